"""Which days an office works: the country's calendar, and the office's own, which overrides it.

Where both name a day, the more closed of what they say wins: closed before restricted before working. Only who says
"working" opens a day of the weekend; a restricted reception does not. A day that nobody names follows the week.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import Enum
from functools import lru_cache
from zoneinfo import ZoneInfo

SATURDAY_AND_SUNDAY = frozenset({5, 6})
UTC = ZoneInfo("UTC")


class DayKind(Enum):
    """What a day is for an office. Reception restricted: it works, terms run, but it receives few or no visitors."""

    working = "working"
    restricted = "restricted"
    closed = "closed"

    @property
    def works(self) -> bool:
        return self is not DayKind.closed


_MORE_CLOSED = {DayKind.working: 0, DayKind.restricted: 1, DayKind.closed: 2}


@dataclass(frozen=True, slots=True)
class Named:
    """Days that somebody named: from `first` to `last`, what they are, why, and where that is written."""

    first: date
    last: date
    kind: DayKind
    name: str
    reference: str = ""

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"{self.name}: {self.last} is before {self.first}.")

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def most_closed(kinds: Iterable[DayKind | None]) -> DayKind | None:
    """The most closed of what was said; None when nobody said anything."""
    said = [kind for kind in kinds if kind is not None]
    return max(said, key=_MORE_CLOSED.__getitem__, default=None)


def _nothing(_day: date) -> DayKind | None:
    return None


@dataclass(frozen=True)
class Calendar:
    """Says of each day what it is. `national` names the country's days; `own` are the office's.

    `settled_until`: the last day for which the government's days off are known; after it they may still move.
    """

    national: Callable[[date], DayKind | None] = _nothing
    own: tuple[Named, ...] = ()
    weekend: frozenset[int] = SATURDAY_AND_SUNDAY
    zone: ZoneInfo = field(default=UTC)
    settled_until: date = date.max

    def with_own(self, days: Iterable[Named]) -> Calendar:
        """The same calendar for an office that names these days itself."""
        return replace(self, own=(*self.own, *days))

    def kind(self, day: date) -> DayKind:
        """What the day is for the office."""
        said = [self.national(day), *(named.kind for named in self.own if day in named)]
        if DayKind.working not in said:
            said.append(DayKind.closed if day.weekday() in self.weekend else DayKind.working)
        return most_closed(said) or DayKind.working

    def works(self, day: date) -> bool:
        """Whether the office works that day."""
        return self.kind(day).works

    def next_working_day(self, day: date) -> date:
        """The day itself when the office works, otherwise the next on which it does."""
        for later in range(_LONGEST_CLOSURE):
            if self.works(found := day + timedelta(later)):
                return found
        raise ValueError(f"The office is closed for {_LONGEST_CLOSURE} days from {day} on: see its own calendar.")

    def working_days(self, after: date, until: date) -> int:
        """How many working days there are after the one day up to and including the other; 0 where that is earlier."""
        years = (_working_days_of(self, year) for year in range(after.year, until.year + 1))
        return sum(max(0, bisect_right(days, until) - bisect_right(days, after)) for days in years)

    def day_of(self, moment: datetime) -> date:
        """On which day of the office something happens. ValueError for a moment without zone."""
        if moment.tzinfo is None:
            raise ValueError(f"{moment} has no time zone, so its day is not known.")
        return moment.astimezone(self.zone).date()


@lru_cache(maxsize=256)
def _working_days_of(calendar: Calendar, year: int) -> tuple[date, ...]:
    """In order. Kept, as a worklist counts the days to, or since, every line's due day."""
    days = map(date.fromordinal, range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1))
    return tuple(filter(calendar.works, days))


_LONGEST_CLOSURE = 400
