"""A citizen signs in with the demonstration's eID, by the protocol."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from komek.accounts import service
from komek.accounts.service import Role
from tests.accounts.loopback import Loopback
from tests.accounts.users import citizen_user, signed_in, staff_user
from tests.people.persons import IVAN, registered

pytestmark = pytest.mark.django_db


def test_through_discovery_code_and_token_to_ones_own_page(demonstration: Loopback) -> None:
    user = citizen_user()
    client = Client()
    to_provider = client.post("/account/eid/login/")
    asked = parse_qs(urlsplit(to_provider.url).query)
    assert urlsplit(to_provider.url).path == "/identity/authorize"
    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]

    page = client.get(to_provider.url)
    assert "Иван" in page.text
    back = client.post(
        to_provider.url,
        {"request": page.context["form"]["request"].value(), "person": user.pk, "action": "grant"},
    )
    home = client.get(back["Location"])
    assert home.url.startswith("/account/")
    assert demonstration.seen.count("POST /identity/token") == 1

    seen = client.get("/account/").wsgi_request.viewer
    assert (seen.person, seen.assurance, seen.roles) == (user.person_id, "substantial", {Role.CITIZEN})
