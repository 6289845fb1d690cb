"""What an import would make new and what it would change, and the change itself."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from komek.offices import territory
from komek.offices.importing.table import NAMES
from komek.offices.models import Office as Row
from komek.offices.models import Territory
from komek.offices.records import Office, record


@dataclass(frozen=True)
class Change:
    """A cell that differs: its column, what was there, what comes."""

    column: str
    old: str
    new: str


@dataclass(frozen=True)
class Imported:
    """What an import did, or would do. `left_out`: offices of the same countries that the file does not name."""

    new: tuple[Office, ...]
    changed: tuple[tuple[Office, tuple[Change, ...]], ...]
    unchanged: int
    left_out: int


def known(countries: Collection[str]) -> dict[tuple[str, str], Office]:
    """The offices of these countries, by country and code."""
    rows = Row.objects.filter(country__in=countries).select_related("parent").prefetch_related("territories")
    return {(row.country, row.code): record(row) for row in rows}


def planned(given: list[Office], kept: Mapping[tuple[str, str], Office]) -> Imported:
    """The difference between what is given and what is kept."""
    before = [(office, kept.get((office.country, office.code))) for office in given]
    differing = [(office, tuple(_differences(old, office))) for office, old in before if old and old != office]
    new = tuple(office for office, old in before if old is None)
    unchanged = len(given) - len(new) - len(differing)
    return Imported(new, tuple(differing), unchanged, left_out=len(kept) - len(given) + len(new))


def make(plan: Imported, *, by_operator: bool) -> None:
    """Make it so, from the top of the tree down: an office's parent is there before it."""
    offices = [*plan.new, *(office for office, _changes in plan.changed)]
    for office in sorted(offices, key=lambda office: office.kind.rank):
        _keep(office, by_operator)


def _keep(office: Office, by_operator: bool) -> None:
    parent = Row.objects.get(country=office.country, code=office.parent) if office.parent else None
    row, _new = Row.objects.update_or_create(
        country=office.country,
        code=office.code,
        defaults={
            "kind": office.kind, "parent": parent, "names": office.names, "address": office.address,
            "telephone": office.telephone, "emails": list(office.emails), "hours": office.hours,
            "calendar": office.calendar, "valid_from": office.valid_from, "valid_until": office.valid_until,
            "source": office.source, "by_operator": by_operator,
        },
    )  # fmt: skip
    row.territories.all().delete()
    Territory.objects.bulk_create(_territories(row, office))


def _territories(row: Row, office: Office) -> Iterator[Territory]:
    for path in office.territory:
        region, municipality, settlement = territory.keys(office.country, path)
        yield Territory(office=row, path=list(path), region=region, municipality=municipality, settlement=settlement)


def _differences(old: Office, new: Office) -> Iterator[Change]:
    before, after = cells(old), cells(new)
    return (Change(column, before[column], after[column]) for column in after if before[column] != after[column])


def cells(office: Office) -> dict[str, str]:
    """An office as its line is written, by column."""
    return {
        "country": office.country,
        "code": office.code,
        "kind": office.kind.value,
        "parent": office.parent,
        **{column: office.names.get(language, "") for column, language in NAMES.items()},
        "territory": "; ".join(territory.written(path) for path in office.territory),
        "address": office.address,
        "telephone": office.telephone,
        "emails": "; ".join(office.emails),
        "hours": office.hours,
        "calendar": office.calendar,
        "valid_from": _day(office.valid_from),
        "valid_until": _day(office.valid_until),
        "source": office.source,
    }


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
