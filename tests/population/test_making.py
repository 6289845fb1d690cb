"""Made people: always the same for a seed, within the bounds of facts, and such as people are."""

import hashlib
import re
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pytest

from komek import packs
from komek.law import Date, FactsError, Money
from komek.population.making.making import order
from komek.population.making.parts import chunk
from tests.population.sampling import COUNTRIES, sample

FORMS = {
    "bg": r"[А-Я][а-я]+ [А-Я][а-я]+(ов|ев)а? [А-Я][а-ъь]\w+",
    "kz": r"\w+[ое]ва? \w+ \w+(ұлы|қызы)|\w+ева? \w+ \w+(ұлы|қызы)",
    "az": r"\w+ \w+ \w+ (oğlu|qızı)",
}
# Of 500 households with seed 1. Another digest: other people, for everybody who made a population before.
DIGESTS = {"bg": "eb860ab70b77c0d5", "kz": "3a8ebfa4bf1e3252", "az": "74b9254604992d1c"}


def column(table: pa.Table, name: str) -> Any:
    return table[name].to_numpy(zero_copy_only=False)


def digest(tables: tuple[pa.Table, pa.Table]) -> str:
    """Of the values as they are told, whatever their encoding."""
    return hashlib.sha256(repr([table.to_pydict() for table in tables]).encode()).hexdigest()[:16]


@pytest.mark.parametrize("code", COUNTRIES)
def test_a_seed_gives_the_same_people_on_every_machine(code: str) -> None:
    assert digest(sample(code, 500, nulls=0.05)) == DIGESTS[code]


@pytest.mark.parametrize("code", COUNTRIES)
def test_another_seed_and_another_chunk_give_other_people(code: str) -> None:
    many = order(code, 25_100, 1, 0.0)
    found = {digest(tables) for tables in (sample(code, 100), sample(code, 100, seed=2), chunk(many, 1))}
    assert len(found) == 3


@pytest.mark.parametrize("code", COUNTRIES)
def test_a_silent_register_takes_away_what_it_knows_and_changes_nothing_else(code: str) -> None:
    country = packs.country(code)
    facts = country.person.facts | country.household.facts
    for whole, holed in zip(sample(code), sample(code, nulls=0.2), strict=True):
        for name in whole.column_names:
            known = pc.is_valid(holed[name])
            assert holed[name].filter(known).equals(whole[name].filter(known))
            register = facts[name].register if name in facts and name != "relation" else None
            assert 0.1 < 1 - pc.mean(known).as_py() < 0.3 if register else holed[name].null_count == 0


@pytest.mark.parametrize("code", COUNTRIES)
def test_every_value_lies_within_the_bounds_of_its_fact(code: str) -> None:
    country, (persons, households) = packs.country(code), sample(code, 5000)
    for table, facts in ((persons, country.person.facts), (households, country.household.facts)):
        for name, fact in facts.items():
            if fact.kind in (Money, int):
                assert fact.at_least <= pc.min(table[name]).as_py() <= pc.max(table[name]).as_py() <= fact.at_most
            if fact.kind is Date:
                assert fact.at_least <= pc.min(table[name]).as_py().toordinal()
            if fact.is_choice:
                assert set(table[name].unique().to_pylist()) <= set(fact.kind.codes)


@pytest.mark.parametrize("code", COUNTRIES)
def test_nothing_but_facts_is_known_of_people_besides_name_and_region(code: str) -> None:
    country, (persons, households) = packs.country(code), sample(code, 10)
    assert set(persons.column_names) == {"household", "person", "name", *country.person.facts}
    assert set(households.column_names) == {"household", "region", *country.household.facts}


@pytest.mark.parametrize("code", COUNTRIES)
def test_each_household_has_one_applicant_and_its_persons_one_after_the_other(code: str) -> None:
    persons, households = sample(code, 1000)
    home, person = column(persons, "household"), column(persons, "person")
    assert column(households, "household").tolist() == list(range(1, 1001))
    assert (np.diff(home) == (person[1:] == 1)).all()
    assert (person[1:][person[1:] > 1] == person[:-1][person[1:] > 1] + 1).all()
    applies = column(persons, "relation") == "applicant"
    assert (np.bincount(home, applies)[1:] == 1).all()


@pytest.mark.parametrize("code", COUNTRIES)
def test_parents_are_grown_up_when_children_are_born_and_nobody_is_born_later_than_today(code: str) -> None:
    on = order(code, 1, 1, 0.0).on
    persons, _ = sample(code, 2000)
    home, born, relation = (column(persons, name) for name in ("household", "birth_date", "relation"))
    born, applies = born.astype("M8[D]"), relation == "applicant"
    of_applicant = dict(zip(home[applies], born[applies], strict=True))
    between = np.array([of_applicant[one] for one in home]).astype("M8[D]")
    years = (born - between).astype(int) / 365.25
    assert born.max() <= np.datetime64(on)
    assert years[relation == "child"].min() > 17  # a moved birthday takes up to a year
    assert years[relation == "parent"].max() < -18


@pytest.mark.parametrize("code", COUNTRIES)
def test_names_have_the_form_and_the_alphabet_of_the_country(code: str) -> None:
    names = sample(code, 300)[0]["name"].to_pylist()
    assert [name for name in names if not re.fullmatch(FORMS[code], name)] == []
    assert all(("А" <= name[0] <= "ӿ") == (code != "az") for name in names)


def test_households_of_bulgaria_are_as_many_by_size_as_in_its_census() -> None:
    persons, _ = sample("bg", 20_000)
    sizes = np.bincount(np.bincount(column(persons, "household"))[1:])
    shares = [*sizes[1:4] / 20_000, sizes[4:].sum() / 20_000]
    assert shares == pytest.approx([0.358, 0.294, 0.178, 0.170], abs=0.015)


def test_who_works_does_not_stand_at_the_labour_office_and_the_young_have_no_pension() -> None:
    persons, _ = sample("bg", 5000)
    age = 2019 - column(persons, "birth_date").astype("M8[Y]").astype(int) - 1970
    months, wages, pension = (column(persons, name) for name in ("labour_office_months", "wages", "pension"))
    disabled = column(persons, "work_capacity_loss") >= 50
    assert not ((months > 0) & (wages > 0)).any()
    assert not ((pension > 0) & (age < 60) & ~disabled).any()
    assert (pension[age > 70] > 0).mean() > 0.6
    assert (wages[(age > 25) & (age < 55)] > 0).mean() > 0.45


@pytest.mark.parametrize(
    ("given", "field"),
    [(("xx", 1, 1, 0.0, None), "country"), (("bg", 0, 1, 0.0, None), "households"), (("bg", 1, -1, 0.0, None), "seed"),
     (("bg", 1, 1, 1.5, None), "nulls"), (("bg", 1, 1, 0.0, date(1999, 1, 1)), "on")],
)  # fmt: skip
def test_what_cannot_be_made_is_said(given: tuple[Any, ...], field: str) -> None:
    with pytest.raises(FactsError) as raised:
        order(*given)
    assert raised.value.field == field
