"""What is left of a term: for the worklist and for the applicant."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from komek.clock import Calendar, Hold, calendar, countdown, due, due_with_holds
from komek.law.procedure import working_days

BULGARIA = calendar("bg")
FRIDAY = date(2019, 1, 18)


@pytest.mark.parametrize(
    ("today", "days", "working", "overdue"),
    [
        (date(2019, 1, 11), 7, 5, False),
        (date(2019, 1, 17), 1, 1, False),
        (FRIDAY, 0, 0, False),
        (date(2019, 1, 19), -1, 0, True),
        (date(2019, 1, 21), -3, -1, True),
    ],
)
def test_days_left_and_days_late(today: date, days: int, working: int, overdue: bool) -> None:
    left = countdown(FRIDAY, today, BULGARIA)
    assert (left.days, left.working_days, left.overdue) == (days, working, overdue)


def test_while_the_clock_stands_still_nothing_is_used_up() -> None:
    start, hold = date(2019, 1, 7), Hold(date(2019, 1, 9), date(2019, 1, 23))
    last = due_with_holds(working_days(7), start, BULGARIA, [hold])
    told = [countdown(last, hold.since + timedelta(day), BULGARIA, [hold]) for day in range(15)]
    assert {left.working_days for left in told} == {5}
    assert [left.stopped for left in told] == [True] * 15
    assert not countdown(last, date(2019, 1, 24), BULGARIA, [hold]).stopped


def test_after_the_known_days_off_a_due_date_is_provisional() -> None:
    known = Calendar(settled_until=date(2020, 12, 31))
    assert not countdown(date(2020, 12, 31), FRIDAY, known).provisional
    assert countdown(date(2021, 1, 1), FRIDAY, known).provisional


@given(st.dates(date(2018, 1, 1), date(2026, 1, 1)), st.integers(1, 40), st.integers(0, 60))
def test_the_countdown_agrees_with_the_term(start: date, length: int, passed: int) -> None:
    last = due(working_days(length), start, BULGARIA)
    today = start + timedelta(passed)
    left = countdown(last, today, BULGARIA)
    assert left.overdue == (today > last)
    if today <= last:
        assert BULGARIA.working_days(start, today) + left.working_days == length


@given(st.dates(date(2018, 1, 1), date(2026, 1, 1)), st.integers(0, 900))
def test_working_days_are_those_on_which_the_office_works(after: date, length: int) -> None:
    days = [after + timedelta(day) for day in range(1, length + 1)]
    assert BULGARIA.working_days(after, after + timedelta(length)) == sum(map(BULGARIA.works, days))
