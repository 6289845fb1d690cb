"""A family's facts at the door: what is refused, with the person, the field and what was expected; and defaults."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from komek.law import Case, FactsError, Programme, assess, decode, encode
from komek.law.facts import AnyPerson, fact
from tests.law.writing import HERE, Writer

ON = date(2024, 3, 15)
BORN = date(1980, 5, 20)


@pytest.fixture
def programme(law: Writer) -> Programme:
    return law.asking("zero")


@pytest.mark.parametrize(
    ("persons", "household", "place", "problem", "expected"),
    [
        ({}, {}, "persons", "there is nobody", "Name at least the applicant"),
        ({f"p{i}": {} for i in range(65)}, {}, "persons", "there are 65 people", "At most 64"),
        ({"ann": {"wage": 5}}, {}, "ann.wage", "no such fact", "Did you mean “wages”?"),
        ({"ann": {"zzz": 5}}, {}, "ann.zzz", "no such fact", "See docs"),
        ({"ann": {}}, {"room": 5}, "room", "no such fact", "Did you mean “rooms”?"),
        ({"ann": {"rooms": 5}}, {}, "ann.rooms", "no such fact", ""),
        ({"ann": {"wages": 5.5}}, {}, "ann.wages", "5.5 does not suit", "kind Money"),
        ({"ann": {"wages": "5"}}, {}, "ann.wages", "'5' does not suit", "kind Money"),
        ({"ann": {"wages": True}}, {}, "ann.wages", "True does not suit", "kind Money"),
        ({"ann": {"wages": -150}}, {}, "ann.wages", "-1.50 is out of bounds", "from 0.00 to 10000000.00"),
        ({"ann": {"pension": 500_001}}, {}, "ann.pension", "5000.01 is out of bounds", "from 0.00 to 5000.00"),
        ({"ann": {"disabled": 1}}, {}, "ann.disabled", "1 does not suit", "kind bool"),
        ({"ann": {}}, {"rooms": 101}, "rooms", "101 is out of bounds", "from 0 to 100"),
        ({"ann": {}}, {"rooms": False}, "rooms", "False does not suit", "kind int"),
        ({"ann": {"joined": "2024-01-01"}}, {}, "ann.joined", "does not suit", "kind date"),
        ({"ann": {"joined": date(1899, 12, 31)}}, {}, "ann.joined", "1899-12-31 is out", "1900-01-01 to 2199-12-31"),
        ({"ann": {"relation": "son"}}, {}, "ann.relation", "“son” is not one of its", "applicant, spouse, child"),
        ({"ann": {"relation": "Child"}}, {}, "ann.relation", "“Child” is not", "Did you mean “child”?"),
        ({"ann": {"relation": 1}}, {}, "ann.relation", "“1” is not one", "one of applicant"),
        ({"ann": {"birth_date": date(2024, 3, 16)}}, {}, "ann.birth_date", "lies after the application", "2024-03-15"),
        ({"ann": {"nickname": 5}}, {}, "ann.nickname", "5 does not suit", "kind str"),
        ({"ann": {"relation": "applicant"}, "bob": {"relation": "applicant"}}, {}, "bob.relation", "two applicants",
         "Only one person applies"),
    ],
)  # fmt: skip
def test_a_fact_that_cannot_be_is_refused_with_its_place(
    persons: Any, household: Any, place: str, problem: str, expected: str, programme: Programme
) -> None:
    with pytest.raises(FactsError) as caught:
        Case(programme, ON, persons, household)
    error = caught.value
    assert (f"{error.person}.{error.field}" if error.person else error.field) == place
    assert problem in error.problem
    assert expected in error.expected
    assert str(error).startswith(f"{place}: {error.problem}")


@pytest.mark.parametrize(
    ("name", "value", "encoded"),
    [
        ("wages", 12_345, 12_345),
        ("birth_date", BORN, BORN.toordinal()),
        ("disabled", True, True),
        ("relation", "spouse", 1),
        ("nickname", "Annie", "Annie"),
        ("months_insured", 600, 600),
    ],
)
def test_a_value_is_encoded_and_decoded(name: str, value: Any, encoded: Any, programme: Programme) -> None:
    declared = programme.country.person.facts[name]
    assert encode(declared, value, "ann") == encoded
    again = decode(declared, encoded)
    assert again == value or again.code == value


def test_a_choice_may_be_given_as_its_member(programme: Programme) -> None:
    relation = programme.country.person.facts["relation"]
    child = relation.kind.child
    assert encode(relation, child, None) == 2
    assert (child.code, child.label) == ("child", "Child")
    assert decode(relation, None) is None


def test_who_is_born_on_the_day_of_application_is_in_the_file(programme: Programme) -> None:
    assert Case(programme, ON, {"ann": {"birth_date": ON}}).rows[0]


def test_a_day_before_the_first_currency_is_refused(law: Writer) -> None:
    country = (HERE / "country.py").read_text(encoding="utf-8").replace('"0001-01-01"', '"1962-01-01"')
    programme = law.asking("zero", country=country)
    assert Case(programme, date(1962, 1, 1), {"ann": {}}).programme.currency_on(date(1962, 1, 1)) == "BGN"
    with pytest.raises(FactsError, match="no currency on 1961-12-31"):
        str(assess(Case(programme, date(1961, 12, 31), {"ann": {}})).amount)


def test_a_fact_given_as_none_is_unknown(programme: Programme) -> None:
    case = Case(programme, ON, {"ann": {"wages": None}}, {"rooms": None})
    assert (case.rows, case.home) == ([{}], {})


def test_defaults_are_taken_only_when_asked_for(programme: Programme) -> None:
    facts = programme.country.person.facts
    assert Case(programme, ON, {"ann": {}}).rows == [{}]
    (row,) = Case(programme, ON, {"ann": {"wages": 5}}, assume_defaults=True).rows
    assert (row[facts["wages"]], row[facts["pension"]], row[facts["disabled"]]) == (5, 0, False)
    assert facts["relation"] not in row
    assert facts["birth_date"] not in row


def test_the_applicant_is_who_says_so_else_the_first(programme: Programme) -> None:
    assert Case(programme, ON, {"ann": {}, "bob": {"relation": "applicant"}}).applicant == 1
    assert Case(programme, ON, {"ann": {"relation": "spouse"}, "bob": {}}).applicant == 0


def test_one_value_can_be_changed_without_touching_the_case(programme: Programme) -> None:
    case = Case(programme, ON, {"ann": {"wages": 5}}, {"rooms": 1})
    wages, rooms = programme.country.person.facts["wages"], programme.country.household.facts["rooms"]
    assert case.with_value("ann", wages, 7).rows[0][wages] == 7
    assert case.with_value(None, rooms, 9).home[rooms] == 9
    assert (case.rows[0][wages], case.home[rooms]) == (5, 1)


def test_a_share_is_a_fraction_within_its_bounds(programme: Programme) -> None:
    declared = programme.country.person.facts["wages"]
    assert declared.at_most == 10**9
    with pytest.raises(FactsError, match="does not suit"):
        encode(declared, Fraction(1, 2), "ann")


def test_facts_are_inherited_and_know_whose_they_are(programme: Programme) -> None:
    class More(AnyPerson):
        born_at_home = fact(bool, "Born at home")

    class Most(More):
        hungry = fact(bool, "Hungry", default=True)

    assert list(Most.facts) == ["born_at_home", "hungry"]
    assert (Most.facts["hungry"].of, Most.facts["hungry"].default) == ("person", True)
    assert programme.country.household.facts["rooms"].of == "household"
