"""What is asked: across programmes, section by section, once each; and nothing when all is determined."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from komek.law import Programme, ask
from tests.law.writing import AMOUNT, Persons, Writer

ON = date(2024, 3, 15)
REQUIREMENT = '''
@requirement(law="x", refusal="No.")
def met(family: Family) -> bool:
    """Met."""
    return {met}


programme = Programme("xx.given", "Given", law="x", requirements=[met], amount=amount)
'''
NEEDY = "total(m.wages for m in family.members) < money('10.00') and family.rooms < 3 and not family.applicant.disabled"
INSURED = "any(m.months_insured > 5 or m.wages > zero for m in family.members) or family.owner"


def programme(law: Writer, met: str) -> Programme:
    return law.load(AMOUNT + REQUIREMENT.format(met=met))


def asked(
    programmes: list[Programme], persons: Persons, household: Mapping[str, Any] | None = None, **more: Any
) -> list[str]:
    return [str(missing) for missing in ask(programmes, ON, persons, household or {}, **more)]


def test_facts_are_asked_for_as_the_law_meets_them_those_of_a_section_together(law: Writer) -> None:
    two: Persons = {"ann": {}, "bob": {}}
    assert asked([programme(law, NEEDY)], two) == ["ann.wages", "bob.wages", "household.rooms", "ann.disabled"]
    insured = ["ann.months_insured", "bob.months_insured", "ann.wages", "bob.wages", "household.owner"]
    assert asked([programme(law, INSURED)], two) == insured


def test_the_order_of_the_sections_can_be_given(law: Writer) -> None:
    sections = list(programme(law, NEEDY).country.sections)
    found = asked([programme(law, NEEDY), programme(law, INSURED)], {"ann": {}}, sections=sections)
    assert found == ["ann.wages", "ann.months_insured", "ann.disabled", "household.rooms", "household.owner"]


def test_people_come_in_the_order_of_the_file_and_the_household_first(law: Writer) -> None:
    several = programme(law, "family.rent > total(m.wages + m.pension for m in family.members)")
    two: Persons = {"zoe": {}, "ann": {}}
    assert asked([several], two) == ["household.rent", "zoe.wages", "zoe.pension", "ann.wages", "ann.pension"]


def test_what_several_programmes_need_is_asked_once(law: Writer) -> None:
    same = programme(law, NEEDY)
    both = asked([same, programme(law, INSURED)], {"ann": {}})
    assert both == ["ann.wages", "household.rooms", "household.owner", "ann.disabled", "ann.months_insured"]
    assert asked([same, same], {"ann": {}}) == asked([same], {"ann": {}})


def test_nothing_is_asked_that_cannot_matter_any_more(law: Writer) -> None:
    needy = programme(law, NEEDY)
    assert asked([needy], {"ann": {"wages": 500, "disabled": False}}) == ["household.rooms"]
    assert asked([needy], {"ann": {"wages": 5_000}}) == []
    assert asked([needy], {"ann": {}}, {"rooms": 3}) == []
    assert asked([programme(law, INSURED)], {"ann": {}}, {"owner": True}) == []
    assert asked([needy], {"ann": {"wages": 1, "disabled": False}}, {"rooms": 1}) == []
    assert asked([], {"ann": {}}) == []


def test_an_answer_takes_away_questions_and_may_bring_new_ones(law: Writer) -> None:
    branched = programme(law, "family.owner if family.rooms > 5 else family.rent > zero")
    assert asked([branched], {"ann": {}}) == ["household.rooms", "household.owner", "household.rent"]
    assert asked([branched], {"ann": {}}, {"rooms": 6}) == ["household.owner"]
    assert asked([branched], {"ann": {}}, {"rooms": 5}) == ["household.rent"]


def test_it_is_asked_by_the_law_as_published(law: Writer) -> None:
    text = REQUIREMENT.format(met="family.owner").replace(
        "\n\nprogramme", '\n\n@met.since("2024-01-01", known_from="2024-03-01")\n'
        "def _(family: Family) -> bool:\n    return family.rooms > 1\n\nprogramme",
    )  # fmt: skip
    changed = law.load(AMOUNT + text)
    assert asked([changed], {"ann": {}}, known=date(2024, 2, 29)) == ["household.owner"]
    assert asked([changed], {"ann": {}}, known=date(2024, 3, 1)) == ["household.rooms"]
