"""Offices: the public face of this room. Other rooms import from here, and nothing else of it.

1. `office_for` an address: who is competent; `reception_point_for`: where the nearest door is;
2. `office`, `office_by_id`, `offices_by_id`, `offices`, `subordinates`, `superior`, `with_below`: the tree;
3. `calendar`: which days an office works;
4. `next_number`: registration numbers;
5. `import_file`, `load_packs`: offices from CSV files.
"""

from collections.abc import Iterable
from datetime import date

from django.db import connection
from django.db.models import QuerySet

from komek import clock
from komek.offices.importing import Imported, import_file, load_packs
from komek.offices.kinds import OfficeKind
from komek.offices.models import Office as Row
from komek.offices.numbering import next_number
from komek.offices.records import Office, record
from komek.offices.routing import NoOffice, in_force, office_for, reception_point_for, reception_points
from komek.offices.subtree import with_below

__all__ = [
    "Imported",
    "NoOffice",
    "Office",
    "OfficeKind",
    "calendar",
    "import_file",
    "load_packs",
    "next_number",
    "office",
    "office_by_id",
    "office_for",
    "offices",
    "offices_by_id",
    "reception_point_for",
    "reception_points",
    "subordinates",
    "superior",
    "with_below",
]


def office(country: str, code: str) -> Office | None:
    """The office with this code."""
    row = _rows().filter(country=country, code=code).first()
    return record(row) if row else None


def office_by_id(id: int) -> Office:
    """The office that others keep the key of. LookupError where there is none."""
    row = _rows().filter(pk=id).first()
    if row is None:
        raise LookupError(f"There is no office {id}.")
    return record(row)


def offices_by_id(ids: Iterable[int]) -> dict[int, Office]:
    """Offices that others keep the keys of, by key."""
    return {row.pk: record(row) for row in _rows().filter(pk__in=list(ids))}


def offices(country: str, on: date) -> list[Office]:
    """Every office of a country that works on a day, by code."""
    return [record(row) for row in _rows().filter(in_force(on), country=country).order_by("code")]


def subordinates(above: Office, on: date) -> list[Office]:
    """The offices right below one, by code."""
    return [record(row) for row in _rows().filter(in_force(on), parent=above.id).order_by("code")]


def superior(below: Office) -> Office | None:
    """The office right above one: for a directorate the one that appeals go to. None at the top."""
    row = _rows().filter(children=below.id).first()
    return record(row) if row else None


def calendar(of: Office) -> clock.Calendar:
    """Which days an office works: its country's calendar, and its own or that of the nearest office above it."""
    own = of.calendar or _calendar_above(of.id)
    return clock.office_calendar(of.country, own) if own else clock.calendar(of.country)


_ABOVE = """
    WITH RECURSIVE up AS (
        SELECT parent_id, calendar, 0 AS steps FROM offices_office WHERE id = %s
        UNION ALL SELECT o.parent_id, o.calendar, steps + 1 FROM up JOIN offices_office o ON o.id = up.parent_id
    )
    SELECT calendar FROM up WHERE calendar <> '' ORDER BY steps LIMIT 1
"""


def _calendar_above(office_id: int) -> str:
    """The calendar that the nearest office above names; empty where none does. One query, as every case asks for it."""
    with connection.cursor() as cursor:
        cursor.execute(_ABOVE, [office_id])
        found = cursor.fetchone()
    return str(found[0]) if found else ""


def _rows() -> "QuerySet[Row]":
    return Row.objects.select_related("parent").prefetch_related("territories")
