"""A family's amount against one fact: exact where it turns, and nowhere far from what `assess` says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from komek.factsfile import read
from komek.law import Case, FactsError, Programme, Reform
from komek.population import families
from komek.population.family import OPEN, STEPS, Curve, Point, _Search, curve
from tests.law.families import EXAMPLES, PROGRAMMES

BG = PROGRAMMES["bg.monthly_assistance"]
RAISED = BG.reformed(Reform("Draft").set("guaranteed_minimum_income", "85.00"))


def family(country: str) -> Case:
    return read(families.file(country)).case


def of(case: Case, programme: Programme, span: tuple[int, int], fact: str = "wages") -> Curve:
    facts = programme.country.person.facts
    return curve(case, programme, case.names[case.applicant], facts[fact], span)


@pytest.mark.parametrize(
    ("programme", "turn"),
    [(BG, 235_50), (RAISED, 266_90)],  # twice 66 % and twice 91 % of 75.00, of 85.00
    ids=["in force", "after"],
)
def test_the_bulgarian_amount_turns_where_the_income_reaches_the_minimum(programme: Programme, turn: int) -> None:
    found = of(family("bg"), programme, (0, 600_00))
    assert found.points == [Point(0, turn), Point(turn, 0), Point(600_00, 0)]


@pytest.mark.parametrize("country", ["bg", "kz", "az"])
def test_the_family_of_a_country_is_entitled_without_income_and_not_with_a_high_one(country: str) -> None:
    case = family(country)
    assert case.programme.country.code == country
    points = of(case, case.programme, (0, case.programme.country.person.facts["wages"].at_most)).points
    assert points[0].amount
    assert points[-1].amount == 0


@pytest.mark.parametrize("country", ["bg", "kz", "az"])
@settings(max_examples=EXAMPLES)
@given(data=st.data())
def test_the_line_is_nowhere_far_from_what_assess_says(country: str, data: st.DataObject) -> None:
    found = whole(country)
    value = data.draw(st.integers(found.points[0].value, found.points[-1].value))
    exact, drawn = found.at(value), found.drawn(value)
    assert exact is not None
    assert drawn is not None
    assert abs(exact - drawn) <= 2 * found.slack + 1


@cache
def whole(country: str) -> Curve:
    """The amount of the country's family up to high wages."""
    case = family(country)
    return of(case, case.programme, (0, 2_000_000 if country == "az" else 60_000_000))


turns = st.lists(st.integers(1, 9_999), max_size=6, unique=True).map(sorted)


@given(turns, st.lists(st.sampled_from([0, 700, 701, 5_000, OPEN]), min_size=7, max_size=7))
def test_every_jump_wider_than_a_step_is_found_to_the_minor_unit(edges: list[int], levels: list[int]) -> None:
    edges = [edge for place, edge in enumerate(edges) if place == 0 or edge - edges[place - 1] > 2 * 10_000 // STEPS]
    amounts: Callable[[int], int] = lambda value: levels[sum(value >= edge for edge in edges)]  # noqa: E731
    steps = sorted({10_000 * step // STEPS for step in range(STEPS + 1)})
    corners = dict(_Search(amounts, 1).corners(steps))
    for place, edge in enumerate(edges):
        if abs(levels[place] - levels[place + 1]) > 2:
            assert {edge - 1, edge} <= set(corners), (edge, corners)
    assert all(corners[value] == amounts(value) for value in corners)


def test_what_cannot_be_said_is_a_gap() -> None:
    pupils = {name: {**facts, "in_school": True} for name, facts in family("bg").persons.items()}
    case = Case(BG, date(2022, 3, 1), pupils, family("bg").household, assume_defaults=True)
    found = of(case, BG, (0, 10_000_00))
    assert list(found.runs())  # a high income is refused whatever the shares are
    assert found.points[0].amount is None
    assert found.drawn(0) is None
    assert all(one[0] < other[0] for run in found.runs() for one, other in pairwise(run))


def test_a_range_out_of_bounds_and_a_fact_that_is_no_number_are_refused() -> None:
    with pytest.raises(FactsError, match="out of bounds"):
        of(family("bg"), BG, (-1, 100))
    with pytest.raises(TypeError, match="no amount"):
        of(family("bg"), BG, (0, 100), "in_school")
    with pytest.raises(FactsError, match="no typical family"):
        families.file("xx")
