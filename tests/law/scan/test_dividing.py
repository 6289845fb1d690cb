"""Dividing as floats gives what dividing whole numbers gives, up to the limit that is proved for it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from komek.law.scan import primitives
from komek.law.scan.operations.piecewise import SMALL

from .plainly import NAMES

DIVISORS = st.integers(1, 10**7) | st.sampled_from([1, 2, 3, 5, 100, 300, 10_000])


@st.composite
def divided(draw: st.DrawFn) -> tuple[int, int]:
    """A number and a divisor, often within one of a whole or a half quotient, and of the limit."""
    divisor = draw(DIVISORS)
    limit = SMALL - divisor - 1
    quotient = draw(st.integers(0, 2 * limit // divisor))
    number = draw(st.sampled_from([quotient * divisor // 2 + off for off in (-1, 0, 1)] + [limit, limit - 1]))
    return draw(st.sampled_from([1, -1])) * min(max(number, 0), limit), divisor


@given(divided())
@example((SMALL - 4, 3))
@example((-SMALL + 4, 3))
def test_a_quotient_of_floats_is_that_of_whole_numbers(case: tuple[int, int]) -> None:
    number, divisor = case
    assert NAMES["near"](np.int64(number), divisor) == number // divisor


@pytest.mark.parametrize("mode", ["half_up", "down", "up"])
@given(case=divided(), step=st.sampled_from([1, 10, 100]))
def test_so_is_what_is_rounded(mode: str, case: tuple[int, int], step: int) -> None:
    number, divisor = case
    near, exact = NAMES[f"{mode}_near"], NAMES[mode]
    assert near(np.int64(number), divisor, step) == exact(np.int64(number), divisor, step)


def test_so_it_is_when_compiled() -> None:
    numbers = [SMALL - 101, -(SMALL - 101), 149, 150, -150, -151, 0]
    assert [primitives.half_up_near(number, 100, 1) for number in numbers] == [
        primitives.half_up(number, 100, 1) for number in numbers
    ]


@pytest.mark.parametrize(
    ("value", "wrong"), [(0, True), (1, False), (10, False), (11, True), (2**63 - 1, True), (-(2**63), True)]
)
def test_what_is_not_within_is_below_zero(value: int, wrong: bool) -> None:
    assert (primitives.within(value, 1, 10) < 0) == wrong
