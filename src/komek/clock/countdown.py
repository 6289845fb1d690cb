"""What is left of a term on a day: for lists sorted by what is due next, and for the applicant's countdown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from .calendar import Calendar
from .terms import Hold


@dataclass(frozen=True, slots=True)
class Countdown:
    """`days` and `working_days` that still count up to `due`; negative: how long ago it was.

    `stopped`: on this day the clock stands still. `provisional`: days off may still be decreed before `due`.
    """

    due: date
    days: int
    working_days: int
    stopped: bool
    provisional: bool

    @property
    def overdue(self) -> bool:
        return self.days < 0


def countdown(due: date, today: date, calendar: Calendar, holds: Sequence[Hold] = ()) -> Countdown:
    """How much of a term that ends on `due` (holds counted already) is left after `today`; 0 on the last day."""
    first, last, sign = (today, due, 1) if today <= due else (due, today, -1)
    held = _held(first, last, holds) if sign > 0 else []
    return Countdown(
        due,
        days=sign * ((last - first).days - len(held)),
        working_days=sign * (calendar.working_days(first, last) - sum(map(calendar.works, held))),
        stopped=any(today in hold or today == hold.since < hold.until for hold in holds),
        provisional=due > calendar.settled_until,
    )


def _held(first: date, last: date, holds: Sequence[Hold]) -> list[date]:
    """The days after the one up to and including the other on which the clock stands still."""
    span = (first + timedelta(day) for day in range(1, (last - first).days + 1)) if holds else ()
    return [day for day in span if any(day in hold for hold in holds)]
