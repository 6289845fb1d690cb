"""Which office is competent for an address: the one with the most specific territory."""

from datetime import date

from django.db.models import Q, QuerySet

from komek.languages.problem import Problem, Refusal, _, nearest_name
from komek.offices import territory
from komek.offices.kinds import OfficeKind
from komek.offices.models import Office as Row
from komek.offices.models import Territory
from komek.offices.records import Office, record
from komek.people.service import Address

_DECIDING = [kind for kind in OfficeKind if kind.decides]


class NoOffice(Refusal):
    """No office is known for an address. Says so, with the nearest name of a region that has one."""


def office_for(country: str, address: Address, on: date) -> Office:
    """The office competent on a day for somebody's current address (настоящ адрес).

    Where no directorate is known for the place, its regional one answers. Raises NoOffice where none is known at all.
    """
    row = _most_specific(_serving(country, address, on).filter(office__kind__in=_DECIDING))
    if row is None:
        raise NoOffice([_nobody(country, address)])
    return record(row.office)


def reception_point_for(country: str, address: Address, on: date) -> Office | None:
    """The reception point nearest to an address, where the competent office keeps one for that territory."""
    office = office_for(country, address, on)
    points = _serving(country, address, on).filter(office__kind=OfficeKind.RECEPTION_POINT, office__parent=office.id)
    row = _most_specific(points)
    return record(row.office) if row else None


def in_force(on: date, prefix: str = "") -> Q:
    """The condition that an office works on a day."""
    begun = Q(**{f"{prefix}valid_from": None}) | Q(**{f"{prefix}valid_from__lte": on})
    return begun & (Q(**{f"{prefix}valid_until": None}) | Q(**{f"{prefix}valid_until__gte": on}))


def _serving(country: str, address: Address, on: date) -> "QuerySet[Territory]":
    """The territories an address lies in: the whole country, its region, its municipality, its settlement."""
    region, municipality, settlement = territory.keys_of(country, address)
    here = Q(municipality="", settlement="") | Q(municipality=municipality, settlement__in={"", settlement})
    anywhere = Q(region="", municipality="", settlement="")
    return (
        Territory.objects.filter(in_force(on, "office__"), office__country=country)
        .filter(anywhere | (Q(region=region) & here))
        .select_related("office__parent")
        .prefetch_related("office__territories")
    )


def _most_specific(rows: "QuerySet[Territory]") -> Territory | None:
    return max(rows, key=lambda row: len(row.path), default=None)


def _nobody(country: str, address: Address) -> Problem:
    served = Territory.objects.filter(office__country=country, office__kind__in=_DECIDING).values_list(
        "path", flat=True
    )
    regions = sorted({path[0] for path in served if path})
    text = _("No office is known that serves the region “{region}”. Correct the address.")
    known = {territory.keys(country, [name])[0] for name in regions}
    near = None if territory.keys_of(country, address)[0] in known else nearest_name(address.region, regions)
    return Problem(0, "address", text, {"region": address.region}, near)


def reception_points(office: Office, on: date) -> list[Office]:
    """The reception points that an office keeps, by code."""
    rows = Row.objects.filter(in_force(on), parent=office.id, kind=OfficeKind.RECEPTION_POINT)
    return [record(row) for row in rows.select_related("parent").prefetch_related("territories").order_by("code")]
