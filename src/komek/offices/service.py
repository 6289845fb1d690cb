"""Offices: the public face of this room. Other rooms import from here, and nothing else of it.

1. `office_for` an address: who is competent; `reception_point_for`: where the nearest door is;
2. `office`, `office_by_id`, `offices_by_id`, `offices`, `subordinates`, `superior`, `with_below`: the tree;
   `tree`: all of it, or what a text is found in;
3. `calendar`, `calendar_by_id`: which days an office works;
4. `steady`: within one deed they stay as they were at its beginning;
5. `next_number`: registration numbers;
6. `import_file`, `import_text`, `load_packs`: offices from CSV files; `as_csv`: such a file.
"""

from collections.abc import Iterable
from datetime import date

from komek import clock
from komek.offices.directory import directory, steady
from komek.offices.importing import Imported, as_csv, import_file, import_text, load_packs
from komek.offices.kinds import OfficeKind
from komek.offices.numbering import next_number
from komek.offices.records import Office
from komek.offices.routing import NoOffice, office_for, reception_point_for, reception_points
from komek.offices.subtree import with_below
from komek.offices.tree import Branch, tree

__all__ = [
    "Branch",
    "Imported",
    "NoOffice",
    "Office",
    "OfficeKind",
    "as_csv",
    "calendar",
    "calendar_by_id",
    "import_file",
    "import_text",
    "load_packs",
    "next_number",
    "office",
    "office_by_id",
    "office_for",
    "offices",
    "offices_by_id",
    "reception_point_for",
    "reception_points",
    "steady",
    "subordinates",
    "superior",
    "tree",
    "with_below",
]


def office(country: str, code: str) -> Office | None:
    """The office with this code."""
    return directory().by_code.get((country, code))


def office_by_id(id: int) -> Office:
    """The office that others keep the key of. LookupError where there is none."""
    found = directory().by_id.get(id)
    if found is None:
        raise LookupError(f"There is no office {id}.")
    return found


def offices_by_id(ids: Iterable[int]) -> dict[int, Office]:
    """Offices that others keep the keys of, by key."""
    known = directory().by_id
    return {id: known[id] for id in ids if id in known}


def offices(country: str, on: date) -> list[Office]:
    """Every office of a country that works on a day, by code."""
    return [known for known in directory().by_id.values() if known.country == country and known.in_force(on)]


def subordinates(above: Office, on: date) -> list[Office]:
    """The offices right below one, by code."""
    return [known for known in offices(above.country, on) if known.parent == above.code]


def superior(below: Office) -> Office | None:
    """The office right above one: for a directorate the one that appeals go to. None at the top."""
    return directory().above(below)


def calendar(of: Office) -> clock.Calendar:
    """Which days an office works: its country's calendar, and its own or that of the nearest office above it."""
    return _days(of.country, of.calendar or directory().calendar(of))


def calendar_by_id(id: int) -> clock.Calendar:
    """The same for the office that others keep the key of. LookupError where there is none."""
    known = directory()
    if id not in known.by_id:
        raise LookupError(f"There is no office {id}.")
    return _days(known.by_id[id].country, known.calendar(known.by_id[id]))


def _days(country: str, kind: str) -> clock.Calendar:
    return clock.office_calendar(country, kind) if kind else clock.calendar(country)
