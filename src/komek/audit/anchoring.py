"""Anchors: what the heads of all streams were, kept in a stream of their own and in a file outside the database.

Who restores an old state of the database, heads and seals included, cannot restore the file. An operator may copy the
file elsewhere, or print its last line: every line holds all that came before it.
"""

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from komek.audit.chain import JSON, canonical
from komek.audit.models import Event
from komek.audit.recording import record

ANCHORS = "anchors"
AT_ONCE = 1_000

_HELD = """
    UPDATE audit_head SET anchored = held.seq
    FROM (SELECT key AS stream, (value ->> 0)::bigint AS seq FROM jsonb_each(%s::jsonb)) AS held
    WHERE audit_head.stream = held.stream AND audit_head.anchored < held.seq
"""


def anchor(at: datetime) -> int:
    """Anchor every stream that has grown; how many they were. Made to be called daily, and safe to call twice."""
    count = 0
    with transaction.atomic():
        while heads := _grown():
            event = record(ANCHORS, "anchored", "system", at, {"heads": heads})
            _hold(event.data["heads"])
            count += len(heads)
        transaction.on_commit(write_down)
    return count


def write_down() -> None:
    """Add what is missing to the file: `number, moment, hash`, one line for each anchor."""
    path = anchors_file()
    last = max((number for number, _ in written(path)), default=0)
    rows = Event.objects.filter(stream=ANCHORS, seq__gt=last).order_by("seq")
    lines = [f"{row.seq} {row.at.isoformat()} {row.hash}\n" for row in rows]
    with path.open("a", encoding="ascii") as file:
        file.writelines(lines)
        file.flush()
        os.fsync(file.fileno())


def written(path: Path) -> Iterator[tuple[int, str]]:
    """Number and hash of each anchor in the file; nothing where there is none. Raises ValueError for a broken line."""
    if not path.exists():
        return
    for line in path.read_text(encoding="ascii").splitlines():
        number, _, hash_ = line.split(" ")
        yield int(number), hash_


def anchors_file() -> Path:
    """Where the installation keeps its anchors."""
    return Path(settings.AUDIT_ANCHORS)


def _grown() -> dict[str, JSON]:
    """The heads that no anchor holds yet, so many as go into one event."""
    sql = "SELECT stream, seq, hash FROM audit_head WHERE seq > anchored AND stream <> %s ORDER BY stream LIMIT %s"
    with connection.cursor() as cursor:
        cursor.execute(sql, [ANCHORS, AT_ONCE])
        return {stream: [seq, hash_] for stream, seq, hash_ in cursor.fetchall()}


def _hold(heads: JSON) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_HELD, [canonical(heads)])
