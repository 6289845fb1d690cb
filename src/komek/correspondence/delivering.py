"""Letters in the cabinet: read, opened, and thereby served."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from komek import clock
from komek.audit import service as audit
from komek.casework import service as casework
from komek.correspondence.kinds import SERVED, Kind
from komek.correspondence.models import Letter
from komek.correspondence.records import LetterLine, NoLetter, line
from komek.documents import service as documents


def letters_of(case: int) -> list[LetterLine]:
    """The letters of a case, the newest first; of one subject the original first."""
    return [line(row) for row in Letter.objects.filter(case=case).order_by("-written_at", "-original", "pk")]


def letters_of_cases(cases: Iterable[int]) -> list[LetterLine]:
    """The letters of several cases, in the same order. One query."""
    return [line(row) for row in Letter.objects.filter(case__in=cases).order_by("-written_at", "-original", "pk")]


def letter_line(id: int) -> LetterLine:
    """A letter without its bytes. NoLetter where there is none."""
    row = Letter.objects.filter(pk=id).first()
    if row is None:
        raise NoLetter(f"There is no letter {id}.")
    return line(row)


def letter(id: int) -> bytes:
    """The signed PDF. NoLetter where there is none."""
    return documents.content(letter_line(id).document)


def file_of(id: int) -> documents.Stored:
    """The letter's file, for `documents.as_response`. NoLetter where there is none."""
    found = documents.document(letter_line(id).document)
    if found is None:
        raise NoLetter(f"The file of letter {id} is gone.")
    return found


@transaction.atomic
def opened(id: int, by: str, at: datetime) -> LetterLine:
    """The recipient opened it in the cabinet: the first time is kept, and serves it, in whichever language."""
    row = Letter.objects.select_for_update().filter(pk=id).first()
    if row is None:
        raise NoLetter(f"There is no letter {id}.")
    if row.opened_at is None:
        row.opened_at = at
        row.save(update_fields=["opened_at"])
        data: dict[str, audit.JSON] = {"letter": row.pk, "kind": row.kind, "language": row.language}
        audit.record(f"case:{row.case}", "correspondence.opened", by, at, data)
        if row.kind in SERVED:
            _serve(row, at)
    return line(row)


def _serve(row: Letter, at: datetime) -> None:
    """The system records the service: that the citizen opened it stands beside it in the log."""
    known = casework.case(row.case)
    on = clock.calendar(known.country).day_of(at)
    if row.kind == Kind.APPEAL:
        casework.serve_outcome(int(row.subject.removeprefix("appeal:")), on, "system", at)
    else:
        casework.serve(row.case, row.proceeding, on, "system", at)
