"""The tree of a country's offices in the order in which one reads it, and offices found by a part of their name."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from komek.offices.models import Office as Row
from komek.offices.records import Office, record
from komek.offices.routing import in_force


@dataclass(frozen=True)
class Branch:
    """An office in the tree; `depth` 0 is the top. `above`: the offices over it, the uppermost first."""

    office: Office
    depth: int
    above: tuple[Office, ...]


def tree(country: str, on: date, text: str = "") -> list[Branch]:
    """The offices that work on a day, each below its own; with a text only those that it is found in. Two queries.

    Searched are codes, names in every language, and the places of the territory, whatever the capitals.
    """
    rows = Row.objects.filter(in_force(on), country=country).select_related("parent").prefetch_related("territories")
    offices = [record(row) for row in rows.order_by("code")]
    below: defaultdict[str, list[Office]] = defaultdict(list)
    codes = {office.code for office in offices}
    for office in offices:
        below[office.parent if office.parent in codes else ""].append(office)
    wanted = text.strip().casefold()
    return [branch for branch in _from("", (), below) if not wanted or wanted in _words(branch.office)]


def _from(parent: str, above: tuple[Office, ...], below: dict[str, list[Office]]) -> Iterator[Branch]:
    for office in below.get(parent, ()):
        yield Branch(office, len(above), above)
        yield from _from(office.code, (*above, office), below)


def _words(office: Office) -> str:
    places = (place for path in office.territory for place in path)
    return "\n".join((office.code, *office.names.values(), *places)).casefold()
