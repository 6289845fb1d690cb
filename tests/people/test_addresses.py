"""Addresses in the units of each country, and places that are one though they are written in many ways."""

from dataclasses import replace

import pytest

from komek.people.service import Address, form
from tests.people.persons import ABAY, BAKU, PRIMORSKO


@pytest.mark.parametrize(("country", "address"), [("bg", PRIMORSKO), ("kz", ABAY), ("az", BAKU)])
def test_addresses_in_their_countrys_units_pass(country: str, address: Address) -> None:
    assert form(country).addresses.read(address) == (address, [])


@pytest.mark.parametrize(
    ("country", "address", "fields"),
    [
        ("bg", Address("Бургас"), ["municipality", "settlement"]),
        ("kz", Address(""), ["region"]),
        ("az", Address(" ", "Nəsimi rayonu"), ["region"]),
        ("bg", replace(PRIMORSKO, postcode="829"), ["postcode"]),
        ("bg", replace(PRIMORSKO, street="у" * 201), ["street"]),
    ],
)
def test_what_is_missing_is_told_by_its_unit(country: str, address: Address, fields: list[str]) -> None:
    assert [problem.where for problem in form(country).addresses.read(address)[1]] == fields


@pytest.mark.parametrize(
    ("country", "spellings"),
    [
        ("bg", ["гр. Приморско", "Приморско", "град Приморско", "ПРИМОРСКО", "Primorsko", "общ. Приморско"]),
        ("bg", ["с. Ясна поляна", "Ясна Поляна", "село Ясна поляна", "Yasna polyana"]),
        ("bg", ["обл. Велико Търново", "Велико Търново", "Veliko Tarnovo"]),
        ("kz", ["г. Караганда", "Караганда", "город Караганда", "Karaganda"]),
        ("kz", ["область Абай", "Абай облысы", "Абай обл."]),
        ("kz", ["Дубовский сельский округ", "Дубовский с. о.", "Dubovskiy rural district"]),
        ("az", ["Bakı şəhəri", "Bakı", "BAKI", "Baki", "Bakı ş."]),
        ("az", ["Şəki rayonu", "Şəki", "Seki"]),
    ],
)
def test_spellings_of_one_place_have_one_key(country: str, spellings: list[str]) -> None:
    assert len({form(country).place_key(place) for place in spellings}) == 1


@pytest.mark.parametrize(
    ("country", "places"),
    [
        ("bg", ["София-град", "Област София", "Софийска област"]),
        ("kz", ["Алматы облысы", "Алматы қаласы"]),
        ("bg", ["Созопол", "Приморско"]),
    ],
)
def test_different_places_have_different_keys(country: str, places: list[str]) -> None:
    assert len({form(country).place_key(place) for place in places}) == len(places)


@pytest.mark.parametrize(
    ("country", "place"), [("bg", "гр."), ("kz", "г."), ("az", "ş."), ("kz", "ქუთაისი"), ("bg", "")]
)
def test_what_is_no_place_has_a_key_too(country: str, place: str) -> None:
    assert isinstance(form(country).place_key(place), str)
