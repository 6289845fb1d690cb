"""Unknown numbers, truths and choices: every operator's result covers what it proves to be, and knows what it can."""

from __future__ import annotations

import itertools
import operator
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from komek.law.interval import (
    NONE,
    AnyOf,
    Interval,
    Unknown,
    Unsettled,
    causes_of,
    choice_hull,
    ends,
    hull,
    interval,
    monotone,
    negation,
)  # fmt: skip
from tests.law.unknowns import Told, causes, choices, covers, fractions, numbers, truths

ARITHMETIC = [operator.add, operator.sub, operator.mul]
COMPARISONS = [operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne]
Operator = Callable[[Any, Any], Any]


@pytest.mark.parametrize("op", [*ARITHMETIC, *COMPARISONS], ids=lambda op: op.__name__)
@given(one=st.one_of(numbers(), fractions()), other=st.one_of(numbers(), fractions()))
def test_an_operator_covers_every_result(op: Operator, one: Told, other: Told) -> None:
    assert covers(op(one.known, other.known), op(one.truth, other.truth))


@pytest.mark.parametrize("op", [operator.eq, operator.ne], ids=["==", "!="])
@given(one=choices(), other=choices())
def test_choices_are_compared_as_sets_of_what_they_can_be(op: Operator, one: Told, other: Told) -> None:
    assert covers(op(one.known, other.known), op(one.truth, other.truth))


@given(one=numbers(), divisor=st.integers(1, 9))
def test_whole_division_covers_every_result(one: Told, divisor: int) -> None:
    assert covers(one.known // divisor, one.truth // divisor)


@given(one=numbers())
def test_the_opposite_covers_every_result(one: Told) -> None:
    assert covers(-one.known, -one.truth)


SPANS = [(low, high) for low in range(-2, 3) for high in range(low, 3)]


@pytest.mark.parametrize("op", [*ARITHMETIC, *COMPARISONS], ids=lambda op: op.__name__)
def test_an_operator_knows_all_that_can_be_known(op: Operator) -> None:
    for (a, b), (c, d) in itertools.product(SPANS, SPANS):
        one, other = interval(a, b, causes("f")), interval(c, d, causes("g"))
        results = {op(x, y) for x in range(a, b + 1) for y in range(c, d + 1)}
        found = op(one, other)
        if op in ARITHMETIC:
            assert ends(found) == (min(results), max(results))
        elif op not in (operator.eq, operator.ne):
            assert isinstance(found, Unknown) == (len(results) == 2)


@given(one=numbers(), other=numbers(), first=st.booleans())
def test_the_hull_covers_both(one: Told, other: Told, first: bool) -> None:
    assert covers(hull(one.known, other.known, causes("why")), (one if first else other).truth)


@given(one=truths(), other=truths(), first=st.booleans())
def test_the_hull_of_truths_covers_both(one: Told, other: Told, first: bool) -> None:
    assert covers(hull(one.known, other.known, causes("why")), (one if first else other).truth)


@given(one=choices(), other=choices(), first=st.booleans())
def test_the_hull_of_choices_covers_both(one: Told, other: Told, first: bool) -> None:
    assert covers(choice_hull(one.known, other.known, causes("why")), (one if first else other).truth)


@given(one=truths())
def test_negation_covers_the_opposite(one: Told) -> None:
    assert covers(negation(one.known), not one.truth)


@given(one=numbers())
def test_a_function_that_never_falls_covers_every_result(one: Told) -> None:
    assert covers(monotone(lambda x, by: x // by, one.known, 7), one.truth // 7)


def test_a_point_is_a_plain_value_and_forgets_its_causes() -> None:
    wide = Interval(0, 10, causes("f"))
    assert interval(3, 3, causes("f")) == 3
    assert wide * 0 == 0
    assert wide // 11 == 0
    assert hull(5, 5, causes("f")) == 5
    assert hull(True, True, causes("f")) is True
    assert choice_hull(2, 2, causes("f")) == 2
    assert monotone(lambda x: 7, wide) == 7
    assert (wide < 11, wide < 0, wide == 12, wide != 12, wide >= 0) == (True, False, False, True, True)


def test_what_is_unknown_remembers_all_its_causes() -> None:
    one, other = Interval(0, 10, causes("f")), Interval(5, 20, causes("g"))
    both = causes("f") | causes("g")
    for found in (one + other, one - other, one * other, one < other, one == other, hull(one, other, NONE)):
        assert causes_of(found) == both
    assert causes_of(hull(1, 2, causes("why"))) == causes("why")
    assert causes_of(hull(True, False, causes("why"))) == causes("why")
    assert causes_of(AnyOf(frozenset((0, 1)), causes("f")) == AnyOf(frozenset((1, 2)), causes("g"))) == both


def test_an_unknown_truth_or_choice_cannot_be_used_as_if_known() -> None:
    with pytest.raises(Unsettled):
        bool(Unknown(causes("f")))
    with pytest.raises(Unsettled):
        bool(Interval(0, 10, causes("f")) < 5)
    with pytest.raises(Unsettled):
        AnyOf(frozenset((0, 1)), causes("f")) in {0, 2}  # noqa: B015
    with pytest.raises(TypeError):
        hash(Interval(0, 10, causes("f")))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Unknown(NONE), "Unknown()"),
        (Interval(1, Fraction(5, 2), NONE), "Interval(1, 5/2)"),
        (AnyOf(frozenset((2, 0)), NONE), "AnyOf([0, 2])"),
    ],
)
def test_unknown_values_say_what_they_are(value: object, shown: str) -> None:
    assert repr(value) == shown
