"""The functions of `komek.law.periods` for one day at a time, compiled: days are ordinals, the calendar Gregorian.

The year is counted from March, so that the day a leap year adds is its last one.
"""

from __future__ import annotations

from ..periods import FIRST, LAST
from .primitives import compiled, i64, mn, mx, sel

BEFORE_MARCH_0 = 305  # what an ordinal lacks to the days since 1 March of the year 0


@compiled
def civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of the month."""
    since = day + BEFORE_MARCH_0
    era = since // 146097
    of_era = since - era * 146097
    year = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    month = (5 * of_year + 2) // 153
    of_month = of_year - (153 * month + 2) // 5 + 1
    late = i64(month >= 10)
    return year + era * 400 + late, month + 3 - 12 * late, of_month


@compiled
def ordinal(year: int, month: int, of_month: int) -> int:
    early = i64(month <= 2)
    year -= early
    era = year // 400
    of_era = year - era * 400
    of_year = (153 * (month - 3 + 12 * early) + 2) // 5 + of_month - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - BEFORE_MARCH_0


@compiled
def month_length(year: int, month: int) -> int:
    leap = i64((year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0)))
    return sel(i64(month == 2), 28 + leap, 30 + ((month + (month >> 3)) & 1))


@compiled
def shifted(day: int, months: int, over: int) -> int:
    """`months` later, at the end of a shorter month, or where it lacks the day `over` days after that."""
    year, month, of_month = civil(day)
    count = year * 12 + month - 1 + months
    year, month = count // 12, count % 12 + 1
    inside = mn(mx(year, 1), 9999)
    length = month_length(inside, month)
    found = ordinal(inside, month, mn(of_month, length)) + over * i64(of_month > length)
    return sel(i64(year < 1), FIRST, sel(i64(year > 9999), LAST, found))


@compiled
def add_months(day: int, months: int) -> int:
    return shifted(day, months, 0)


@compiled
def birthday(born: int, months: int) -> int:
    return shifted(born, months, 1)


@compiled
def completed_years(born: int, on: int) -> int:
    year, month, day = civil(born)
    to_year, to_month, to_day = civil(on)
    early = i64(to_month * 32 + to_day < month * 32 + day)
    return mx(0, to_year - year - early)


@compiled
def add_days(day: int, days: int) -> int:
    return mn(mx(day + days, FIRST), LAST)


@compiled
def start_of_month(day: int) -> int:
    return day - civil(day)[2] + 1


@compiled
def end_of_month(day: int) -> int:
    year, month, of_month = civil(day)
    return day - of_month + month_length(year, month)


@compiled
def start_of_quarter(day: int) -> int:
    year, month, _ = civil(day)
    return ordinal(year, month - (month - 1) % 3, 1)


@compiled
def end_of_quarter(day: int) -> int:
    year, month, _ = civil(day)
    last = month - (month - 1) % 3 + 2
    return ordinal(year, last, month_length(year, last))


@compiled
def start_of_year(day: int) -> int:
    return ordinal(civil(day)[0], 1, 1)


@compiled
def end_of_year(day: int) -> int:
    return ordinal(civil(day)[0], 12, 31)


@compiled
def month_number(day: int) -> int:
    return civil(day)[1]


@compiled
def year_number(day: int) -> int:
    return civil(day)[0]
