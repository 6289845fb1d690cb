"""What happened, and who looked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from komek.audit.chain import JSON, Event
from komek.audit.models import Event as EventRow
from komek.audit.models import Head
from komek.audit.models import Read as ReadRow

MOST = 50


@dataclass(frozen=True)
class Read:
    """Somebody read a person. `role` and `office` as they were then; `id` is where the next page goes on."""

    by: str
    purpose: str
    at: datetime
    case: int | None
    role: str
    office: int | None
    id: int


@dataclass(frozen=True)
class ReadBy:
    """A reading from the reader's side: persons who were read together. `row`: where the next page goes on."""

    at: datetime
    purpose: str
    role: str
    office: int | None
    case: int | None
    persons: tuple[int, ...]
    row: int


@dataclass(frozen=True)
class Numbered:
    """An event among those of all streams. `row`: where the next page goes on."""

    by: str
    at: datetime
    data: Mapping[str, JSON]
    row: int


@dataclass(frozen=True)
class Extent:
    """How much is kept."""

    streams: int
    events: int


def events(stream: str) -> list[Event]:
    """Everything that happened in a stream, from the beginning."""
    return [event_in(row) for row in EventRow.objects.filter(stream=stream).order_by("seq")]


def latest(stream: str, most: int = MOST) -> list[Event]:
    """What happened last in a stream, the latest first."""
    return [event_in(row) for row in EventRow.objects.filter(stream=stream).order_by("-seq")[:most]]


def reads_of(person: int, before: int | None = None, most: int = MOST) -> list[Read]:
    """Who read a person, the latest first; the next page are those `before` the `id` of the last."""
    rows = ReadRow.objects.filter(person=person).select_related("event").order_by("-event_id")
    if before is not None:
        rows = rows.filter(event__lt=before)
    return [_read(row.event) for row in rows[:most]]


def reads_by(actor: str, span: tuple[datetime, datetime], before: int | None = None, most: int = MOST) -> list[ReadBy]:
    """What somebody read between two moments, both included, the latest first; `before`: as in `reads_of`."""
    rows = _page(EventRow.objects.filter(stream=f"reads:{actor}", at__range=span), before, most)
    return [
        ReadBy(row.at, said["purpose"], said["role"], said["office"], said["case"], tuple(said["persons"]), row.pk)
        for row in rows
        for said in [row.data]
    ]


def of_kind(kind: str, span: tuple[datetime, datetime], before: int | None = None, most: int = MOST) -> list[Numbered]:
    """The events of a kind in all streams between two moments, both included, the latest first."""
    rows = _page(EventRow.objects.filter(kind=kind, at__range=span), before, most)
    return [Numbered(row.by, row.at, row.data, row.pk) for row in rows]


def _page(rows: QuerySet[EventRow], before: int | None, most: int) -> QuerySet[EventRow]:
    older = rows if before is None else rows.filter(pk__lt=before)
    return older.order_by("-pk")[:most]


def extent() -> Extent:
    """How many streams there are, and how many events."""
    return Extent(streams=Head.objects.count(), events=EventRow.objects.count())


def event_in(row: EventRow) -> Event:
    """The event that a row keeps."""
    return Event(row.stream, row.seq, row.kind, row.by, row.at, row.data)


def _read(row: EventRow) -> Read:
    said = row.data
    return Read(row.by, said["purpose"], row.at, said["case"], said["role"], said["office"], row.pk)
