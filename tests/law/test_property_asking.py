"""Asking what is missing, and answering it, ends; and then says what all the facts say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from komek.law import ask, assess
from tests.law.families import CODES, PROGRAMMES, Family, Place, families

EXAMPLES = settings().max_examples // 3


def _asked(family: Family, shown: set[Place]) -> list[Place]:
    """What the programme asks when only this is known."""
    case = family.case(shown)
    sections = list(family.programme.country.sections)
    found = ask([family.programme], family.on, case.persons, case.household, family.known, sections)
    return [(missing.person, missing.fact.name) for missing in found]


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=EXAMPLES)
@given(data=st.data())
def test_asking_until_nothing_is_asked_says_what_all_the_facts_say(code: str, data: st.DataObject) -> None:
    family = data.draw(families(PROGRAMMES[code]))
    at_once = data.draw(st.integers(1, 12))
    shown = {place for place in family.places if place[1] == "relation" and place[0] == "ann"}
    while asked := _asked(family, shown):
        assert not shown & set(asked)
        shown |= set(asked[:at_once])
    told, full = assess(family.case(shown)), assess(family.case())
    assert (told.outcome, told.amount, told.amount_range) == (full.outcome, full.amount, full.amount_range)
    assert told.missing_parameters == full.missing_parameters


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=EXAMPLES)
@given(data=st.data())
def test_questions_come_section_by_section_and_person_by_person(code: str, data: st.DataObject) -> None:
    family = data.draw(families(PROGRAMMES[code]))
    places = family.places
    asked = _asked(family, set(places) - data.draw(st.sets(st.sampled_from(places), min_size=1)))
    facts = family.programme.country.person.facts | family.programme.country.household.facts
    sections, people = list(family.programme.country.sections), [None, *family.persons]
    order = [(sections.index(facts[fact].section), people.index(person)) for person, fact in asked]
    assert order == sorted(order)
    assert len(set(asked)) == len(asked)
