"""Households over time: nobody in two at once."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from komek.clock import Month
from komek.people import service
from komek.people.models import Household, Membership
from komek.people.periods import Period
from komek.people.service import PeopleError
from tests.people.persons import IVAN, SERIK, registered

JANUARY, MARCH, JUNE = date(2019, 1, 1), date(2019, 3, 1), date(2019, 6, 1)
DAYS = st.dates(date(2018, 1, 1), date(2022, 12, 31))
PERIODS = st.tuples(DAYS, st.none() | st.integers(0, 400)).map(
    lambda drawn: Period(drawn[0], None if drawn[1] is None else drawn[0] + timedelta(days=drawn[1]))
)


@pytest.mark.django_db
class TestHouseholds:
    def test_a_household_is_its_members_on_a_day(self) -> None:
        ivan, maria = registered().id, registered(IVAN, given="Мария").id
        home = service.found_household("bg", [ivan], Period(JANUARY))
        service.join(home, maria, Period(MARCH))
        assert [member.person_id for member in service.members(home, JANUARY)] == [ivan]
        assert [member.person_id for member in service.members(home, MARCH)] == [ivan, maria]
        assert service.household_of(maria, JANUARY) is None
        assert service.household_of(maria, MARCH) == home

    def test_who_left_may_join_another_the_next_day(self) -> None:
        ivan = registered().id
        first = service.found_household("bg", [ivan], Period(JANUARY))
        service.leave(first, ivan, MARCH)
        second = service.found_household("bg", [ivan], Period(MARCH + timedelta(days=1)))
        assert [service.household_of(ivan, day) for day in (MARCH, MARCH + timedelta(days=1))] == [first, second]
        assert [member.period.last for member in service.memberships(ivan)] == [MARCH, None]

    @pytest.mark.parametrize(
        ("wanted", "said"),
        [
            (Period(MARCH), "from 2019-01-01 to 2019-05-31"),
            (Period(date(2018, 12, 1), JANUARY), "from 2019-01-01 to 2019-05-31"),
            (Period.months(Month(2019, 5)), "from 2019-01-01 to 2019-05-31"),
        ],
    )
    def test_nobody_is_in_two_at_once(self, wanted: Period, said: str) -> None:
        ivan = registered().id
        service.found_household("bg", [ivan], Period.months(Month(2019, 1), Month(2019, 5)))
        with pytest.raises(PeopleError, match=said):
            service.found_household("bg", [ivan], wanted)
        assert Household.objects.count() == 1
        assert service.found_household("bg", [ivan], Period(JUNE))

    def test_a_membership_without_end_has_to_be_ended_first(self) -> None:
        ivan = registered().id
        home = service.found_household("bg", [ivan], Period(JANUARY))
        with pytest.raises(PeopleError, match=r"since 2019-01-01\. End that membership"):
            service.join(home, ivan, Period(JUNE))

    def test_the_database_itself_refuses_two_at_once(self) -> None:
        ivan = registered().id
        service.found_household("bg", [ivan], Period(JANUARY))
        other = Household.objects.create(country="bg")
        with pytest.raises(IntegrityError, match="no_person_in_two_households_at_once"), transaction.atomic():
            Membership.objects.create(household=other, person_id=ivan, valid=Period(MARCH, JUNE).as_range())

    def test_a_household_is_of_one_country(self) -> None:
        home = service.found_household("bg", [registered().id], Period(JANUARY))
        with pytest.raises(PeopleError, match="another country"):
            service.join(home, registered(SERIK).id, Period(JANUARY))

    def test_who_does_not_belong_cannot_leave(self) -> None:
        ivan = registered().id
        home = service.found_household("bg", [ivan], Period(MARCH))
        with pytest.raises(PeopleError, match="does not belong to the household on that day"):
            service.leave(home, ivan, JANUARY)

    def test_what_is_not_there_is_said(self) -> None:
        with pytest.raises(PeopleError, match="no such household"):
            service.join(0, registered().id, Period(JANUARY))
        with pytest.raises(PeopleError, match="no such person"):
            service.found_household("bg", [0], Period(JANUARY))

    @given(st.lists(PERIODS, max_size=6))
    def test_the_database_takes_exactly_the_periods_that_do_not_meet(self, periods: list[Period]) -> None:
        with transaction.atomic():
            person = registered(IVAN, given="Мария").id
            home = Household.objects.create(country="bg").pk
            taken: list[Period] = []
            for period in periods:
                if any(meet(period, other) for other in taken):
                    with pytest.raises(PeopleError):
                        service.join(home, person, period)
                else:
                    service.join(home, person, period)
                    taken.append(period)
            transaction.set_rollback(True)


def meet(one: Period, other: Period) -> bool:
    return one.first in other or other.first in one


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (Period.months(Month(2019, 2)), date(2019, 2, 1), None),
        (Period.months(Month(2019, 2), Month(2020, 2)), date(2019, 2, 1), date(2020, 2, 29)),
        (Period(JANUARY, JANUARY), JANUARY, JANUARY),
    ],
)
def test_periods_include_both_ends(period: Period, first: date, last: date | None) -> None:
    assert (period.first, period.last) == (first, last)
    assert first in period
    assert last is None or (last in period and last + timedelta(days=1) not in period)
    assert Period.of(period.as_range()) == period


def test_a_period_does_not_end_before_it_begins() -> None:
    with pytest.raises(PeopleError, match="The last day is before the first"):
        Period(JUNE, JANUARY)
