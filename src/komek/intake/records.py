"""What other rooms are given: drafts and applications as values. Models stay inside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from komek.intake import models, signature
from komek.intake.content import Content, Part, step_of
from komek.intake.sealing import sealed
from komek.intake.signature import Signature
from komek.intake.storing import Unreadable, read


@dataclass(frozen=True)
class Submitter:
    """Who acts: `persons` are those whose matters are theirs, `assurance` how surely they showed who they are,
    `signature` by what they signed what they hand in.
    """

    actor: str = "anonymous"
    persons: frozenset[int] = frozenset()
    assurance: str = "none"
    signature: Signature | None = None


@dataclass(frozen=True)
class Draft:
    """An application that is being written."""

    id: UUID
    programme: str
    channel: str
    language: str
    person: int | None
    by: str
    content: Content
    revision: int
    begun_at: datetime
    saved_at: datetime

    @property
    def country(self) -> str:
        """The code of its country's pack."""
        return self.programme.partition(".")[0]

    @property
    def owner(self) -> str:
        """To whom its documents belong."""
        return f"draft:{self.id}"

    def with_part(self, part: Part) -> Content:
        """The content with another part in the place of its own."""
        parts: dict[str, Any] = {step_of(part): part}
        return replace(self.content, **parts)


@dataclass(frozen=True)
class Application:
    """What was handed in. `genuine`: whether it is still what was hashed."""

    id: UUID
    draft: UUID
    country: str
    programme: str
    channel: str
    registration_number: str
    received_at: datetime
    on: date
    office: int
    case: int
    household: int
    applicant: int
    persons: tuple[int, ...]
    language: str
    by: str
    assurance: str
    signature: Signature | None
    content: Content
    sha256: str
    genuine: bool


def draft_in(row: models.Draft) -> Draft:
    """The draft that a row keeps; a content that cannot be read any more is begun anew."""
    return Draft(
        row.pk, row.programme, row.channel, row.language, row.person_id, row.by, _content(row.content), row.revision,
        row.begun_at, row.saved_at,
    )  # fmt: skip


def _content(kept: dict[str, Any]) -> Content:
    try:
        return read(kept)
    except Unreadable:
        return Content()


def application_in(row: models.Application) -> Application:
    """The application that a row keeps."""
    return _application(row, read(row.content), genuine=sealed(row) == row.sha256)


def submitted_now(row: models.Application, content: Content) -> Application:
    """The application of a row that was sealed and written just now."""
    return _application(row, content, genuine=True)


def _application(row: models.Application, content: Content, genuine: bool) -> Application:
    return Application(
        id=row.pk,
        draft=row.draft,
        country=row.country,
        programme=row.programme,
        channel=row.channel,
        registration_number=row.registration_number,
        received_at=row.received_at,
        on=row.on,
        office=row.office_id,
        case=row.case,
        household=row.household,
        applicant=row.applicant_id,
        persons=tuple(row.persons),
        language=row.language,
        by=row.by,
        assurance=row.assurance,
        signature=signature.read(row.signature),
        content=content,
        sha256=row.sha256,
        genuine=genuine,
    )
