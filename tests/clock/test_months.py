"""Months are counted like whole numbers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from komek.clock import Month

months = st.builds(Month, st.integers(1900, 2100), st.integers(1, 12))


@given(months, st.integers(-1000, 1000))
def test_adding_and_subtracting_undo_each_other(month: Month, count: int) -> None:
    assert month.plus(count).minus(month) == count
    assert month.plus(count).plus(-count) == month
    assert (month.plus(count) > month) == (count > 0)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_day_lies_in_its_month(day: date) -> None:
    month = Month.of(day)
    assert month.first <= day <= month.last
    assert (month.plus(1).first - month.last).days == 1


@given(months)
def test_a_month_is_written_and_read(month: Month) -> None:
    assert Month.parse(str(month)) == month


@pytest.mark.parametrize("text", ["2020-13", "2020", "March", "2020-03-01"])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Month.parse(text)
