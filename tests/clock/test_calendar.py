"""Working days: the country's, corrected by its pack, overridden by the office's own, where closed wins."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from komek.clock import Calendar, DayKind, Named, calendar, kinds_of_office, office_calendar

WORKING, RESTRICTED, CLOSED = DayKind.working, DayKind.restricted, DayKind.closed
MONDAY, SATURDAY = date(2020, 3, 2), date(2020, 3, 7)


def one(day: date, kind: DayKind) -> Named:
    return Named(day, day, kind, "a test")


@pytest.mark.parametrize(
    ("day", "country", "dost"),
    [
        (date(2020, 3, 13), WORKING, WORKING),
        (date(2020, 3, 14), CLOSED, CLOSED),  # a Saturday
        (date(2020, 3, 15), CLOSED, CLOSED),  # a Sunday: to restrict reception does not open it
        (date(2020, 3, 16), WORKING, RESTRICTED),
        (date(2020, 3, 19), WORKING, RESTRICTED),
        (date(2020, 3, 20), CLOSED, CLOSED),  # Novruz; the centres name it twice
        (date(2020, 3, 24), CLOSED, CLOSED),
        (date(2020, 3, 27), CLOSED, CLOSED),  # moved from the 29th
        (date(2020, 3, 29), WORKING, CLOSED),  # a Sunday that works in the country: closed wins
        (date(2020, 3, 30), WORKING, WORKING),
    ],
)
def test_novruz_2020_in_azerbaijan_and_at_the_dost_centres(day: date, country: DayKind, dost: DayKind) -> None:
    assert calendar("az").kind(day) is country
    assert office_calendar("az", "dost").kind(day) is dost


def test_an_office_without_days_of_its_own_has_the_countrys() -> None:
    assert kinds_of_office("az") == ["dost"]
    assert office_calendar("az", "dsmf").kind(date(2020, 3, 29)) is WORKING


@pytest.mark.parametrize(
    ("country", "day", "works"),
    [
        ("bg", date(2019, 3, 4), False),  # 3 March was a Sunday
        ("bg", date(2026, 1, 2), False),  # decreed for the euro
        ("bg", date(2016, 3, 12), True),  # a Saturday worked for 4 March, which the package does not know
        ("bg", date(2016, 3, 4), False),
        ("kz", date(2020, 1, 5), True),  # a Sunday worked for 3 January
        ("kz", date(2020, 1, 3), False),
        ("kz", date(2026, 1, 7), False),
        ("az", date(2026, 3, 30), False),  # two feasts fell together
    ],
)
def test_days_that_were_decreed(country: str, day: date, works: bool) -> None:
    assert calendar(country).works(day) is works


@pytest.mark.parametrize("national", [None, WORKING, RESTRICTED, CLOSED])
@pytest.mark.parametrize("own", [None, WORKING, RESTRICTED, CLOSED])
@pytest.mark.parametrize("day", [MONDAY, SATURDAY])
def test_where_both_name_a_day_the_more_closed_wins(national: DayKind | None, own: DayKind | None, day: date) -> None:
    found = Calendar(national=lambda _day: national).with_own([one(day, own)] if own else []).kind(day)
    weekday = CLOSED if day == SATURDAY else WORKING
    said = [kind for kind in (national, own) if kind]
    order = [WORKING, RESTRICTED, CLOSED]
    assert found is max([*said, *([] if WORKING in said else [weekday])], key=order.index)


@given(st.dates(date(2018, 1, 1), date(2027, 12, 31)), st.sampled_from(["bg", "kz", "az"]))
def test_the_next_working_day_is_the_first(day: date, country: str) -> None:
    found = calendar(country).next_working_day(day)
    assert calendar(country).works(found)
    assert found >= day
    assert calendar(country).working_days(after=day, until=found) == (0 if found == day else 1)


def test_an_office_that_never_opens_is_named_instead_of_searched_for_ever() -> None:
    closed = Calendar().with_own([Named(date(2020, 1, 1), date(2025, 1, 1), CLOSED, "Moved away")])
    with pytest.raises(ValueError, match="own calendar"):
        closed.next_working_day(date(2020, 1, 1))


def test_days_named_backwards_are_refused() -> None:
    with pytest.raises(ValueError, match="is before"):
        Named(SATURDAY, MONDAY, CLOSED, "Backwards")
