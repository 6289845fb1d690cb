"""Families of the real programmes as populations: several of one day, some facts hidden, some columns not there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from komek import packs
from komek.law import Programme
from tests.law.families import Family, Place, days_of, families

CODES = tuple(code for country in packs.countries() for code in country.programmes)
NOBODY_APPLIES = "child"


@st.composite
def populations(draw: st.DrawFn, programme: Programme, most: int = 4) -> list[Family]:
    """Families on one day; in some the second person applies, or nobody does."""
    found = draw(st.lists(families(programme), min_size=1, max_size=most))
    on = draw(st.one_of(st.just(found[0].on), st.sampled_from(days_of(programme))))
    return [draw(seated(moved(family, on, found[0].known))) for family in found]


def moved(family: Family, on: date, known: date | None) -> Family:
    """The family on another day; nobody is born after it."""
    persons = {
        name: {fact: min(value, on) if fact == "birth_date" else value for fact, value in facts.items()}
        for name, facts in family.persons.items()
    }
    return replace(family, on=on, persons=persons, known=known)


def seated(family: Family) -> st.SearchStrategy[Family]:
    """The same family, its people in any order."""
    return st.permutations(list(family.persons)).map(family.turned)


@st.composite
def hidden(draw: st.DrawFn, found: Sequence[Family]) -> list[set[Place]]:
    """Which facts of each family are known: all, most, or without some that are known of nobody."""
    facts = sorted({fact for family in found for _, fact in family.places})
    absent = draw(st.sets(st.sampled_from(facts), max_size=2)) if draw(st.booleans()) else set()
    few = draw(st.booleans())
    return [
        {place for place in family.places if place[1] not in absent}
        - (draw(st.sets(st.sampled_from(family.places), max_size=4)) if few else set())
        for family in found
    ]
