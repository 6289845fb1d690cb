"""Dates as the law counts them: terms, birthdays, ages, first and last days, windows."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from komek.law import (
    Window,
    current_month,
    last_2_years,
    last_5_years,
    periods,
    previous_6_months,
    previous_12_months,
    previous_month,
    previous_quarter,
)


def ordinal(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def days(low: str = "1800-01-01", high: str = "2300-01-01") -> st.SearchStrategy[int]:
    return st.integers(ordinal(low), ordinal(high))


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2024-01-31", 1, "2024-02-29"),
        ("2023-01-31", 1, "2023-02-28"),
        ("2024-01-31", 3, "2024-04-30"),
        ("2024-03-31", -1, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", -12, "2023-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2023-12-15", 1, "2024-01-15"),
        ("2024-01-15", -1, "2023-12-15"),
        ("1900-01-31", 1, "1900-02-28"),
        ("2000-01-31", 1, "2000-02-29"),
        ("9999-12-01", 1, "9999-12-31"),
        ("0001-01-15", -1, "0001-01-01"),
    ],
)
def test_a_term_of_months_ends_on_the_last_day_of_a_shorter_month(start: str, months: int, end: str) -> None:
    assert periods.add_months(ordinal(start), months) == ordinal(end)


@pytest.mark.parametrize(
    ("born", "months", "turns"),
    [
        ("2004-02-29", 12, "2005-03-01"),
        ("2004-02-29", 48, "2008-02-29"),
        ("1960-02-29", 12 * 63, "2023-03-01"),
        ("1960-08-31", 12 * 63 + 6, "2024-03-01"),
        ("1960-08-31", 12 * 62 + 6, "2023-03-01"),
        ("1960-08-30", 12 * 62 + 6, "2023-03-01"),
        ("1960-08-28", 12 * 62 + 6, "2023-02-28"),
        ("1960-03-31", 6, "1960-10-01"),
        ("1960-01-15", 0, "1960-01-15"),
        ("9990-01-01", 12 * 20, "9999-12-31"),
    ],
)
def test_a_birthday_that_a_year_does_not_have_falls_on_the_next_day(born: str, months: int, turns: str) -> None:
    assert periods.birthday(ordinal(born), months) == ordinal(turns)


@pytest.mark.parametrize(
    ("born", "on", "years"),
    [
        ("2004-02-29", "2023-02-28", 18),
        ("2004-02-29", "2023-03-01", 19),
        ("2004-02-29", "2024-02-29", 20),
        ("1980-05-20", "2024-05-19", 43),
        ("1980-05-20", "2024-05-20", 44),
        ("2024-05-20", "2024-05-20", 0),
        ("2024-05-20", "2024-05-19", 0),
        ("2030-05-20", "2024-05-19", 0),
    ],
)
def test_age_is_completed_years(born: str, on: str, years: int) -> None:
    assert periods.completed_years(ordinal(born), ordinal(on)) == years


@given(born=days("1900-01-01", "2100-01-01"), after=st.integers(0, 45_000))
def test_an_age_and_its_birthday_say_the_same(born: int, after: int) -> None:
    years = periods.completed_years(born, born + after)
    assert periods.birthday(born, 12 * years) <= born + after < periods.birthday(born, 12 * years + 12)


@given(one=days(), other=days(), months=st.integers(-2400, 2400))
def test_moving_by_months_never_changes_the_order_of_two_days(one: int, other: int, months: int) -> None:
    first, last = sorted((one, other))
    assert periods.add_months(first, months) <= periods.add_months(last, months)
    assert periods.birthday(first, months) <= periods.birthday(last, months)


@given(start=days(), months=st.integers(-2400, 2400))
def test_a_later_term_never_ends_earlier(start: int, months: int) -> None:
    assert periods.add_months(start, months) < periods.add_months(start, months + 1)
    assert periods.birthday(start, months) <= periods.birthday(start, months + 1)
    assert 0 <= periods.birthday(start, months) - periods.add_months(start, months) <= 1


@pytest.mark.parametrize(
    ("function", "table"),
    [
        (periods.start_of_month, {"2024-02-29": "2024-02-01", "0001-01-31": "0001-01-01"}),
        (periods.end_of_month, {"2024-02-01": "2024-02-29", "2023-02-28": "2023-02-28", "9999-12-01": "9999-12-31"}),
        (periods.start_of_quarter, {"2024-02-29": "2024-01-01", "2024-06-30": "2024-04-01"}),
        (periods.end_of_quarter, {"2024-02-01": "2024-03-31", "2024-10-01": "2024-12-31", "9999-11-01": "9999-12-31"}),
        (periods.start_of_year, {"2024-12-31": "2024-01-01"}),
        (periods.end_of_year, {"2024-01-01": "2024-12-31", "9999-01-01": "9999-12-31"}),
    ],
)  # fmt: skip
def test_first_and_last_days(function: Callable[[int], int], table: dict[str, str]) -> None:
    for day, found in table.items():
        assert function(ordinal(day)) == ordinal(found)


@given(day=days())
def test_every_day_lies_in_its_month_its_quarter_and_its_year(day: int) -> None:
    starts = [periods.start_of_year(day), periods.start_of_quarter(day), periods.start_of_month(day)]
    ends = [periods.end_of_month(day), periods.end_of_quarter(day), periods.end_of_year(day)]
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert starts[-1] <= day <= ends[0]
    assert date.fromordinal(ends[0] + 1).day == 1
    assert (periods.month_number(day), periods.year_number(day)) == date.fromordinal(day).timetuple()[1::-1]


@pytest.mark.parametrize(
    ("window", "on", "first", "last"),
    [
        (current_month, "2024-02-15", "2024-02-01", "2024-02-29"),
        (previous_month, "2024-03-31", "2024-02-01", "2024-02-29"),
        (previous_month, "2024-01-01", "2023-12-01", "2023-12-31"),
        (previous_quarter, "2024-01-01", "2023-10-01", "2023-12-31"),
        (previous_quarter, "2024-06-30", "2024-01-01", "2024-03-31"),
        (previous_6_months, "2024-07-31", "2024-01-01", "2024-06-30"),
        (previous_12_months, "2024-02-29", "2023-02-01", "2024-01-31"),
        (last_2_years, "2024-02-29", "2022-02-28", "2024-02-29"),
        (last_5_years, "2024-07-15", "2019-07-15", "2024-07-15"),
    ],
)
def test_a_window_has_a_first_and_a_last_day(window: Window, on: str, first: str, last: str) -> None:
    found = window.period(date.fromisoformat(on))
    assert found == (date.fromisoformat(first), date.fromisoformat(last))
    assert window.label
