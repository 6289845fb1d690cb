"""Every stream against the anchors that hold it, and the anchors against the file outside the database."""

from collections.abc import Iterator

from django.db import connection

from komek.audit.anchoring import ANCHORS, anchors_file, written
from komek.audit.models import Event
from komek.audit.verifying.fault import Fault
from komek.languages.problem import _

NOT_ANCHORED = _("It is not the event that anchor {number} holds.")
NOT_IN_FILE = _("The file of anchors has another anchor {number}, or the database has lost it.")
NO_FILE = _("The file of anchors is not there.")
BROKEN_FILE = _("The file of anchors cannot be read.")

_TORN = """
    SELECT held.stream, held.seq, anchor.seq
    FROM audit_event AS anchor
    CROSS JOIN LATERAL (
        SELECT key AS stream, (value ->> 0)::bigint AS seq, value ->> 1 AS hash FROM jsonb_each(anchor.data -> 'heads')
    ) AS held
    LEFT JOIN audit_event AS event ON event.stream = held.stream AND event.seq = held.seq
    WHERE anchor.stream = %(anchors)s AND event.hash IS DISTINCT FROM held.hash
      AND (%(stream)s::text IS NULL OR held.stream = %(stream)s)
    ORDER BY 1, 2, 3
"""


def anchor_faults(stream: str | None = None) -> Iterator[Fault]:
    """Where an anchor does not hold; the file is looked at when the whole history, or the anchors' own, is verified."""
    with connection.cursor() as cursor:
        cursor.execute(_TORN, {"anchors": ANCHORS, "stream": stream})
        for name, seq, number in cursor.fetchall():
            yield Fault(name, seq, NOT_ANCHORED, {"number": str(number)})
    if stream in (None, ANCHORS):
        yield from _file_faults()


def _file_faults() -> Iterator[Fault]:
    path = anchors_file()
    kept = dict(Event.objects.filter(stream=ANCHORS).values_list("seq", "hash"))
    if kept and not path.exists():
        yield Fault(ANCHORS, None, NO_FILE)
    try:
        lines = list(written(path))
    except ValueError:
        yield Fault(ANCHORS, None, BROKEN_FILE)
        return
    for number, hash_ in lines:
        if kept.get(number) != hash_:
            yield Fault(ANCHORS, number, NOT_IN_FILE, {"number": str(number)})
