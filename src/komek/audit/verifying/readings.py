"""The index of readings against the events of reading: who was read, no more and no less."""

from collections.abc import Iterator

from django.db import connection

from komek.audit.recording import READ, READS
from komek.audit.verifying.fault import Fault
from komek.languages.problem import _

NOT_IN_INDEX = _("The list of readings does not show that person {person} was read.")
NOT_IN_EVENT = _("The list of readings shows person {person}, of whom the event knows nothing.")

_DIFFERENCES = """
    WITH said AS (
        SELECT id, person::bigint FROM audit_event, jsonb_array_elements_text(data -> 'persons') AS person
        WHERE kind = %(kind)s AND starts_with(stream, %(streams)s)
    ), shown AS (
        SELECT event_id AS id, person FROM audit_read
    ), differences AS (
        (SELECT id, person, TRUE AS said FROM (TABLE said EXCEPT TABLE shown) AS unseen)
        UNION ALL
        (SELECT id, person, FALSE FROM (TABLE shown EXCEPT TABLE said) AS invented)
    )
    SELECT coalesce(stream, 'reads:?'), coalesce(seq, 0), person, said
    FROM differences LEFT JOIN audit_event USING (id)
    WHERE %(stream)s::text IS NULL OR stream = %(stream)s ORDER BY 1, 2, 3
"""


def reading_faults(stream: str | None = None) -> Iterator[Fault]:
    """Where index and events differ, of one reader or of all."""
    with connection.cursor() as cursor:
        cursor.execute(_DIFFERENCES, {"kind": READ, "streams": READS, "stream": stream})
        for name, seq, person, said in cursor.fetchall():
            yield Fault(name, seq, NOT_IN_INDEX if said else NOT_IN_EVENT, {"person": str(person)})
