"""The page of the story: there only in a demonstration; one becomes somebody, and days pass."""

from collections.abc import Iterator

import pytest
from django.test import Client
from pytest_django import Settings

from komek.clock import SystemClock, site
from komek.delivery.service import Message
from komek.demo import seeding
from komek.demo.cast import CASTS
from komek.demo.clock import BEGINNING, StoryClock
from komek.demo.phone import DemoPhone
from komek.demo.story import STEPS

EVERYBODY = [member.key for cast in CASTS for member in cast.staff] + [
    one.key for cast in CASTS for one in cast.families
]


@pytest.fixture
def demonstration(settings: Settings, transactional_db: None) -> Iterator[None]:
    settings.DEMO = True
    seeding.begin()
    site.use(StoryClock())
    yield
    site.use(SystemClock())


@pytest.mark.django_db
def test_elsewhere_there_is_no_story(client: Client) -> None:
    assert client.get("/demo/").status_code == 404
    assert client.get("/demo/phone/").status_code == 404
    assert client.post("/demo/as/ivan/").status_code == 404
    assert client.post("/demo/days/", {"days": "1"}).status_code == 404


@pytest.mark.usefixtures("demonstration")
def test_one_becomes_anybody_and_days_pass(client: Client) -> None:
    page = client.get("/demo/").content.decode()
    assert "10 February 2020" in page
    for key in EVERYBODY:
        assert f"/demo/as/{key}/" in page
        assert client.post(f"/demo/as/{key}/").status_code == 302
    assert client.post("/demo/as/nobody/").status_code == 404
    assert client.post("/demo/days/", {"days": "14"}).status_code == 302
    assert (site.now() - BEGINNING).days == 14
    assert "24 February 2020" in client.get("/demo/").content.decode()
    assert client.post("/demo/days/", {"days": "-3"}).status_code == 404


@pytest.mark.usefixtures("demonstration")
def test_one_goes_on_only_where_the_story_goes(client: Client) -> None:
    inside, outside = STEPS[3].address, "https://example.org/"
    assert client.post("/demo/as/georgieva/", {"next": inside}).headers["Location"] == inside
    assert client.post("/demo/as/georgieva/", {"next": outside}).headers["Location"] == "/office/"


@pytest.mark.usefixtures("demonstration")
def test_an_sms_arrives_on_the_telephone_of_the_story(client: Client) -> None:
    assert "No message has arrived yet" in client.get("/demo/phone/").content.decode()
    DemoPhone().send(Message("+359888123456", "", "123456 is your code"))
    page = client.get("/demo/phone/").content.decode()
    assert "123456 is your code" in page
    assert "To +359888123456, 10 February 2020" in page
