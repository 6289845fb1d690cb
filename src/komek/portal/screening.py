"""*What can I get?*, thought through: from the answers so far to the next page, and to the results. Pure.

Questions appear only where an answer could still change an outcome of some programme; what was answered stays
reachable, so that it can be changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from komek.law import Assessment, Case, Change, Country, Fact, Programme, ask, assess, changes
from komek.portal.answers import Answers, Value
from komek.portal.assumed import assumed_values, office_facts
from komek.portal.pages import Page, Place, arrange

OF_FAMILY_PAGE = ("birth_date", "relation", "sex")  # asked when somebody is added to the family


@dataclass(frozen=True)
class Result:
    """What the law says of one programme."""

    programme: Programme
    assessment: Assessment
    changes: tuple[Change, ...]
    assumed: tuple[Fact, ...]  # what only the office can say, and mattered: the usual value was taken


@dataclass(frozen=True)
class Screening:
    """One visitor's questions in one country, across its programmes."""

    country: Country
    programmes: Sequence[Programme]
    answers: Answers
    today: date

    @property
    def on(self) -> date:
        """The day of application; today as long as no other was chosen."""
        return self.answers.on or self.today

    @property
    def ready(self) -> bool:
        """Whether there is an applicant and a day: before, nothing can be asked."""
        return bool(self.answers.members) and self.answers.on is not None

    @cached_property
    def pages(self) -> list[Page]:
        """Every page with something to ask or something answered, in the order of asking."""
        if not self.ready:
            return []
        wanted = self._wanted
        sections = [section for section in dict.fromkeys([*self.country.sections, *wanted]) if section in wanted]
        return [page for section in sections for page in arrange(section, wanted[section], self.answers)]

    @property
    def next(self) -> Page | None:
        """The first page that waits for an answer; None when all that matters is said."""
        return next((page for page in self.pages if not page.is_done(self.answers)), None)

    def page(self, section: str, place: Place) -> Page | None:
        """The page of this section and member, if it has any questions."""
        return next((page for page in self.pages if (page.section, page.place) == (section, place)), None)

    def page_of(self, fact: Fact, place: Place) -> Page | None:
        """The page on which this fact of this member is asked for; of several, the member's own."""
        return next((page for page in reversed(self.pages) if page.asks(fact, place)), None)

    @cached_property
    def results(self) -> list[Result]:
        """One result for each programme: likely ones first, then those that cannot be said, then the others."""
        rank = {"entitled": 0, "undetermined": 1, "refused": 2}
        return sorted(map(self._result, self.programmes), key=lambda result: rank[result.assessment.outcome])

    def _result(self, programme: Programme) -> Result:
        told = Case(programme, self.on, self._persons, self.answers.known_of(None))
        case = Case(programme, self.on, self.persons, self._assumed_household)
        assessment = assess(case)
        assumed = office_facts(assess(told).missing)
        return Result(programme, assessment, tuple(changes(case, assessment)), tuple(assumed))

    @cached_property
    def _persons(self) -> dict[str, dict[str, Value]]:
        return {member.name: self.answers.known_of(place) for place, member in enumerate(self.answers.members)}

    @cached_property
    def persons(self) -> dict[str, dict[str, Value]]:
        """What is known of each person, with what is assumed because only the office can say it."""
        assumed = assumed_values(self.country.person.facts, self.on)
        return {name: {**assumed, **facts} for name, facts in self._persons.items()}

    @cached_property
    def _assumed_household(self) -> dict[str, Value]:
        return {**assumed_values(self.country.household.facts, self.on), **self.answers.known_of(None)}

    @cached_property
    def _wanted(self) -> dict[str, dict[Place, list[Fact]]]:
        """By section and member: the facts that still matter, and those that were answered."""
        found: dict[str, dict[Place, list[Fact]]] = {}
        missing = ask(self.programmes, self.on, self.persons, self._assumed_household)
        open_facts = {(item.fact, self.answers.place_of(item.person)) for item in missing if item.fact.asked}
        for place in (None, *range(len(self.answers.members))):
            said = self.answers.facts_of(place)
            for fact in self.declared(place).values():
                if fact.name not in OF_FAMILY_PAGE and (fact.name in said or (fact, place) in open_facts):
                    found.setdefault(fact.section, {}).setdefault(place, []).append(fact)
        return found

    def declared(self, place: Place) -> dict[str, Fact]:
        """The facts that a member, or the household, can have."""
        return self.country.household.facts if place is None else self.country.person.facts


def facts_that_move(country: Country, before: date | None, after: date) -> frozenset[str]:
    """The facts over a time ("last month") that mean another time when the day of application changes."""
    if before is None:
        return frozenset()
    declared = [*country.person.facts.values(), *country.household.facts.values()]
    return frozenset(
        fact.name for fact in declared if fact.over and fact.over.period(before) != fact.over.period(after)
    )
