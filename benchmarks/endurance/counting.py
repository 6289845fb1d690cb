"""What has to be true afterwards, read back from the database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from django.db import connection

from komek.audit import service as audit
from komek.casework import service as casework

ONE_LETTER = """
    SELECT count(*) FROM (
        SELECT kind, subject, language FROM correspondence_letter GROUP BY 1, 2, 3 HAVING count(*) > 1
    ) twice
"""


def faults(acknowledged: Sequence[str], submitted: int) -> Iterator[str]:
    """Everything that is not as it has to be, a sentence each."""
    twice = [number for number, times in Counter(acknowledged).items() if times > 1]
    if twice:
        yield f"{len(twice)} numbers were acknowledged twice, such as {twice[0]}."
    kept = Counter(_column("SELECT registration_number FROM intake_application"))
    if lost := set(acknowledged) - set(kept):
        yield f"{len(lost)} acknowledged applications are not there, such as {min(lost)}."
    if len(acknowledged) != submitted:
        yield f"{submitted} were submitted, {len(acknowledged)} acknowledged."
    if more := [number for number, times in kept.items() if times > 1]:
        yield f"{len(more)} numbers are used twice."
    yield from _of_cases(acknowledged)
    yield from (f"casework: {fault}" for fault in casework.faults())
    yield from (f"audit: {fault}" for fault in audit.verify())


def _of_cases(acknowledged: Sequence[str]) -> Iterator[str]:
    proceedings = Counter(_column("SELECT registration_number FROM casework_proceeding"))
    if wrong := [number for number in acknowledged if proceedings[number] != 1]:
        yield f"{len(wrong)} applications have none or several proceedings, such as {wrong[0]}."
    if still_open := _column("SELECT count(*) FROM casework_proceeding WHERE open AND status = 'proposed'")[0]:
        yield f"{still_open} proposals were not decided."
    decisions = set(_column("SELECT id::text FROM casework_decision"))
    written = Counter(_column("SELECT DISTINCT subject FROM correspondence_letter WHERE kind = 'decision'"))
    if len(written) != len(decisions):
        yield f"{len(decisions)} decisions, letters of {len(written)} of them."
    if several := _column(ONE_LETTER)[0]:
        yield f"{several} letters were written twice."


def _column(query: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return [row[0] for row in cursor.fetchall()]
