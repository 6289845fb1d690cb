"""The last day of a term, and how a hold moves it.

A term is counted from the day after the event that starts it, whatever its unit. A term of months ends on the day of
the same number, or on the last day of a shorter month.

A hold stops the office's clock: the days after `since`, up to and including `until`, are not counted. The day on
which a correction is asked for still counts, and the first day that counts again is the one after it arrived; so in
calendar days the term moves by exactly as many days as the hold is long.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from komek.law.periods import add_months
from komek.law.procedure import Term, Unit

from .calendar import Calendar

DAY = timedelta(1)


@dataclass(frozen=True, slots=True, order=True)
class Hold:
    """The office's clock stands still after `since` up to and including `until`."""

    since: date
    until: date

    def __post_init__(self) -> None:
        if self.until < self.since:
            raise ValueError(f"A hold from {self.since} cannot end on {self.until}.")

    def __contains__(self, day: date) -> bool:
        return self.since < day <= self.until

    def ended(self, on: date) -> Hold:
        """The hold when what it waited for came on a day; a day after its end changes nothing."""
        return replace(self, until=min(self.until, max(self.since, on)))


def due(term: Term, start: date, calendar: Calendar) -> date:
    """The last day of a term that an event on `start` begins."""
    return due_with_holds(term, start, calendar, ())


def due_with_holds(term: Term, start: date, calendar: Calendar, holds: Sequence[Hold]) -> date:
    """The last day of a term that an event on `start` begins, without the days of the holds."""
    if term.unit is Unit.working_day:
        return _after_working_days(term.length, start, calendar, holds)
    end = _moved(start, _plain_end(term, start), holds)
    return calendar.next_working_day(end) if term.to_working_day else end


def _plain_end(term: Term, start: date) -> date:
    if term.unit is Unit.month:
        return date.fromordinal(add_months(start.toordinal(), term.length))
    return start + timedelta(term.length)


def _moved(start: date, end: date, holds: Sequence[Hold]) -> date:
    """The end, later by every held day that falls into the term (a day held twice counts once)."""
    for hold in _merged(holds):
        if hold.since < end:
            end += max(timedelta(), hold.until - max(hold.since, start))
    return end


def _merged(holds: Sequence[Hold]) -> list[Hold]:
    merged: list[Hold] = []
    for hold in sorted(holds):
        if merged and hold.since <= merged[-1].until:
            merged[-1] = replace(merged[-1], until=max(merged[-1].until, hold.until))
        else:
            merged.append(hold)
    return merged


def _after_working_days(length: int, start: date, calendar: Calendar, holds: Sequence[Hold]) -> date:
    day = start
    for _ in range(length):
        day = calendar.next_working_day(day + DAY)
        while any(day in hold for hold in holds):
            day = calendar.next_working_day(day + DAY)
    return day
