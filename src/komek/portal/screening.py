"""*What can I get?*, thought through: from the answers so far to the next page, and to the results. Pure.

A page is the questions of one section about one person (or the household). Pages appear only where an answer could
still change an outcome of some programme; what was answered stays reachable, so that it can be changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from komek.law import Assessment, Case, Change, Country, Fact, Programme, ask, assess, changes
from komek.portal.answers import Answers, Value
from komek.portal.assumed import assumed_values, office_facts

OF_FAMILY_PAGE = ("birth_date", "relation", "sex")  # asked when somebody is added to the family


@dataclass(frozen=True)
class Page:
    """The questions of one section about the member at `place` (None: the household)."""

    section: str
    place: int | None
    facts: tuple[Fact, ...]
    done: bool


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
        keys = dict.fromkeys([*self._open, *self._answered])
        return sorted((self._page(*key) for key in keys), key=self._order)

    @property
    def next(self) -> Page | None:
        """The first page that waits for an answer; None when all that matters is said."""
        return next((page for page in self.pages if not page.done), None)

    def page(self, section: str, place: int | None) -> Page | None:
        """The page of this section and member, if it has any questions."""
        return next((page for page in self.pages if (page.section, page.place) == (section, place)), None)

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
    def _open(self) -> dict[tuple[str, int | None], list[Fact]]:
        """The facts that still matter, by page, with those answered "I do not know"."""
        found: dict[tuple[str, int | None], list[Fact]] = {}
        for missing in ask(self.programmes, self.on, self.persons, self._assumed_household):
            place = self.answers.place_of(missing.person)
            if missing.fact.asked and missing.fact.name not in OF_FAMILY_PAGE:
                found.setdefault((missing.fact.section, place), []).append(missing.fact)
        return found

    @cached_property
    def _answered(self) -> dict[tuple[str, int | None], list[Fact]]:
        found: dict[tuple[str, int | None], list[Fact]] = {}
        for place in (None, *range(len(self.answers.members))):
            declared = self.country.household.facts if place is None else self.country.person.facts
            for name in self.answers.facts_of(place):
                if name not in OF_FAMILY_PAGE:
                    found.setdefault((declared[name].section, place), []).append(declared[name])
        return found

    def _page(self, section: str, place: int | None) -> Page:
        said = self.answers.facts_of(place)
        wanted = {*self._open.get((section, place), ()), *self._answered.get((section, place), ())}
        declared = self.country.household.facts if place is None else self.country.person.facts
        facts = tuple(fact for fact in declared.values() if fact in wanted)
        return Page(section, place, facts, done=all(fact.name in said for fact in facts))

    def _order(self, page: Page) -> tuple[int, int]:
        sections = list(self.country.sections)
        rank = sections.index(page.section) if page.section in sections else len(sections)
        return rank, -1 if page.place is None else page.place


def facts_that_move(country: Country, before: date | None, after: date) -> frozenset[str]:
    """The facts over a time ("last month") that mean another time when the day of application changes."""
    if before is None:
        return frozenset()
    declared = [*country.person.facts.values(), *country.household.facts.values()]
    return frozenset(
        fact.name for fact in declared if fact.over and fact.over.period(before) != fact.over.period(after)
    )
