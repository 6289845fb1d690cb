"""A citizen signs in with the demonstration's eID, by the protocol; whatever is not quite right signs nobody in."""

from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from django.test import Client

from komek.accounts.models import User
from komek.accounts.service import Role, demo_sign_in, viewer
from tests.accounts.loopback import Loopback
from tests.accounts.users import citizen_user, signed_in, staff_user
from tests.people.persons import IVAN, registered

pytestmark = pytest.mark.django_db


def begun(client: Client) -> str:
    """Off to the provider: its address with what the client asks."""
    return client.post("/account/eid/login/").headers["Location"]


def chosen(client: Client, address: str, user: User, action: str = "grant") -> str:
    """Back from the provider, as this user."""
    page = client.get(address)
    data = {"request": page.context["form"]["request"].value(), "person": user.pk, "action": action}
    return client.post(address, data).headers["Location"]


def whole(address: str) -> dict[str, str]:
    """What an address says, by name."""
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def is_signed_in(client: Client) -> bool:
    """Whether anybody is."""
    return client.get("/account/").status_code == 200


def test_through_discovery_code_and_token_to_ones_own_page(demonstration: Loopback) -> None:
    user, client = citizen_user(), Client()
    address = begun(client)
    asked = whole(address)
    assert urlsplit(address).path == "/identity/authorize"
    assert (asked["response_type"], asked["code_challenge_method"]) == ("code", "S256")
    assert set(asked["scope"].split()) == {"openid", "profile"}

    home = client.get(chosen(client, address, user))
    assert home.headers["Location"] == "/cabinet/?lang=bg"
    seen = viewer(client.get("/account/").wsgi_request)
    assert (seen.person, seen.assurance, seen.roles) == (user.person_id, "substantial", frozenset({Role.CITIZEN}))
    assert demonstration.seen[-4:] == [
        "GET /identity/.well-known/openid-configuration",
        "POST /identity/token",
        "GET /identity/jwks.json",
        "GET /identity/userinfo",
    ]


def test_what_the_provider_says_of_itself(demonstration: Loopback) -> None:
    said = Client().get("/identity/.well-known/openid-configuration").json()
    assert said["issuer"] == "http://testserver/identity"
    assert said["code_challenge_methods_supported"] == ["S256"]
    assert Client().get(urlsplit(said["jwks_uri"]).path).json()["keys"][0]["kty"] == "RSA"


def test_signing_in_again_is_the_same_user(demonstration: Loopback) -> None:
    user = citizen_user()
    for _time in range(2):
        client = Client()
        client.get(chosen(client, begun(client), user))
    assert User.objects.count() == 1


def test_it_goes_on_to_the_page_one_came_for(demonstration: Loopback) -> None:
    user, client = citizen_user(), Client()
    address = client.post("/account/eid/login/?next=/law/").headers["Location"]
    assert client.get(chosen(client, address, user)).headers["Location"] == "/law/"


def test_whoever_changes_their_mind_is_not_signed_in(demonstration: Loopback) -> None:
    user, client = citizen_user(), Client()
    back = client.get(chosen(client, begun(client), user, "deny"), follow=True)
    assert "You did not sign in" in back.text
    assert not is_signed_in(client)


def test_nobody_chosen_is_told(demonstration: Loopback) -> None:
    client = Client()
    address = begun(client)
    form = client.get(address).context["form"]
    answer = client.post(address, {"request": form["request"].value(), "action": "grant"})
    assert "Choose who you want to be." in answer.text


def test_staff_cannot_be_chosen(demonstration: Loopback) -> None:
    client, worker = Client(), staff_user(Role.CASEWORKER)
    address = begun(client)
    form = client.get(address).context["form"]
    answer = client.post(address, {"request": form["request"].value(), "person": worker.pk, "action": "grant"})
    assert answer.status_code == 200


def test_a_code_is_for_the_browser_that_asked_for_it(demonstration: Loopback) -> None:
    user, client = citizen_user(), Client()
    back, other = chosen(client, begun(client), user), Client()
    begun(other)
    assert other.get(back).status_code == 401
    assert not is_signed_in(other)


def test_a_code_works_once(demonstration: Loopback) -> None:
    user, client = citizen_user(), Client()
    back = chosen(client, begun(client), user)
    client.get(back)
    client.post("/account/sign-out/")
    assert client.get(back).status_code == 401


def test_a_stolen_code_is_worth_nothing_without_the_verifier(demonstration: Loopback) -> None:
    thief, victim, user = Client(), Client(), citizen_user()
    code = whole(chosen(victim, begun(victim), user))["code"]
    state = whole(begun(thief))["state"]
    answer = thief.get(f"/account/eid/login/callback/?{urlencode({'code': code, 'state': state})}")
    assert answer.status_code == 401
    assert not is_signed_in(thief)


@pytest.mark.parametrize(
    "change",
    [{"redirect_uri": "https://evil.example/"}, {"client_id": "other"}, {"scope": "openid email"}, {"prompt": "none"}],
)
def test_the_provider_refuses_what_is_not_registered(demonstration: Loopback, change: dict[str, str]) -> None:
    client = Client()
    asked = {**whole(begun(client)), **change}
    answer = client.get(f"/identity/authorize?{urlencode(asked)}")
    location = answer.headers.get("Location", "")
    assert "evil.example" not in location
    assert "code=" not in location
    assert 'name="person"' not in answer.text


def test_staff_do_not_get_an_eid_added(demonstration: Loopback) -> None:
    user, client = citizen_user(), signed_in(staff_user(Role.CASEWORKER))
    address = client.post("/account/eid/login/?process=connect").headers["Location"]
    assert client.get(chosen(client, address, user)).status_code == 401
    assert viewer(client.get("/account/").wsgi_request).roles == {Role.CASEWORKER}


@pytest.mark.parametrize(
    "path", ["", ".well-known/openid-configuration", "jwks.json", "authorize", "token", "userinfo"]
)
def test_outside_a_demonstration_there_is_no_provider(path: str) -> None:
    assert Client().get(f"/identity/{path}").status_code == 404
    assert Client().post("/account/eid/login/").status_code == 404
    assert "Sign in with eID" not in Client().get("/account/sign-in/").text


def test_nobody_is_anybody_outside_a_demonstration(rf: Any) -> None:
    from django.core.exceptions import PermissionDenied

    with pytest.raises(PermissionDenied):
        demo_sign_in(rf.get("/"), citizen_user())


def test_a_link_cannot_begin_it(demonstration: Loopback) -> None:
    assert Client().get("/account/eid/login/").status_code == 405


def test_someone_without_a_user_is_not_in_the_list(demonstration: Loopback) -> None:
    registered(IVAN)
    client = Client()
    assert "Nobody is invented yet." in client.get(begun(client)).text
