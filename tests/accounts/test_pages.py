"""Who may open which page, what sessions are made, and how one leaves."""

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import URLPattern
from pytest_django import DjangoAssertNumQueries

from komek.accounts import service
from komek.accounts.service import Role, viewer
from komek.accounts.urls import urlpatterns
from tests.accounts.codes import enrolled
from tests.accounts.users import SINCE, citizen_user, signed_in, staff_user
from tests.people.persons import registered

pytestmark = pytest.mark.django_db

OPEN = {"account_sign_in", "account_document", "account_login", "account_inactive", "socialaccount_login_cancelled"}
PRIVATE = {
    "account_home", "account_acting_for", "account_reauthenticate", "account_change_password", "mfa_reauthenticate",
    "mfa_activate_totp", "mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_generate_recovery_codes",
    "mfa_download_recovery_codes",
}  # fmt: skip
ONWARD = {
    "mfa_authenticate", "account_signup", "account_set_password", "account_logout", "mfa_index",
    "socialaccount_signup", "socialaccount_connections",
}  # fmt: skip
OTHER = {"openid_connect_login", "openid_connect_callback"}
ADDRESSES = {p.name: f"/account/{str(p.pattern).replace('<str:code>', 'az')}" for p in urlpatterns}


def test_every_address_is_of_one_of_these_kinds() -> None:
    assert all(isinstance(pattern, URLPattern) for pattern in urlpatterns)
    assert set(ADDRESSES) == OPEN | PRIVATE | ONWARD | OTHER


@pytest.mark.parametrize("name", sorted(OPEN))
def test_anybody_may_open_and_no_session_is_made(name: str) -> None:
    client = Client()
    assert client.get(ADDRESSES[name]).status_code == 200
    assert settings.SESSION_COOKIE_NAME not in client.cookies
    assert not Session.objects.exists()


@pytest.mark.parametrize("name", sorted(PRIVATE))
def test_nobody_gets_in_without_signing_in(name: str) -> None:
    answer = Client().get(ADDRESSES[name])
    assert answer.headers["Location"].startswith("/account/sign-in/")


@pytest.mark.parametrize("name", ["account_home", "account_acting_for"])
@pytest.mark.parametrize("who", ["staff", "citizen"])
def test_whoever_signed_in_sees_their_own(name: str, who: str) -> None:
    client = signed_in(enrolled(staff_user(Role.CASEWORKER)) if who == "staff" else citizen_user())
    answer = client.get(ADDRESSES[name])
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"].count("no-store")


@pytest.mark.parametrize("path", ["/", "/bg/", "/law/", "/privacy/", "/bg/check/family/add/"])
def test_the_portal_makes_no_session(path: str) -> None:
    client = Client()
    client.get(path)
    assert settings.SESSION_COOKIE_NAME not in client.cookies
    assert not Session.objects.exists()


def test_an_anonymous_page_asks_the_database_nothing(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        Client().get("/accessibility/")


@pytest.mark.parametrize("who", ["staff", "citizen"])
def test_who_looks_costs_four_queries_at_most(who: str, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    client = signed_in(enrolled(staff_user(Role.HEAD, Role.CASEWORKER)) if who == "staff" else citizen_user())
    with django_assert_max_num_queries(4):
        client.get("/accessibility/")


def test_signing_out_is_a_post_and_forgets_everything() -> None:
    client = signed_in(citizen_user())
    assert "Do you want to sign out?" in client.get("/account/sign-out/").text
    assert client.get("/account/").status_code == 200
    assert client.post("/account/sign-out/").headers["Location"] == "/"
    assert client.get("/account/").status_code == 302
    assert not Session.objects.exists()


def test_signing_out_needs_the_forms_protection() -> None:
    client = signed_in(citizen_user(), enforce_csrf_checks=True)
    assert client.post("/account/sign-out/").status_code == 403
    assert client.get("/account/").status_code == 200


def test_the_cookie_is_kept_from_scripts_and_other_sites() -> None:
    client = signed_in(citizen_user())
    service_cookie = client.post("/account/acting-for/", {"person": ""}).cookies[settings.SESSION_COOKIE_NAME]
    assert service_cookie["httponly"]
    assert service_cookie["samesite"] == "Lax"


def test_whom_one_acts_for_is_said_on_every_page() -> None:
    user, mother = citizen_user(), registered(given="Елена")
    assert user.person_id
    service.represent(user.person_id, mother.id, "пълномощно № 12", SINCE)
    client = signed_in(user)
    assert "Елена" in client.get("/account/acting-for/").text
    client.post("/account/acting-for/", {"person": str(mother.id)})
    for path in ("/account/", "/", "/law/"):
        page = client.get(path)
        assert viewer(page.wsgi_request).persons == {mother.id}
        assert "Елена" in page.text
    client.post("/account/acting-for/", {"person": ""})
    assert viewer(client.get("/account/").wsgi_request).persons == {user.person_id}


def test_nobody_acts_for_whom_they_may_not() -> None:
    client, other = signed_in(citizen_user()), registered(given="Елена")
    client.post("/account/acting-for/", {"person": str(other.id)})
    assert viewer(client.get("/account/").wsgi_request).acting_for is None


@pytest.mark.parametrize("who", ["staff", "citizen"])
def test_pages_have_nothing_inline(who: str) -> None:
    client = signed_in(enrolled(staff_user(Role.HEAD)) if who == "staff" else citizen_user())
    for name in ("account_home", "account_acting_for", "account_login", "account_change_password"):
        text = client.get(ADDRESSES[name], follow=True).text
        assert " style=" not in text
        assert "<style" not in text
        assert " onclick" not in text
