"""Generated families of the real programmes: any number of people, facts near limits and ties, dates around changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from komek import packs
from komek.factsfile import read
from komek.law import Case, Fact, Money, Programme, changes, decode
from komek.law.periods import birthday

CODES = (
    "bg.monthly_assistance", "bg.restriction_aid", "bg.heating_aid", "kz.targeted_assistance",
    "az.targeted_assistance", "az.age_pension", "az.disability_pension", "az.newborn_allowance",
)  # fmt: skip
EXAMPLES = settings().max_examples // 2  # of the dearer properties; fewer in the profile “quick”
EARLIEST = date(2012, 1, 1)  # no programme's numbers are older
TURNED = 8  # examples of a programme that are moved to where they turn
NAMES = ("ann", "bob", "cem", "dia", "eva", "fay")
Place = tuple[str | None, str]  # a person (None: the household) and a fact


@dataclass(frozen=True)
class Family:
    """A family of which every fact that the programme reads is known."""

    programme: Programme
    on: date
    persons: Mapping[str, Mapping[str, Any]]
    household: Mapping[str, Any]
    known: date | None = None  # the law as published by then

    @property
    def places(self) -> list[Place]:
        """Every fact of everybody."""
        return [(name, fact) for name, facts in self.persons.items() for fact in facts] + [
            (None, fact) for fact in self.household
        ]

    def value(self, place: Place) -> Any:
        name, fact = place
        return self.household[fact] if name is None else self.persons[name][fact]

    def case(self, shown: set[Place] | None = None) -> Case:
        """The case in which only these facts are known; all of them without a word."""
        seen = set(self.places) if shown is None else shown
        persons = {
            name: {fact: value for fact, value in facts.items() if (name, fact) in seen}
            for name, facts in self.persons.items()
        }
        household = {fact: value for fact, value in self.household.items() if (None, fact) in seen}
        return Case(self.programme, self.on, persons, household, self.known)

    def turned(self, names: list[str]) -> Family:
        """The same family, its people in this order."""
        return replace(self, persons={name: self.persons[name] for name in names})


@cache
def facts_of(programme: Programme) -> tuple[Fact, ...]:
    """What the programme reads at any time, and who is the applicant."""
    relation = programme.country.person.facts.get("relation")
    return tuple(dict.fromkeys([*([relation] if relation else []), *programme.facts()]))


@cache
def days_of(programme: Programme) -> tuple[date, ...]:
    """The day before, of and after each change of a text or of a number, and some leap days."""
    changed = {*programme.regimes(), *(v.since for p in programme.parameters() for _, v in p.all_values())}
    around = {day + timedelta(days=by) for day in changed if day > EARLIEST for by in (-1, 0, 1)}
    return tuple(sorted({*around, date(2020, 2, 29), date(2024, 2, 29), date(2019, 2, 28), date(2025, 8, 31)}))


@cache
def numbers_of(programme: Programme) -> tuple[int, ...]:
    """The numbers of the law, in minor units or as counts, and those next to them."""
    found = {int(v.amount) for p in programme.parameters() for _, v in p.all_values() if v.amount is not None}
    return tuple(sorted({n + by for n in {0, *found} for by in (-1, 0, 1)}))


@cache
def values(fact: Fact, programme: Programme, on: date) -> st.SearchStrategy[Any]:
    """Values of a fact as a case takes them, near limits and the law's numbers."""
    if fact.is_choice:
        return st.sampled_from(list(fact.kind.codes))
    if fact.kind is bool:
        return st.booleans()
    if fact.kind is date:
        return births(on) if fact.name == "birth_date" else st.dates(on - timedelta(days=400), on + timedelta(days=40))
    near = [n for n in numbers_of(programme) if fact.at_least <= n <= fact.at_most]
    most = min(fact.at_most, 400_000 if fact.kind is Money else 400)
    return st.one_of(
        st.sampled_from([fact.at_least, fact.at_most, *near]), st.integers(fact.at_least, max(most, fact.at_least))
    )


def births(on: date) -> st.SearchStrategy[date]:
    """Days of birth at, before and after birthdays (of half years too), never after `on`."""

    def born(half_years: int, days: int) -> date:
        return min(date.fromordinal(birthday(on.toordinal(), -6 * half_years)) + timedelta(days=days), on)

    return st.builds(born, st.integers(0, 170), st.integers(-2, 2))


@cache
def examples_of(programme: Programme) -> tuple[Case, ...]:
    """The worked examples, small ones: families at every boundary of the law; and some moved to where they turn."""
    found = [read(path).case for path in packs.examples(programme)]
    small = [case for case in found if len(case.names) <= len(NAMES)]
    return (*small, *(turned for case in small[:: max(1, len(small) // TURNED)] for turned in _turning(case)))


def _turning(case: Case) -> Iterator[Case]:
    """The case with one amount at the value where its outcome turns, and a minor unit beside it."""
    for change in changes(case):
        if change.fact.kind is Money:
            for value in (change.value - 1, change.value, change.value + 1):
                within = min(max(value, change.fact.at_least), change.fact.at_most)
                yield case.with_value(change.person, change.fact, within)


@st.composite
def families(draw: st.DrawFn, programme: Programme) -> Family:
    """A worked example, perhaps on another day or with more people, and a few facts of it changed."""
    example = draw(st.sampled_from(examples_of(programme)))
    on = draw(st.one_of(st.just(example.on), st.sampled_from(days_of(programme))))
    rows = [{fact.name: decode(fact, value) for fact, value in row.items()} for row in example.rows]
    rows += [{} for _ in range(draw(st.integers(0, len(NAMES) - len(rows))))] if draw(st.booleans()) else []
    persons = {name: _completed(draw, row, "person", programme, on) for name, row in zip(NAMES, rows, strict=False)}
    home = {fact.name: decode(fact, value) for fact, value in example.home.items()}
    household = _completed(draw, home, "household", programme, on)
    for fact in draw(st.lists(st.sampled_from(facts_of(programme)), max_size=5)):
        whose = household if fact.of == "household" else persons[draw(st.sampled_from(list(persons)))]
        whose[fact.name] = draw(values(fact, programme, on))
    _seat(persons)
    known = draw(st.sampled_from([None, None, on, on - timedelta(days=45)]))
    return Family(programme, on, persons, household, known)


def _completed(draw: st.DrawFn, row: dict[str, Any], of: str, programme: Programme, on: date) -> dict[str, Any]:
    """The facts of one, those not given by default or, where there is none, drawn."""
    found = {}
    for fact in facts_of(programme):
        if fact.of == of:
            given = row.get(fact.name, decode(fact, fact.default_on(on)))
            found[fact.name] = draw(values(fact, programme, on)) if given is None else given
    if "birth_date" in found:
        found["birth_date"] = min(found["birth_date"], on)
    return found


def _seat(persons: dict[str, dict[str, Any]]) -> None:
    """The first person applies, nobody else does."""
    for place, facts in enumerate(persons.values()):
        if place == 0 and "relation" in facts:
            facts["relation"] = "applicant"
        elif getattr(facts.get("relation"), "name", facts.get("relation")) == "applicant":
            facts["relation"] = "other"


PROGRAMMES = {code: packs.programme(code) for code in CODES}
