"""Dates as the law counts them.

Inside the engine a date is its ordinal (`date.toordinal`), so intervals of dates are intervals of whole numbers.

Two ways to add months: a *term* ends on the last day of a shorter month (31 January + 1 month = 28 February);
a *birthday* that a year does not have falls on the next day (29 February turns on 1 March).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

FIRST, LAST = date(1, 1, 1).toordinal(), date(9999, 12, 31).toordinal()
MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _month_length(year: int, month: int) -> int:
    if month == 2 and (year % 4 or (year % 100 == 0 and year % 400)):
        return 28
    return MONTH_DAYS[month - 1]


def _shifted(day: int, months: int) -> tuple[int, int, int]:
    """Year, month and (perhaps impossible) day of the month, `months` later."""
    start = date.fromordinal(day)
    count = start.year * 12 + start.month - 1 + months
    return count // 12, count % 12 + 1, start.day


@lru_cache(maxsize=4096)
def add_months(day: int, months: int) -> int:
    """The day a term of `months` later (earlier if negative), clamped to a shorter month and the calendar's ends."""
    year, month, of_month = _shifted(day, months)
    if not 1 <= year <= 9999:
        return FIRST if year < 1 else LAST
    return date(year, month, min(of_month, _month_length(year, month))).toordinal()


@lru_cache(maxsize=65536)
def birthday(born: int, months: int) -> int:
    """The ordinal on which somebody born on `born` completes `months` of life: 29 February turns on 1 March."""
    year, month, of_month = _shifted(born, months)
    if not 1 <= year <= 9999:
        return FIRST if year < 1 else LAST
    length = _month_length(year, month)
    return date(year, month, min(of_month, length)).toordinal() + (1 if of_month > length else 0)


@lru_cache(maxsize=65536)
def completed_years(born: int, on: int) -> int:
    """Completed years of life on the day `on`; 0 before birth."""
    start, end = date.fromordinal(born), date.fromordinal(on)
    return max(0, end.year - start.year - ((end.month, end.day) < (start.month, start.day)))


def start_of_month(day: int) -> int:
    return day - date.fromordinal(day).day + 1


def end_of_month(day: int) -> int:
    within = date.fromordinal(day)
    return day - within.day + _month_length(within.year, within.month)


def start_of_quarter(day: int) -> int:
    first = start_of_month(day)
    return add_months(first, -((date.fromordinal(first).month - 1) % 3))


def end_of_quarter(day: int) -> int:
    return end_of_month(add_months(start_of_quarter(day), 2))


def start_of_year(day: int) -> int:
    return date(date.fromordinal(day).year, 1, 1).toordinal()


def end_of_year(day: int) -> int:
    return date(date.fromordinal(day).year, 12, 31).toordinal()


def month_number(day: int) -> int:
    return date.fromordinal(day).month


def year_number(day: int) -> int:
    return date.fromordinal(day).year


class Window(NamedTuple):
    """A span of time by the date of application over which a fact is told, such as the previous month."""

    code: str
    label: str
    first: Callable[[int], int]
    last: Callable[[int], int]

    def period(self, on: date) -> tuple[date, date]:
        """First and last day of the window of an application made on `on`."""
        day = on.toordinal()
        return date.fromordinal(self.first(day)), date.fromordinal(self.last(day))


def _months_before(code: str, label: str, months: int) -> Window:
    return Window(code, label, lambda on: add_months(start_of_month(on), -months), lambda on: start_of_month(on) - 1)


def _years_before(code: str, label: str, count: int) -> Window:
    return Window(code, label, lambda on: add_months(on, -12 * count), lambda on: on)


current_month = Window("current_month", "this month", start_of_month, end_of_month)
previous_month = _months_before("previous_month", "the previous month", 1)
previous_6_months = _months_before("previous_6_months", "the previous 6 months", 6)
previous_12_months = _months_before("previous_12_months", "the previous 12 months", 12)
previous_quarter = Window(
    "previous_quarter",
    "the previous quarter",
    lambda on: add_months(start_of_quarter(on), -3),
    lambda on: start_of_quarter(on) - 1,
)
last_2_years = _years_before("last_2_years", "the last 2 years", 2)
last_5_years = _years_before("last_5_years", "the last 5 years", 5)
