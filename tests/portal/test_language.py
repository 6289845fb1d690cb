"""Which language a page is in, and that switching keeps the page."""

import pytest
from django.test import Client

from komek.languages import LANGUAGES, NAMES

pytestmark = pytest.mark.django_db


def language(client: Client, path: str = "/", **headers: str) -> str:
    return client.get(path, headers=headers).headers["Content-Language"]


def test_the_address_comes_first_then_the_choice_then_the_browser() -> None:
    client = Client()
    assert language(client, accept_language="ru-RU,ru;q=0.9") == "ru"
    assert language(client, "/?lang=kk", accept_language="ru") == "kk"
    assert language(client, accept_language="ru") == "kk"
    assert language(client, "/?lang=az") == "az"


def test_where_the_browser_wants_none_of_ours_the_country_decides() -> None:
    assert language(Client(), "/bg/", accept_language="fr") == "bg"
    assert language(Client(), "/kz/", accept_language="fr") == "kk"
    assert language(Client(), "/az/", accept_language="fr") == "az"
    assert language(Client(), "/", accept_language="fr") == "en"


@pytest.mark.parametrize("value", ["xx", "", "ru'--", "../ru"])
def test_an_unknown_language_is_no_error(value: str) -> None:
    response = Client().get("/", {"lang": value})
    assert response.status_code == 200
    assert response.headers["Content-Language"] == "en"
    assert "django_language" not in response.cookies


def test_a_page_says_its_language_and_offers_the_countrys_own_first() -> None:
    page = Client().get("/kz/?lang=ru").content.decode()
    assert '<html lang="ru"' in page
    places = [page.index(f'href="/kz/?lang={code}"') for code in ("kk", "en", "bg", "az")]
    assert places == sorted(places)


def test_switching_stays_on_the_page_and_keeps_what_else_the_address_says() -> None:
    page = Client().get("/law/bg.monthly_assistance/?lang=en").content.decode()
    for code in LANGUAGES:
        if code != "en":
            assert f'<a class="govuk-link" href="/law/bg.monthly_assistance/?lang={code}" lang="{code}"' in page
            assert NAMES[code] in page


def test_the_choice_is_kept_for_a_year_and_away_from_scripts() -> None:
    kept = Client().get("/?lang=bg").cookies["django_language"]
    assert (kept.value, kept["httponly"], kept["samesite"], kept["max-age"]) == ("bg", True, "Lax", 365 * 24 * 3600)


def test_caches_are_told_that_languages_differ() -> None:
    assert {"Accept-Language", "Cookie"} <= set(Client().get("/").headers["Vary"].split(", "))
