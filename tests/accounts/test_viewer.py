"""What a user is seen as by the other rooms."""

from datetime import UTC, date, datetime

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory
from pytest_django import DjangoAssertNumQueries

from komek.accounts import service
from komek.accounts.service import ANONYMOUS, LOW, SUBSTANTIAL, AccountError, Role
from komek.offices.service import office, subordinates
from tests.accounts.users import SINCE, citizen_user, office_id, signed_in, staff_user
from tests.people.persons import IVAN, registered

pytestmark = pytest.mark.django_db
AT = datetime(2019, 1, 15, 9, tzinfo=UTC)


def test_a_caseworker_reaches_their_office_only() -> None:
    seen = service.viewer_of(staff_user(Role.CASEWORKER, at=office_id("bg", "РД-БГС")), AT)
    assert seen.roles == {Role.CASEWORKER}
    assert seen.offices == frozenset({office_id("bg", "РД-БГС")})
    assert seen.is_staff


def test_a_regional_manager_reaches_what_is_below() -> None:
    region = office("bg", "РД-БГС")
    assert region is not None
    seen = service.viewer_of(staff_user(Role.REGIONAL_MANAGER, at=region.id), AT)
    assert seen.offices is not None
    assert seen.offices >= {region.id, *(below.id for below in subordinates(region, AT.date()))}
    assert office_id("bg", "РД-ВАР") not in seen.offices


def test_roles_at_two_offices_keep_apart() -> None:
    user = staff_user(Role.CASEWORKER)
    service.grant(user, Role.CHECKER, office_id("bg", "РД-ВАР"), SINCE)
    seen = service.viewer_of(user, AT)
    assert seen.offices == frozenset({office_id(), office_id("bg", "РД-ВАР")})
    assert seen.offices_as(Role.CHECKER) == frozenset({office_id("bg", "РД-ВАР")})
    assert seen.offices_as(Role.HEAD) == frozenset()


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ADMINISTRATOR])
def test_roles_for_all_reach_all(role: Role) -> None:
    assert service.viewer_of(staff_user(role), AT).offices is None


def test_an_operator_of_a_call_centre_reaches_the_authority_it_belongs_to() -> None:
    seen = service.viewer_of(staff_user(Role.OPERATOR, at=office_id("az", "142")), AT)
    assert seen.offices is not None
    assert office_id("az", "DOST") in seen.offices


def test_a_role_holds_from_its_first_day_to_its_last() -> None:
    user = staff_user()
    service.grant(user, Role.CASEWORKER, office_id(), date(2019, 1, 15), date(2019, 1, 16))
    # In Bulgaria the day begins at 22:00 of the day before in UTC.
    for moment, held in [
        (datetime(2019, 1, 14, 21, 59, tzinfo=UTC), False),
        (datetime(2019, 1, 14, 22, 0, tzinfo=UTC), True),
        (datetime(2019, 1, 16, 21, 59, tzinfo=UTC), True),
        (datetime(2019, 1, 16, 22, 0, tzinfo=UTC), False),
    ]:
        assert service.viewer_of(user, moment).is_staff is held


def test_an_ended_role_is_held_no_more() -> None:
    user = staff_user(Role.CASEWORKER)
    service.end_role(user, Role.CASEWORKER, office_id(), date(2019, 1, 1))
    assert not service.viewer_of(user, AT).roles
    with pytest.raises(AccountError):
        service.end_role(user, Role.CASEWORKER, office_id(), date(2019, 1, 1))


@pytest.mark.parametrize(("role", "at_office"), [(Role.CITIZEN, False), (Role.CASEWORKER, False), (Role.AUDITOR, True)])
def test_roles_that_cannot_be_are_refused(role: Role, at_office: bool) -> None:
    user = staff_user()
    with pytest.raises(AccountError):
        service.grant(user, role, office_id() if at_office else None, SINCE)


def test_a_role_granted_twice_is_held_once() -> None:
    user = staff_user(Role.CASEWORKER)
    service.grant(user, Role.CASEWORKER, office_id(), SINCE)
    (line,) = service.staff(frozenset({office_id()}), AT.date())
    assert line.roles == ((Role.CASEWORKER, office_id()),)


def test_a_citizen_is_no_staff_and_holds_no_office() -> None:
    user = citizen_user()
    seen = service.viewer_of(user, AT)
    assert (seen.person, seen.roles, seen.offices) == (user.person_id, frozenset({Role.CITIZEN}), frozenset())
    assert not seen.is_staff
    with pytest.raises(AccountError):
        service.grant(user, Role.CASEWORKER, office_id(), SINCE)


def test_a_person_has_one_user() -> None:
    person = registered(IVAN).id
    assert service.make_citizen(person) == service.make_citizen(person)


def test_an_email_address_has_one_user() -> None:
    staff_user(email="m.ivanova@example.org")
    with pytest.raises(AccountError):
        staff_user(email="M.Ivanova@example.org")


def test_a_representative_acts_for_whom_they_chose_and_may() -> None:
    mother = registered(given="Елена")
    user = citizen_user()
    assert user.person_id
    service.represent(user.person_id, mother.id, "пълномощно № 12", SINCE, date(2019, 12, 31))
    seen = service.viewer_of(user, AT, acting_for=mother.id)
    assert seen.roles == {Role.CITIZEN, Role.REPRESENTATIVE}
    assert seen.represents == seen.persons == {mother.id}
    after = service.viewer_of(user, datetime(2020, 1, 1, tzinfo=UTC), acting_for=mother.id)
    assert not after.represents
    assert after.persons == {user.person_id}


def test_nobody_represents_themselves_nor_twice() -> None:
    ivan, mother = registered(IVAN).id, registered(given="Елена").id
    service.represent(ivan, mother, "пълномощно № 12", SINCE)
    for person, basis in [(ivan, "x"), (mother, "again"), (mother, " ")]:
        with pytest.raises(AccountError):
            service.represent(ivan, person, basis, SINCE)
    service.end_representation(ivan, mother, date(2019, 6, 30))
    assert service.representatives_of([mother], date(2019, 6, 30)) == {mother: [ivan]}
    assert service.represented_by(ivan, date(2019, 7, 1)) == []


def test_the_number_of_queries_does_not_grow(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    user = staff_user(Role.CASEWORKER, Role.HEAD, Role.CHECKER)
    for code in ("РД-БГС", "РД-ВАР", "РД-ВТР"):
        service.grant(user, Role.REGIONAL_MANAGER, office_id("bg", code), SINCE)
    with django_assert_num_queries(2):
        service.viewer_of(user, AT)


def test_names_of_actors() -> None:
    user = staff_user(Role.CASEWORKER)
    assert service.names(["system", user.actor, "user:0"]) == {user.actor: "Мария Иванова"}


def test_a_request_of_nobody_has_a_viewer_without_anything() -> None:
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    assert service.viewer(request) == ANONYMOUS


@pytest.mark.parametrize(("assurance", "roles"), [(LOW, frozenset()), (SUBSTANTIAL, {Role.CASEWORKER})])
def test_staff_without_second_factor_hold_no_role(assurance: str, roles: frozenset[Role]) -> None:
    client = signed_in(staff_user(Role.CASEWORKER), assurance)
    seen = client.get("/privacy/").wsgi_request.viewer  # type: ignore[attr-defined]
    assert (seen.roles, seen.assurance) == (roles, assurance)
