"""The declared facts as the law reads them, and what the law still wants to know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from komek.evidence.service import typed
from komek.intake.content import Facts, Family
from komek.law import Country, Fact, Missing, Programme, ask, decode

Place = int | None  # a member's place in the family; None: the household


def told(family: Family) -> Iterator[tuple[Place, Facts]]:
    """What was said of the household, then of each member."""
    yield None, family.household
    for place, member in enumerate(family.members):
        yield place, member.facts


def known(facts: Facts, declared: Mapping[str, Fact], on: date) -> dict[str, Any]:
    """The values that are known, with the usual ones of facts that only the office can say."""
    usual = {
        fact.name: decode(fact, default)
        for fact in declared.values()
        if not fact.asked and (default := fact.default_on(on)) is not None
    }
    return usual | {name: typed(declared[name], value) for name, value in facts.items() if value is not None}


def unanswered(family: Family, programme: Programme, on: date) -> list[tuple[Place, Fact]]:
    """The questions whose answer can still change the outcome, and that were not asked yet."""
    country = programme.country
    persons = {str(place): known(member.facts, country.person.facts, on) for place, member in enumerate(family.members)}
    household = known(family.household, country.household.facts, on)
    missing = ask([programme], on, persons, household, sections=tuple(country.sections))
    return [(_place(item), item.fact) for item in missing if item.fact.asked and not _is_said(item, family)]


def _place(missing: Missing) -> Place:
    return None if missing.person is None else int(missing.person)


def _is_said(missing: Missing, family: Family) -> bool:
    place = _place(missing)
    return missing.fact.name in (family.household if place is None else family.members[place].facts)


def outdated(family: Family, country: Country, on: date) -> frozenset[str]:
    """The facts over a time ("last month") that meant another time on the day on which they were told."""
    if family.on is None or family.on == on:
        return frozenset()
    declared = [*country.person.facts.values(), *country.household.facts.values()]
    return frozenset(
        fact.name for fact in declared if fact.over and fact.over.period(family.on) != fact.over.period(on)
    )
