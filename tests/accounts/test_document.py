"""In Azerbaijan: number of the document and FİN, of low assurance."""

import pytest
from django.core.cache import cache
from django.test import Client

from komek.accounts import service
from komek.accounts.service import viewer
from tests.people.persons import LEYLA, registered

pytestmark = pytest.mark.django_db
ADDRESS = "/account/sign-in/document/az/"


@pytest.fixture(autouse=True)
def _counted_anew() -> None:
    cache.clear()


@pytest.fixture
def leyla() -> int:
    person = registered(LEYLA).id
    service.note_document(person, "AA 1234567")
    return person


def test_both_numbers_sign_in_at_low_assurance(leyla: int) -> None:
    client = Client()
    answer = client.post(ADDRESS, {"document": "aa1234567", "number": "5a1b 2c3"})
    assert answer.headers["Location"] == "/cabinet/?lang=az"
    seen = viewer(client.get("/account/").wsgi_request)
    assert (seen.person, seen.assurance) == (leyla, "low")


@pytest.mark.parametrize(
    ("document", "number"), [("AA7654321", "5A1B2C3"), ("AA1234567", "5A1B2C4"), ("AA7654321", "7777777")]
)
def test_what_does_not_fit_does_not_say_which_is_wrong(leyla: int, document: str, number: str) -> None:
    client = Client()
    answer = client.post(ADDRESS, {"document": document, "number": number})
    assert "We know nobody with this document and this FİN" in answer.text
    assert client.get("/account/").status_code == 302


@pytest.mark.parametrize(("number", "said"), [("", "Enter your FİN."), ("OOOOOOO", "without I and O")])
def test_a_number_that_cannot_be_is_told(leyla: int, number: str, said: str) -> None:
    assert said in Client().post(ADDRESS, {"document": "AA1234567", "number": number}).text


def test_after_five_attempts_at_a_number_one_has_to_wait(leyla: int) -> None:
    client = Client()
    for attempt in range(5):
        client.post(ADDRESS, {"document": f"AA000000{attempt}", "number": "5A1B2C3"})
    answer = client.post(ADDRESS, {"document": "AA1234567", "number": "5A1B2C3"})
    assert "Too many attempts" in answer.text


def test_other_countries_have_no_such_way(leyla: int) -> None:
    assert Client().get("/account/sign-in/document/bg/").status_code == 404


def test_it_goes_on_to_the_page_one_came_for_but_not_to_other_sites(leyla: int) -> None:
    for wanted, there in (("/law/", "/law/"), ("https://evil.example/", "/cabinet/?lang=az")):
        answer = Client().post(ADDRESS, {"document": "AA1234567", "number": "5A1B2C3", "next": wanted})
        assert answer.headers["Location"] == there
