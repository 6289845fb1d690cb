"""Which office is competent for an address: the one with the most specific territory."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Q

from komek.languages.problem import Problem, Refusal, _, nearest_name
from komek.offices import territory
from komek.offices.directory import Directory, directory
from komek.offices.kinds import OfficeKind
from komek.offices.records import Office
from komek.people.service import Address


class NoOffice(Refusal):
    """No office is known for an address. Says so, with the nearest name of a region that has one."""


def office_for(country: str, address: Address, on: date) -> Office:
    """The office competent on a day for somebody's current address (настоящ адрес).

    Where no directorate is known for the place, its regional one answers. Raises NoOffice where none is known at all.
    """
    known = directory()
    found = next((office for office in _serving(known, country, address, on) if office.kind.decides), None)
    if found is None:
        raise NoOffice([_nobody(known, country, address)])
    return found


def reception_point_for(country: str, address: Address, on: date) -> Office | None:
    """The reception point nearest to an address, where the competent office keeps one for that territory."""
    office = office_for(country, address, on)
    serving = _serving(directory(), country, address, on)
    return next((point for point in serving if _is_door(point, office)), None)


def reception_points(office: Office, on: date) -> list[Office]:
    """The reception points that an office keeps, by code."""
    return [point for point in directory().by_id.values() if _is_door(point, office) and point.in_force(on)]


def in_force(on: date, prefix: str = "") -> Q:
    """The condition that an office works on a day."""
    begun = Q(**{f"{prefix}valid_from": None}) | Q(**{f"{prefix}valid_from__lte": on})
    return begun & (Q(**{f"{prefix}valid_until": None}) | Q(**{f"{prefix}valid_until__gte": on}))


def _is_door(point: Office, of: Office) -> bool:
    return point.kind is OfficeKind.RECEPTION_POINT and (point.country, point.parent) == (of.country, of.code)


def _serving(known: Directory, country: str, address: Address, on: date) -> Iterator[Office]:
    """Who serves an address on a day: its settlement, its municipality, its region, the whole country."""
    region, municipality, settlement = territory.keys_of(country, address)
    places = ((region, municipality, settlement), (region, municipality, ""), (region, "", ""), ("", "", ""))
    for place in dict.fromkeys(places):
        yield from (office for office in known.serving.get((country, place), ()) if office.in_force(on))


def _nobody(known: Directory, country: str, address: Address) -> Problem:
    deciding = [office for office in known.by_id.values() if office.country == country and office.kind.decides]
    regions = sorted({path[0] for office in deciding for path in office.territory if path})
    text = _("No office is known that serves the region “{region}”. Correct the address.")
    keys = {territory.keys(country, [name])[0] for name in regions}
    near = None if territory.keys_of(country, address)[0] in keys else nearest_name(address.region, regions)
    return Problem(0, "address", text, {"region": address.region}, near)
