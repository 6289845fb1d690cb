"""The calendar of a scan is the law's: `dates` says of every day what `periods` says, at the calendar's ends too."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from komek.law import periods
from komek.law.periods import FIRST, LAST
from komek.law.scan import dates
from komek.law.scan.thresholds import MIRRORED, turned
from komek.law.scan.uniform import COMPARE
from tests.law.scan.plainly import NAMES

LEAP_DAY, NEW_YEAR = date(2024, 2, 29).toordinal(), date(2000, 1, 1).toordinal()
TURNS = [FIRST, LAST, LEAP_DAY, date(1900, 2, 28).toordinal(), date(2000, 2, 29).toordinal(), date(1, 3, 1).toordinal()]
DAYS = st.one_of(st.integers(FIRST, LAST), st.builds(lambda day, by: min(max(day + by, FIRST), LAST),
                                                     st.sampled_from(TURNS), st.integers(-1, 1)))  # fmt: skip
MONTHS = st.one_of(st.integers(-1500, 1500), st.sampled_from([-120_000, 120_000, 0, -1, 1]))
OF_A_DAY = (
    "start_of_month", "end_of_month", "start_of_quarter", "end_of_quarter", "start_of_year", "end_of_year",
    "month_number", "year_number",
)  # fmt: skip
OF_TWO: dict[str, st.SearchStrategy[int]] = {"add_months": MONTHS, "birthday": MONTHS, "completed_years": DAYS}


@pytest.mark.parametrize("name", OF_A_DAY)
@given(day=DAYS)
def test_a_function_of_a_day_is_that_of_the_law(name: str, day: int) -> None:
    assert NAMES[name](day) == getattr(periods, name)(day)


@pytest.mark.parametrize("name", OF_TWO)
@given(data=st.data(), day=DAYS)
def test_a_function_of_a_day_and_a_number_is_that_of_the_law(name: str, data: st.DataObject, day: int) -> None:
    second = data.draw(OF_TWO[name])
    assert NAMES[name](day, second) == getattr(periods, name)(day, second)


@given(day=DAYS, by=st.integers(-4_000_000, 4_000_000))
def test_days_are_added_within_the_calendar(day: int, by: int) -> None:
    assert NAMES["add_days"](day, by) == min(max(day + by, FIRST), LAST)


@given(day=DAYS)
def test_a_day_is_found_again(day: int) -> None:
    year, month, of_month = NAMES["civil"](day)
    assert (year, month, of_month) == (lambda d: (d.year, d.month, d.day))(date.fromordinal(day))
    assert NAMES["ordinal"](year, month, of_month) == day


def test_numba_compiles_what_python_runs() -> None:
    plain = NAMES["completed_years"]
    for day in (FIRST, LAST, LEAP_DAY):
        for second in (LEAP_DAY, LAST):
            assert dates.completed_years(day, second) == plain(day, second)


SAID: dict[str, Callable[[int, tuple[int, ...]], bool]] = {
    "below": lambda born, days: born < days[0],
    "from": lambda born, days: born >= days[0],
    "within": lambda born, days: days[0] <= born < days[1],
    "outside": lambda born, days: not days[0] <= born < days[1],
}


@given(op=st.sampled_from(list(MIRRORED)), born=DAYS, months=MONTHS, wanted=DAYS)
@example(op="<=", born=LEAP_DAY, months=12, wanted=date(2025, 3, 1).toordinal())
@example(op="==", born=LEAP_DAY, months=12, wanted=date(2025, 2, 28).toordinal())
@example(op=">=", born=LAST, months=12, wanted=LAST)
@example(op="<", born=FIRST, months=-1, wanted=FIRST)
def test_a_birthday_compared_is_a_day_of_birth_compared(op: str, born: int, months: int, wanted: int) -> None:
    side, days = turned(op, "birthday", months, wanted)
    assert SAID[side](born, days) == COMPARE[op](periods.birthday(born, months), wanted)


@given(op=st.sampled_from(list(MIRRORED)), born=DAYS, on=DAYS, wanted=st.integers(-1, 130))
@example(op=">=", born=LEAP_DAY, on=date(2042, 2, 28).toordinal(), wanted=18)
@example(op=">=", born=LEAP_DAY, on=date(2042, 3, 1).toordinal(), wanted=18)
@example(op="==", born=NEW_YEAR + 1, on=NEW_YEAR, wanted=0)
def test_an_age_compared_is_a_day_of_birth_compared(op: str, born: int, on: int, wanted: int) -> None:
    side, days = turned(op, "age", on, wanted)
    assert SAID[side](born, days) == COMPARE[op](periods.completed_years(born, on), wanted)
