"""What other rooms are given: offices as values. Models stay inside."""

from dataclasses import dataclass, field
from datetime import date
from functools import cache

from komek import packs
from komek.offices.hours import Open
from komek.offices.hours import read as read_hours
from komek.offices.kinds import OfficeKind
from komek.offices.models import Office as Row
from komek.offices.territory import Path


@dataclass(frozen=True)
class Office:
    """An office as its country's file has it. `parent` is the parent's code; `id` is for keys to this office."""

    country: str
    code: str
    kind: OfficeKind
    parent: str
    names: dict[str, str]
    territory: tuple[Path, ...] = ()
    address: str = ""
    telephone: str = ""
    emails: tuple[str, ...] = ()
    hours: str = ""
    calendar: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    source: str = ""
    by_operator: bool = field(default=False, compare=False)
    id: int = field(default=0, compare=False)

    def name(self, language: str) -> str:
        """Its name in the reader's language; where it has none, in the first of its country's languages."""
        order = [language, *languages(self.country), *self.names]
        return next(self.names[code] for code in order if code in self.names)

    def week(self) -> tuple[Open, ...]:
        """Its opening hours, in the order of the week; empty where they are not known."""
        return read_hours(self.hours)

    def in_force(self, on: date) -> bool:
        """Whether it works on a day."""
        return (self.valid_from or date.min) <= on <= (self.valid_until or date.max)


@cache
def languages(country: str) -> tuple[str, ...]:
    """The languages of a country's pack, the state's first."""
    return tuple(packs.country(country).languages)


def record(row: Row) -> Office:
    """The office that a row keeps."""
    return Office(
        id=row.pk,
        country=row.country,
        code=row.code,
        kind=OfficeKind(row.kind),
        parent=row.parent.code if row.parent else "",
        names=row.names,
        territory=tuple(sorted(tuple(kept.path) for kept in row.territories.all())),
        address=row.address,
        telephone=row.telephone,
        emails=tuple(row.emails),
        hours=row.hours,
        calendar=row.calendar,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        source=row.source,
        by_operator=row.by_operator,
    )
