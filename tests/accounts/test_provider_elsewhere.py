"""Citizens sign in with a provider elsewhere: who it names is found or registered; what is forged is refused."""

import logging
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from django.http import HttpResponse
from django.test import Client

from komek.accounts.eid import identity
from komek.accounts.service import make_citizen, viewer
from komek.people import service as people
from tests.accounts.provider import ISSUER, Provider
from tests.people.persons import IVAN, SERIK, TODAY, registered

pytestmark = pytest.mark.django_db


def back(client: Client) -> HttpResponse:
    """There and back again."""
    address = client.post("/account/eid/login/").headers["Location"]
    assert address.startswith(f"{ISSUER}/authorize")
    state = parse_qs(urlsplit(address).query)["state"][0]
    return client.get(f"/account/eid/login/callback/?code=c&state={state}")  # type: ignore[return-value]


def test_a_newcomer_is_registered_as_the_eid_names_them(elsewhere: Provider) -> None:
    client = Client()
    assert back(client).status_code == 302
    seen = viewer(client.get("/account/").wsgi_request)
    person = people.person(seen.person or 0)
    assert (person.country, person.numbers) == ("kz", {"iin": "123456789013"})
    assert person.written_name == "Ахметов Серік Болатұлы"
    assert str(person.birth_date) == "1990-05-04"
    assert (seen.assurance, seen.name) == ("high", person.written_name)


def test_whoever_is_known_by_the_number_is_not_registered_again(elsewhere: Provider) -> None:
    known, client = registered(SERIK), Client()
    back(client)
    assert viewer(client.get("/account/").wsgi_request).person == known.id


@pytest.mark.parametrize(
    "claims",
    [
        {"sub": "12"},
        {"sub": "PNOXX-123456789013"},
        {"sub": "PNOKZ-123456789012"},
        {"aud": "somebody else"},
        {"iss": "https://evil.example"},
        {"exp": 1},
        {"given_name": ""},
    ],
    ids=str,
)
def test_what_does_not_name_a_person_of_ours_signs_nobody_in(elsewhere: Provider, claims: dict[str, Any]) -> None:
    elsewhere.claims = elsewhere.more = {**elsewhere.claims, **claims}
    client = Client()
    answer = back(client)
    assert answer.status_code in (401, 403)
    assert "We could not sign you in" in answer.text
    assert client.get("/account/").status_code == 302


def test_a_signature_by_another_key_is_refused(elsewhere: Provider) -> None:
    elsewhere.signed_by = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    assert back(Client()).status_code == 401


def test_two_answers_about_two_people_are_refused(elsewhere: Provider) -> None:
    elsewhere.more = {**elsewhere.claims, "sub": "PNOBG-7523169263"}
    assert back(Client()).status_code == 401


def test_nobody_signs_in_as_the_dead(elsewhere: Provider) -> None:
    known = registered(SERIK)
    people.record_life(known.id, None, TODAY, TODAY)
    answer = back(Client())
    assert answer.status_code == 403
    assert "registered as deceased" in answer.text


def test_whose_account_is_closed_is_told_so(elsewhere: Provider) -> None:
    user, client = make_citizen(registered(SERIK).id), Client()
    user.is_active = False
    user.save()
    assert back(client).headers["Location"] == "/account/closed/"
    assert client.get("/account/").status_code == 302


def test_a_provider_that_does_not_answer_is_said(elsewhere: Provider, caplog: pytest.LogCaptureFixture) -> None:
    elsewhere.openid_configuration = None  # type: ignore[assignment,method-assign]
    with caplog.at_level(logging.WARNING):
        answer = Client().post("/account/eid/login/")
    assert answer.status_code == 502
    assert "the eID provider" in caplog.text


@pytest.mark.parametrize(
    ("acr", "level"),
    [
        ("http://eidas.europa.eu/LoA/low", "low"),
        ("http://eidas.europa.eu/LoA/substantial", "substantial"),
        ("http://eidas.europa.eu/LoA/high", "high"),
        ("something", "low"),
        (None, "low"),
    ],
)
def test_levels_of_assurance(acr: str | None, level: str) -> None:
    assert identity.read({"sub": "PNOBG-7523169263", "acr": acr}).assurance == level


def test_a_subject_reads_back() -> None:
    assert identity.read_subject(identity.subject("bg", "75 2316 9263")) == ("bg", "7523169263")
    assert identity.read_subject("PNOBG-") is None
    assert registered(IVAN).numbers["egn"] in identity.subject("bg", "7523169263")
