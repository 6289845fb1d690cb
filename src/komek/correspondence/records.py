"""What other rooms are given: letters as values. Models stay inside."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from komek.correspondence.kinds import Kind, NoticeKind
from komek.correspondence.models import Letter, Notice


@dataclass(frozen=True, kw_only=True)
class LetterLine:
    """A letter without its bytes. `original`: in the state's language, in which it counts. `title` is in `language`.

    `subject`: what it is about, such as "appeal:12". `proceeding`: its number in the case. `opened_at` None: the
    recipient has not opened it in the cabinet.
    """

    id: int
    kind: Kind
    subject: str
    title: str
    language: str
    original: bool
    case: int
    proceeding: int
    recipient: int
    office: int
    number: str
    on: date
    written_at: datetime
    code: str
    document: UUID
    delivered_at: datetime
    opened_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class NoticeLine:
    """A reminder. `subject`: what of, such as "correction:17.0.1"; `until`: the last day, where there is one."""

    id: int
    kind: NoticeKind
    subject: str
    case: int
    proceeding: int
    recipient: int
    language: str
    until: date | None
    at: datetime


class NoLetter(LookupError):
    """There is no letter with this id."""


def line(row: Letter) -> LetterLine:
    """The record of a row."""
    return LetterLine(
        id=row.pk,
        kind=Kind(row.kind),
        subject=row.subject,
        title=row.title,
        language=row.language,
        original=row.original,
        case=row.case,
        proceeding=row.proceeding,
        recipient=row.recipient_id,
        office=row.office_id,
        number=row.number,
        on=row.on,
        written_at=row.written_at,
        code=row.code,
        document=row.document,
        delivered_at=row.delivered_at,
        opened_at=row.opened_at,
    )


def notice_line(row: Notice) -> NoticeLine:
    """The record of a row."""
    return NoticeLine(
        id=row.pk,
        kind=NoticeKind(row.kind),
        subject=row.subject,
        case=row.case,
        proceeding=row.proceeding,
        recipient=row.recipient_id,
        language=row.language,
        until=row.until,
        at=row.at,
    )
