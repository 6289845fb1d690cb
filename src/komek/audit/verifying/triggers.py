"""Whether the triggers that keep history are there, always on, and unchanged."""

from collections.abc import Iterator

from django.db import connection

from komek.audit.triggers import BODIES, TRIGGERS
from komek.audit.verifying.fault import Fault
from komek.languages.problem import _

ABSENT = _("The trigger {name} is not there: rows could be changed.")
OFF = _("The trigger {name} is switched off: rows can be changed.")
ALTERED = _("The trigger {name} does something else than it was made for.")

_INSTALLED = """
    SELECT relname, tgname, tgenabled, prosrc
    FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid JOIN pg_proc ON pg_proc.oid = tgfoid
    WHERE NOT tgisinternal AND tgrelid IN (SELECT to_regclass(name) FROM unnest(%s::text[]) AS name)
"""


def trigger_faults() -> Iterator[Fault]:
    """One fault for each trigger that does not do its work."""
    with connection.cursor() as cursor:
        cursor.execute(_INSTALLED, [sorted({table for table, _ in TRIGGERS})])
        installed = {(table, name): (mode, body) for table, name, mode, body in cursor.fetchall()}
    for place, (_when, function) in TRIGGERS.items():
        text = _fault(installed.get(place), BODIES[function])
        if text:
            yield Fault(place[0], None, text, {"name": place[1]})


def _fault(found: tuple[str, str] | None, body: str) -> str | None:
    if found is None:
        return ABSENT
    if found[0] != "A":  # ALWAYS
        return OFF
    return None if found[1] == body else ALTERED
