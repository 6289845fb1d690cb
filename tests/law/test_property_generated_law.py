"""Random laws: `assess` equals the third reading, and what is unknown covers every value it can prove to have."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import event, given, reject, settings
from hypothesis import strategies as st

from komek.law import Case, LawError, Programme, assess
from komek.law.interval import causes_of
from komek.law.third_reading import UnknownValue, read_rule
from komek.law.values import Value
from tests.law.generated_law import HEAD, PARAMETERS, Author
from tests.law.writing import Writer

FILTER = '''
@rule(law="Art. 0")
def belongs(person: Person, household: Household) -> bool:
    """Belongs to the family."""
    return not person.stranger or person is household.applicant


@rule(law="Art. 0")
def disabled(person: Person) -> bool:
    """Disabled."""
    return person.disabled


disabled_ones = members(disabled)
'''
LAST = '''
@rule(law="Art. 9")
def amount(family: Family) -> Money:
    """The amount."""
    return zero


told = [{names}]
programme = Programme("xx.given", "Given", law="x", belongs=belongs, requirements=[], amount=amount, informs=told)
'''
EXAMPLES = settings().max_examples // 2
MONEY = st.sampled_from([0, 1, 99, 100, 101, 500, 1050, 7007, 500_000])
DAYS = st.sampled_from([date(2024, 2, 29), date(2024, 3, 1), date(2023, 6, 30), date(1964, 3, 1), date(1959, 9, 1)])
PERSON = {
    "birth_date": st.sampled_from([date(1964, 2, 29), date(1959, 3, 1), date(1963, 9, 1), date(2010, 12, 31)]),
    "relation": st.just("child"), "wages": MONEY, "pension": MONEY, "months_insured": st.integers(0, 3),
    "disabled": st.booleans(), "stranger": st.booleans(), "joined": DAYS,
}  # fmt: skip
HOUSEHOLD = {
    "rooms": st.integers(0, 4), "rent": MONEY, "region": st.sampled_from(["north", "south", "east"]),
    "owner": st.booleans(),
}  # fmt: skip


@pytest.fixture(scope="module")
def anywhere(tmp_path_factory: pytest.TempPathFactory) -> Writer:
    return Writer(tmp_path_factory.mktemp("generated"))


@st.composite
def texts(draw: st.DrawFn) -> str:
    """The text of a random law of four rules."""
    author = Author(draw)
    rules = "".join(author.rule(of_person) for of_person in (True, False, True, False))
    names = ", ".join(rule.name for rule in author.rules if not rule.of_person)
    return HEAD + FILTER + rules + LAST.format(names=names)


def loaded(text: str, writer: Writer) -> Programme:
    """The law's programme; laws that are refused with good reason are drawn anew."""
    programme = writer.load(text, parameters=PARAMETERS)
    try:
        programme.check()
    except LawError as error:
        if "63 bits" in error.problem or "divides by zero" in error.problem:
            reject()
        raise
    return programme


Facts = dict[tuple[int | None, str], Any]


@st.composite
def everything(draw: st.DrawFn) -> Facts:
    """Every fact of a household of one to three people, by person (None: the household) and name."""
    people = itertools.product(range(draw(st.integers(1, 3))), PERSON.items())
    found: Facts = {(person, name): draw(values) for person, (name, values) in people}
    return found | {(None, name): draw(values) for name, values in HOUSEHOLD.items()} | {(0, "relation"): "applicant"}


def case(programme: Programme, on: date, facts: Facts, everybody: Facts) -> Case:
    """The case of these facts; `everybody` says who there is."""
    people: dict[str, dict[str, Any]] = {f"p{person}": {} for person, _ in everybody if person is not None}
    for (person, name), value in facts.items():
        if person is not None:
            people[f"p{person}"][name] = value
    return Case(programme, on, people, {name: value for (person, name), value in facts.items() if person is None})


def values_of(asked: Case) -> Iterator[tuple[Any, Value, set[tuple[int | None, str]]]]:
    """Each rule told, its value, and the facts that make it unknown."""
    found = assess(asked)
    steps = found.explanation.informs
    for rule, step in zip(asked.programme.informs, steps, strict=True):
        yield rule, step.value, {(c[2], c[1].name) for c in causes_of(found.value_of(rule)) if c[0] == "fact"}


ON = st.sampled_from([date(2024, 2, 29), date(2024, 3, 1), date(2023, 7, 31)])


@settings(max_examples=EXAMPLES)
@given(text=texts(), facts=everything(), on=ON)
def test_a_random_law_is_read_alike_by_both_readings(text: str, facts: Facts, on: date, anywhere: Writer) -> None:
    asked = case(loaded(text, anywhere), on, facts, facts)
    for rule, value, _ in values_of(asked):
        try:
            again = read_rule(asked, rule)
        except UnknownValue:
            event("unknown")
            continue
        assert value.exact == again


@settings(max_examples=EXAMPLES)
@given(text=texts(), facts=everything(), on=ON, data=st.data())
def test_an_unknown_value_of_a_random_law_covers_what_it_proves_to_be(
    text: str, facts: Facts, on: date, data: st.DataObject, anywhere: Writer
) -> None:
    programme = loaded(text, anywhere)
    hidden = data.draw(st.sets(st.sampled_from(sorted(facts, key=str)))) - {(0, "relation")}
    few = {place: value for place, value in facts.items() if place not in hidden}
    full = {rule: value for rule, value, _ in values_of(case(programme, on, facts, facts))}
    for rule, value, missing in values_of(case(programme, on, few, facts)):
        assert missing <= hidden
        assert covers(value, full[rule])
        idle = {place: facts[place] for place in hidden - missing}
        again = {rule: value for rule, value, _ in values_of(case(programme, on, few | idle, facts))}
        assert again[rule] == value


def covers(wide: Value, narrow: Value) -> bool:
    """Whether a value, known or not, leaves room for another that is known better."""
    if wide.known:
        return bool(wide.exact == narrow.exact)
    if wide.low is None:
        return True
    low, high = (narrow.exact, narrow.exact) if narrow.known else (narrow.low, narrow.high)
    return bool(wide.low <= low and high <= wide.high)
