"""The law to read: rules beside their text, values through time, examples that are run."""

import re
from html import unescape

import pytest
from django.test import Client

from komek import packs
from komek.portal import parameterbook

pytestmark = pytest.mark.django_db

PROGRAMMES = [code for country in packs.countries() for code in country.programmes]
PARAMETERS = [
    (country.code, parameter.name)
    for country in packs.countries()
    for code in country.programmes
    for parameter in packs.programme(code).parameters()
]


def text(path: str, language: str = "en") -> str:
    answer = Client().get(path, {"lang": language})
    assert answer.status_code == 200
    return unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("code", PROGRAMMES)
def test_every_programme_shows_every_rule_with_its_law_and_its_text(code: str) -> None:
    page = text(f"/law/{code}/")
    for rule in packs.programme(code).all_rules():
        assert rule.name in page
        for version in rule.versions:
            assert version.law in page
            assert version.source.strip().splitlines()[-1].strip() in page


@pytest.mark.parametrize("code", PROGRAMMES)
def test_every_worked_example_comes_out_as_expected(code: str) -> None:
    count = len(packs.examples(packs.programme(code)))
    page = text(f"/law/{code}/")
    if count:
        assert re.search(rf"\b{count} of {count} example", page)
    else:
        assert "There are no worked examples yet" in page


@pytest.mark.parametrize(("country", "name"), sorted(set(PARAMETERS)))
def test_every_parameter_shows_every_dated_value(country: str, name: str) -> None:
    found = parameterbook.find(packs.country(country), name)
    assert found is not None
    page = text(f"/law/{country}/parameters/{name}/")
    assert found.description in page
    for _child, value in found.all_values():
        assert str(value.since.year) in page
        if value.unverified:
            assert "not verified" in page
        elif value.gap:
            assert "not known" in page


def test_what_the_notice_prints_wrongly_is_said() -> None:
    for path in ("/law/bg/", "/law/bg.monthly_assistance/"):
        page = text(path, "bg")
        assert "49,50 лв." in page
        assert "54,75 лв." in page
    assert "1 отпечатана сума се различава от закона" in text("/law/", "bg")


def test_a_currency_that_changed_is_shown_as_it_was() -> None:
    page = text("/law/bg/parameters/poverty_line/", "bg")
    assert "413,00 лв." in page
    assert "390,63 €" in page


@pytest.mark.parametrize("language", ["bg", "kk", "ru", "az"])
def test_law_pages_speak_the_readers_language(language: str) -> None:
    english = text("/law/kz.targeted_assistance/")
    page = text("/law/kz.targeted_assistance/", language)
    for sentence in ("Amounts and limits", "Worked examples", "If it is not met, we say:"):
        assert sentence in english
        assert sentence not in page
