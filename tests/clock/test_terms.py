"""The last day of a term: counted from the next day, in days, working days or months; moved by holds."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from komek.clock import Calendar, Hold, calendar, due, due_with_holds, office_calendar
from komek.law.procedure import Term, Unit, calendar_days, working_days

days = st.dates(date(2018, 1, 1), date(2026, 12, 31))
calendars = st.sampled_from([calendar(country) for country in ("bg", "kz", "az")])
terms = st.builds(Term, st.integers(1, 30), st.sampled_from(Unit))
PLAIN = Calendar()


@st.composite
def holds_after(draw: st.DrawFn, start: date) -> list[Hold]:
    """Up to three holds that begin about the time of a term from `start`."""
    shapes = draw(st.lists(st.tuples(st.integers(-5, 40), st.integers(0, 20)), max_size=3))
    return [Hold(start + timedelta(since), start + timedelta(since + long)) for since, long in shapes]


@pytest.mark.parametrize(
    ("country", "term", "start", "last"),
    [
        ("bg", calendar_days(14), date(2019, 1, 15), date(2019, 1, 29)),
        ("bg", calendar_days(7), date(2019, 4, 19), date(2019, 4, 26)),  # ends on Good Friday: it does not move
        ("bg", Term(7, Unit.day, to_working_day=True), date(2019, 4, 19), date(2019, 4, 30)),
        ("kz", working_days(7), date(2019, 2, 15), date(2019, 2, 26)),
        ("kz", working_days(22), date(2019, 2, 15), date(2019, 3, 20)),
        ("kz", working_days(7), date(2019, 12, 27), date(2020, 1, 10)),  # works on Sunday 5 January, rests on the 3rd
        ("az", working_days(15), date(2020, 2, 10), date(2020, 3, 2)),
        ("az", working_days(15), date(2020, 3, 10), date(2020, 4, 7)),  # over Novruz, works on Sunday 29 March
        ("bg", Term(1, Unit.month), date(2020, 1, 31), date(2020, 2, 29)),
        ("bg", Term(3, Unit.month), date(2020, 11, 30), date(2021, 2, 28)),
    ],
)
def test_terms_end(country: str, term: Term, start: date, last: date) -> None:
    assert due(term, start, calendar(country)) == last


def test_a_closed_dost_centre_moves_its_due_date() -> None:
    applied = date(2020, 3, 10)
    assert due(working_days(15), applied, calendar("az")) == date(2020, 4, 7)
    assert due(working_days(15), applied, office_calendar("az", "dost")) == date(2020, 4, 8)


@given(st.integers(1, 40), days, calendars)
def test_a_term_of_working_days_holds_exactly_so_many(length: int, start: date, country: Calendar) -> None:
    last = due(working_days(length), start, country)
    assert country.works(last)
    assert country.working_days(after=start, until=last) == length


@given(terms, days, calendars)
def test_a_term_ends_after_the_day_that_begins_it(term: Term, start: date, country: Calendar) -> None:
    assert due(term, start, country) > start


@given(terms, days, calendars, st.data())
def test_a_hold_never_shortens_a_term(term: Term, start: date, country: Calendar, data: st.DataObject) -> None:
    holds = data.draw(holds_after(start))
    for number in range(len(holds)):
        assert due_with_holds(term, start, country, holds[: number + 1]) >= due_with_holds(
            term, start, country, holds[:number]
        )


@given(terms, days, calendars, st.data())
def test_exactly_the_term_is_left_without_the_held_days(
    term: Term, start: date, country: Calendar, data: st.DataObject
) -> None:
    holds = data.draw(holds_after(start))
    last = due_with_holds(term, start, country, holds)
    span = [start + timedelta(day) for day in range(1, (last - start).days + 1)]
    counted = [day for day in span if not any(day in hold for hold in holds)]
    if term.unit is Unit.working_day:
        assert sum(map(country.works, counted)) == term.length
    else:
        assert len(counted) == (due(term, start, country) - start).days
    assert counted[-1] == last, "the last day is one that counts"


@given(st.integers(1, 30), days, st.integers(0, 29), st.integers(0, 30))
def test_in_calendar_days_the_due_date_moves_by_the_length_of_the_hold(
    length: int, start: date, after: int, long: int
) -> None:
    since = start + timedelta(min(after, length - 1))
    hold = Hold(since, since + timedelta(long))
    moved = due_with_holds(calendar_days(length), start, PLAIN, [hold])
    assert moved == due(calendar_days(length), start, PLAIN) + timedelta(long)


@pytest.mark.parametrize(
    ("came", "until"),
    [
        (date(2019, 1, 20), date(2019, 1, 20)),
        (date(2019, 1, 31), date(2019, 1, 24)),
        (date(2019, 1, 1), date(2019, 1, 10)),
    ],
)
def test_a_correction_that_comes_early_ends_the_hold_and_a_late_one_does_not_lengthen_it(
    came: date, until: date
) -> None:
    assert Hold(date(2019, 1, 10), date(2019, 1, 24)).ended(came) == Hold(date(2019, 1, 10), until)


def test_a_hold_does_not_end_before_it_began() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Hold(date(2019, 1, 10), date(2019, 1, 9))


def test_a_term_has_a_length() -> None:
    with pytest.raises(ValueError, match="at least one working day"):
        working_days(0)
