"""Whether a letter is genuine: by the code printed on it, or by the file itself.

Whoever asks need not be the recipient: they learn that we wrote such a letter, when, and under which number, so that
they can compare it with the paper before them. Names and amounts they do not learn.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from komek.correspondence import codes
from komek.correspondence.authority import authority
from komek.correspondence.kinds import Kind
from komek.correspondence.models import Letter
from komek.languages.problem import _
from komek.offices import service as offices
from komek.signing import Problem, check


class Finding(Enum):
    """What came of a check. The value is the sentence that people read."""

    OURS = _("This letter is ours.")
    GENUINE = _("This file is genuine. Nothing in it was changed.")
    MISTYPED = _("This code is not right. Compare each sign with the letter; there is no letter O in it, only zero.")
    UNKNOWN = _("We have written no letter with this code.")
    NOT_OURS = _("This file is not one of our letters as we signed it.")


@dataclass(frozen=True)
class Written:
    """What anybody may know of a letter."""

    kind: Kind
    number: str
    on: date
    office: offices.Office
    language: str
    original: bool


@dataclass(frozen=True)
class Verification:
    """What a check found. `problems`: why a file is not good; `signer` and `signed_at`: of a genuine one."""

    finding: Finding
    letter: Written | None = None
    signer: str = ""
    signed_at: datetime | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def good(self) -> bool:
        return self.finding in (Finding.OURS, Finding.GENUINE)


def verify(code: str) -> Verification:
    """By the code, as somebody typed it."""
    read = codes.read(code)
    if read is None:
        return Verification(Finding.MISTYPED)
    row = Letter.objects.filter(code=read).first()
    return Verification(Finding.OURS, _written(row)) if row else Verification(Finding.UNKNOWN)


def verify_file(data: bytes) -> Verification:
    """By the file: its signature is checked, and that we know these very bytes."""
    verdict = check(data, authority().trust)
    row = Letter.objects.filter(sha256=hashlib.sha256(data).hexdigest()).first()
    if not verdict.good or row is None:
        return Verification(Finding.NOT_OURS, problems=verdict.problems)
    return Verification(Finding.GENUINE, _written(row), verdict.signer, verdict.signed_at)


def _written(row: Letter) -> Written:
    office = offices.office_by_id(row.office_id)
    return Written(Kind(row.kind), row.number, row.on, office, row.language, row.original)
