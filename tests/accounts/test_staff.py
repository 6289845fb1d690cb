"""Staff sign in with password and one-time code; without the second they get nowhere."""

import re

import pytest
from django.core.cache import cache
from django.test import Client

from komek.accounts.service import Role, User, viewer
from tests.accounts.codes import SECRET, code, enrolled, recovery_codes
from tests.accounts.users import PASSWORD, citizen_user, signed_in, staff_user

pytestmark = pytest.mark.django_db
LOGIN = "/account/sign-in/staff/"


@pytest.fixture(autouse=True)
def _counted_anew() -> None:
    cache.clear()


def _worker() -> User:
    return staff_user(Role.CASEWORKER, email="m.ivanova@example.org", password=PASSWORD)


def _with_password(client: Client, password: str = PASSWORD, email: str = "M.Ivanova@example.org") -> str:
    answer = client.post(LOGIN, {"login": email, "password": password})
    return answer.headers.get("Location", answer.text)


def _roles(client: Client) -> frozenset[Role]:
    return viewer(client.get("/account/").wsgi_request).roles


def test_the_first_time_leads_to_enrolment_and_to_recovery_codes() -> None:
    user, client = _worker(), Client()
    assert _with_password(client) == "/account/second-factor/enrol/?lang=bg"
    assert _roles(client) == frozenset()
    for address in ("/", "/bg/", "/identity/", "/nothing/"):
        assert client.get(address).headers.get("Location") == "/account/second-factor/enrol/"

    page = client.get("/account/second-factor/enrol/")
    secret = page.context["form"].secret
    assert "data:image/svg+xml;base64," in page.text
    answer = client.post("/account/second-factor/enrol/", {"code": code(secret)})
    assert answer.headers["Location"] == "/account/recovery-codes/"
    shown = client.get("/account/recovery-codes/").text
    assert all(one in shown for one in recovery_codes(user))
    assert _roles(client) == {Role.CASEWORKER}
    assert client.get("/").status_code == 200


def test_the_code_is_asked_for_at_every_sign_in() -> None:
    enrolled(_worker())
    client = Client()
    assert _with_password(client) == "/account/sign-in/staff/code/"
    assert client.get("/account/").headers["Location"].startswith("/account/sign-in/")
    assert "This code is not right" in client.post("/account/sign-in/staff/code/", {"code": "000000"}).text
    answer = client.post("/account/sign-in/staff/code/", {"code": code()})
    assert answer.headers["Location"] == "/office/?lang=bg"
    assert _roles(client) == {Role.CASEWORKER}


def test_a_code_works_once() -> None:
    enrolled(_worker())
    shown = code()
    for _attempt, there in ((1, True), (2, False)):
        client = Client()
        _with_password(client)
        client.post("/account/sign-in/staff/code/", {"code": shown})
        assert (client.get("/account/").status_code == 200) is there


def test_a_recovery_code_works_once_in_place_of_the_telephone() -> None:
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

    user = enrolled(_worker())
    RecoveryCodes.activate(user)
    paper = recovery_codes(user)[0]
    for there in (True, False):
        client = Client()
        _with_password(client)
        client.post("/account/sign-in/staff/code/", {"code": paper})
        assert (client.get("/account/").status_code == 200) is there


@pytest.mark.parametrize("email", ["m.ivanova@example.org", "nobody@example.org"])
def test_a_wrong_password_says_no_more_than_that(email: str) -> None:
    _worker()
    client = Client()
    assert "The e-mail address or the password is not right" in _with_password(client, "wrong", email)
    assert "sessionid" not in client.cookies


def test_what_is_missing_is_said_of_each_field() -> None:
    page = Client().post(LOGIN, {}).text
    assert "Enter your e-mail address." in page
    assert "Enter your password." in page


def test_after_five_wrong_passwords_the_right_one_has_to_wait() -> None:
    _worker()
    client = Client()
    for _attempt in range(5):
        _with_password(client, "wrong")
    assert "Wait five minutes" in _with_password(client)


def test_after_five_wrong_codes_the_right_one_has_to_wait() -> None:
    enrolled(_worker())
    client = Client()
    _with_password(client)
    for _attempt in range(5):
        client.post("/account/sign-in/staff/code/", {"code": "000000"})
    assert "Wait five minutes" in client.post("/account/sign-in/staff/code/", {"code": code()}).text


def test_many_attempts_from_one_address_are_stopped() -> None:
    client = Client()
    answers = [client.post(LOGIN, {"login": f"u{n}@example.org", "password": "x"}).status_code for n in range(40)]
    assert 429 in answers


def test_the_session_gets_another_key_when_somebody_signs_in() -> None:
    enrolled(_worker())
    client = Client()
    _with_password(client)
    before = client.cookies["komek_session"].value
    client.post("/account/sign-in/staff/code/", {"code": code()})
    assert client.cookies["komek_session"].value != before


def test_the_secret_is_not_readable_in_the_database() -> None:
    from allauth.mfa.models import Authenticator

    row = Authenticator.objects.get(user=enrolled(_worker()), type=Authenticator.Type.TOTP)
    assert SECRET not in str(row.data)
    assert row.wrap().validate_code(code())


def test_moving_to_another_telephone_asks_for_the_old_code_and_takes_the_roles_until_it_is_done() -> None:
    user = enrolled(_worker())
    client = Client()
    _with_password(client)
    client.post("/account/sign-in/staff/code/", {"code": code()})
    client.post("/account/again/code/", {"code": code(ahead=1)})
    client.post("/account/second-factor/change/")
    assert _roles(client) == frozenset()
    assert client.get("/").headers["Location"] == "/account/second-factor/enrol/"
    secret = client.get("/account/second-factor/enrol/").context["form"].secret
    client.post("/account/second-factor/enrol/", {"code": code(secret)})
    assert _roles(client) == {Role.CASEWORKER}
    assert user.is_staff


@pytest.mark.parametrize("address", ["/account/second-factor/change/", "/account/recovery-codes/new/"])
def test_long_after_sign_in_one_shows_again_who_one_is(address: str) -> None:
    client = signed_in(enrolled(_worker()))
    assert client.post(address).headers["Location"].startswith("/account/again/")


def test_a_password_is_changed_with_the_old_one_and_a_good_new_one() -> None:
    user = enrolled(_worker())
    client = signed_in(user)
    weak = client.post("/account/password/", {"oldpassword": PASSWORD, "password1": "short", "password2": "short"})
    assert "12" in weak.text
    new = "друга-дълга-парола-42"
    client.post("/account/password/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    user.refresh_from_db()
    assert user.check_password(new)


def test_citizens_enrol_nothing() -> None:
    client = signed_in(citizen_user())
    assert client.get("/account/second-factor/enrol/").headers["Location"] == "/account/"


def test_a_closed_account_is_out_at_once() -> None:
    user = enrolled(_worker())
    client = signed_in(user)
    user.is_active = False
    user.save()
    assert client.get("/account/").status_code == 302
    assert _with_password(Client()) == "/account/closed/"


def test_an_unsafe_next_page_is_not_followed() -> None:
    enrolled(_worker())
    client = Client()
    client.post(f"{LOGIN}?next=https://evil.example/", {"login": "m.ivanova@example.org", "password": PASSWORD})
    answer = client.post("/account/sign-in/staff/code/", {"code": code()})
    assert re.fullmatch(r"/office/(\?lang=bg)?", answer.headers["Location"])
