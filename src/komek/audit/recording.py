"""Appending: to one stream at a time, so that its events follow each other."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.db.transaction import TransactionManagementError

from komek.audit.chain import FIRST, JSON, Event, canonical, link_written
from komek.audit.seal import seal

READS = "reads:"
READ = "read"

_LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"
_LAST = "SELECT seq, hash FROM audit_head WHERE stream = %s"
_APPEND = """
    WITH head AS (
        INSERT INTO audit_head (stream, seq, hash, seal, anchored) VALUES (%(stream)s, %(seq)s, %(hash)s, %(seal)s, 0)
        ON CONFLICT (stream) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, seal = excluded.seal
    ), event AS (
        INSERT INTO audit_event (stream, seq, kind, by, at, data, hash)
        SELECT %(stream)s, link.seq, link.kind, link.by, link.at, link.data::jsonb, link.hash
        FROM jsonb_to_recordset(%(links)s::jsonb) AS link
            (seq bigint, kind text, by text, at timestamptz, data text, hash text)
        RETURNING id
    )
    INSERT INTO audit_read (event_id, person) SELECT id, person FROM event, unnest(%(persons)s::bigint[]) AS person
"""


@dataclass(frozen=True)
class _Link:
    """An event with its hash, and its data as they were hashed."""

    event: Event
    hash: str
    data: str


@dataclass
class _Stream:
    """A stream that nobody else appends to until the transaction ends, and what is to be appended."""

    name: str
    last: int
    hash: str
    links: list[_Link] = field(default_factory=list)

    def add(self, kind: str, by: str, at: datetime, data: Mapping[str, JSON]) -> Event:
        """The next event; its hash covers the one before it."""
        event, written = Event(self.name, self.last + 1, kind, by, at, data), canonical(data)
        self.last, self.hash = event.seq, link_written(self.hash, event, written)
        self.links.append(_Link(event, self.hash, written))
        return event

    def write(self, persons: Sequence[int] = ()) -> None:
        """A stream that begins is written at once; the head of one that is there moves one event at a time."""
        begins = self.links[0].event.seq == 1
        for links in [self.links] if begins else [[one] for one in self.links]:
            with connection.cursor() as cursor:
                cursor.execute(_APPEND, _values(links) | {"persons": list(persons)})


_together: ContextVar[dict[str, _Stream] | None] = ContextVar("_together", default=None)


@contextmanager
def together() -> Iterator[None]:
    """What is recorded inside is written at the end of the block, the events of a new stream in one statement.

    Within the transaction of the deeds, and a deed inside that is taken back must not have recorded anything.
    """
    if _together.get() is not None:
        yield  # the block around this one writes it
        return
    streams: dict[str, _Stream] = {}
    token = _together.set(streams)
    try:
        yield
    finally:
        _together.reset(token)
    for stream in streams.values():
        if stream.links:
            stream.write()


def begin(stream: str) -> None:
    """What this stream is about was made in this very transaction: it begins here, and nobody else can know of it yet.

    Then `together` needs no lock for it, and does not ask for its last event. Were there one all the same, writing
    would fail, as no two events have one place.
    """
    if (waiting := _together.get()) is not None:
        waiting.setdefault(stream, _Stream(stream, 0, FIRST))


def record(stream: str, kind: str, by: str, at: datetime, data: Mapping[str, JSON]) -> Event:
    """Append an event to a stream, in the transaction of what it tells about.

    Whoever appends to the same stream waits until that transaction ends. Raises TransactionManagementError outside
    of one: the deed could then fail and its event stay; TypeError for data that is not JSON, ValueError for a moment
    without a zone.
    """
    if not connection.in_atomic_block:
        raise TransactionManagementError("An event is recorded in the transaction of what it tells about.")
    _checked(at)
    waiting = _together.get()
    if waiting is None:
        alone = _held(stream)
        event = alone.add(kind, by, at, data)
        alone.write()
        return event
    if stream not in waiting:
        waiting[stream] = _held(stream)
    return waiting[stream].add(kind, by, at, data)


def log_read(
    persons: Iterable[int],
    by: str,
    purpose: str,
    at: datetime,
    case: int | None = None,
    *,
    role: str = "",
    office: int | None = None,
) -> None:
    """Note that somebody read persons: one event of the reader's own stream, a row for each person.

    `role` and `office`: in which of their capacities, as it was then. Without persons nothing was read.
    """
    whom = sorted(set(persons))
    if not whom:
        return
    data: dict[str, JSON] = {"persons": whom, "purpose": purpose, "case": case, "role": role, "office": office}
    _checked(at)
    with transaction.atomic():
        reader = _held(f"{READS}{by}")
        reader.add(READ, by, at, data)
        reader.write(whom)


def _checked(at: datetime) -> None:
    if at.tzinfo is None:
        raise ValueError(f"{at} has no time zone. Give one, such as datetime(…, tzinfo=UTC).")


def _held(stream: str) -> _Stream:
    """The stream, under its lock."""
    with connection.cursor() as cursor:
        cursor.execute(_LOCK, [f"audit {stream}"])  # a statement of its own: the next one sees what was waited for
        cursor.execute(_LAST, [stream])
        last, hash_ = cursor.fetchone() or (0, FIRST)
    return _Stream(stream, last, hash_)


def _values(links: Sequence[_Link]) -> dict[str, Any]:
    """What is written of some events that follow each other; the head is the last of them."""
    end = links[-1]
    return {
        "stream": end.event.stream,
        "seq": end.event.seq,
        "hash": end.hash,
        "seal": seal(end.event.stream, end.event.seq, end.hash),
        "links": json.dumps([_told(one.event) | {"data": one.data, "hash": one.hash} for one in links]),
    }


def _told(event: Event) -> dict[str, JSON]:
    return {"seq": event.seq, "kind": event.kind, "by": event.by, "at": event.at.isoformat()}
