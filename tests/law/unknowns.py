"""Generated unknown values, each with one of the values it may prove to have."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, NamedTuple

from hypothesis import strategies as st

from komek.law.interval import AnyOf, Interval, Unknown, interval

SMALL = st.integers(-30, 30)


class Told(NamedTuple):
    """What is known of a value, and the value it proves to have."""

    known: Any
    truth: Any


def causes(name: str) -> frozenset[tuple[Any, ...]]:
    return frozenset(((name,),))


@st.composite
def numbers(draw: st.DrawFn, values: st.SearchStrategy[Any] = SMALL) -> Told:
    """A number, or an interval around it."""
    truth, *ends = draw(values), draw(values), draw(values)
    low, high = min(truth, *ends), max(truth, *ends)
    return Told(draw(st.sampled_from([truth, interval(low, high, causes("n"))])), truth)


def fractions() -> st.SearchStrategy[Told]:
    """A fraction, or an interval around it."""
    return numbers(st.fractions(-9, 9, max_denominator=12))


@st.composite
def truths(draw: st.DrawFn) -> Told:
    """A truth, or an unknown one."""
    truth = draw(st.booleans())
    return Told(draw(st.sampled_from([truth, Unknown(causes("b"))])), truth)


@st.composite
def choices(draw: st.DrawFn) -> Told:
    """One of five, or one of several."""
    options = draw(st.frozensets(st.integers(0, 4), min_size=1))
    truth = draw(st.sampled_from(sorted(options)))
    return Told(truth if len(options) == 1 else AnyOf(options, causes("c")), truth)


def covers(known: Any, truth: Any) -> bool:
    """Whether what is known leaves room for the truth; an interval is never a point, nor upside down."""
    if isinstance(known, Interval):
        return bool(known.lo < known.hi and known.lo <= truth <= known.hi and known.causes)
    if isinstance(known, AnyOf):
        return len(known.options) > 1 and truth in known.options and bool(known.causes)
    if isinstance(known, Unknown):
        return isinstance(truth, bool) and bool(known.causes)
    return type(known) is not float and bool(known == truth) and isinstance(known, bool) == isinstance(truth, bool)


__all__ = ["Fraction", "Told", "causes", "choices", "covers", "fractions", "numbers", "truths"]
