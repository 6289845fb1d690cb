"""Nothing that a loaded pack shows to people is missed by the extractor, which only reads files."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from komek import packs
from komek.languages.extract import languages_of, messages_of
from komek.languages.places import KOMEK, LANGUAGES
from komek.languages.telling import AMOUNT_ZERO
from komek.law import Country, Fact, Programme

FOLDERS = {"bg": "bulgaria", "kz": "kazakhstan", "az": "azerbaijan"}


def folder(country: Country) -> Path:
    return KOMEK / "packs" / FOLDERS[country.code]


def texts(country: Country) -> Iterator[str | None]:
    yield from (country.name, *country.sections.values())
    for fact in (*country.person.facts.values(), *country.household.facts.values()):
        yield from of_fact(fact)
    for code in country.programmes:
        yield from of_programme(packs.programme(code))


def of_fact(fact: Fact) -> Iterator[str | None]:
    yield from (fact.label, fact.question, fact.help)
    if fact.is_choice:
        yield from (member.label for member in fact.kind)


def of_programme(programme: Programme) -> Iterator[str | None]:
    yield from (programme.name, programme.summary, programme.where, programme.deadline, *programme.steps)
    yield programme.amount_zero
    for document in programme.documents:
        yield from (document.label, document.how)
    for rule in programme.all_rules():
        yield from (rule.name, *(version.refusal for version in rule.versions))
    for parameter in programme.parameters():
        yield parameter.description


@pytest.mark.parametrize("country", packs.countries(), ids=lambda country: country.code)
def test_every_text_of_a_loaded_pack_is_extracted(country: Country) -> None:
    found = {message.text for message in messages_of(folder(country))} | {AMOUNT_ZERO}
    assert {text for text in texts(country) if text} - found == set()


@pytest.mark.parametrize("country", packs.countries(), ids=lambda country: country.code)
def test_a_pack_is_translated_into_every_language_it_declares(country: Country) -> None:
    assert {*languages_of(folder(country)), "en"} == set(country.languages)
    assert set(country.languages) <= set(LANGUAGES)
