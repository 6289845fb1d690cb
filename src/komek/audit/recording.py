"""Appending: to one stream at a time, so that its events follow each other."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.db.transaction import TransactionManagementError

from komek.audit.chain import FIRST, JSON, Event, canonical, link
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
        VALUES (%(stream)s, %(seq)s, %(kind)s, %(by)s, %(at)s, %(data)s::jsonb, %(hash)s) RETURNING id
    )
    INSERT INTO audit_read (event_id, person) SELECT id, person FROM event, unnest(%(persons)s::bigint[]) AS person
"""


def record(stream: str, kind: str, by: str, at: datetime, data: Mapping[str, JSON]) -> Event:
    """Append an event to a stream, in the transaction of what it tells about.

    Whoever appends to the same stream waits until that transaction ends. Raises TransactionManagementError outside
    of one: the deed could then fail and its event stay; TypeError for data that is not JSON, ValueError for a moment
    without a zone.
    """
    if not connection.in_atomic_block:
        raise TransactionManagementError("An event is recorded in the transaction of what it tells about.")
    return _append(stream, kind, by, at, data, persons=[])


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
    with transaction.atomic():
        _append(f"{READS}{by}", READ, by, at, data, whom)


def _append(stream: str, kind: str, by: str, at: datetime, data: Mapping[str, JSON], persons: list[int]) -> Event:
    if at.tzinfo is None:
        raise ValueError(f"{at} has no time zone. Give one, such as datetime(…, tzinfo=UTC).")
    kept = canonical(data)
    with connection.cursor() as cursor:
        cursor.execute(_LOCK, [f"audit {stream}"])  # a statement of its own: the next one sees what was waited for
        cursor.execute(_LAST, [stream])
        last, previous = cursor.fetchone() or (0, FIRST)
        event = Event(stream, last + 1, kind, by, at, data)
        hash_ = link(previous, event)
        cursor.execute(_APPEND, _values(event, hash_) | {"data": kept, "persons": persons})
    return event


def _values(event: Event, hash_: str) -> dict[str, Any]:
    place = {"stream": event.stream, "seq": event.seq, "hash": hash_, "seal": seal(event.stream, event.seq, hash_)}
    return {**place, "kind": event.kind, "by": event.by, "at": event.at}
