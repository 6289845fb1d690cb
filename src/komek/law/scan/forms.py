"""In what form a value stands in the compiled scan, and how it is read in another one.

What is known of everybody is one whole number; what may be unknown its bounds, a choice the set of what it may be (one
bit for each member), a quotient two whole numbers, or four. All are int64: a truth is 0 or 1, and its bounds say
"surely" and "possibly". A quotient without bounds has the divisor 0, so that comparing crosswise still holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from fractions import Fraction
from typing import Any, NamedTuple

from ..interval import AnyOf, Interval, Unknown
from .values import Flat


class Form(Enum):
    """The names of its parts begin with these letters."""

    KNOWN = "v"
    BOUNDS = "lh"
    OPTIONS = "m"
    RATIO = "nd"
    RATIOS = "pqrs"


KNOWN, BOUNDS, OPTIONS, RATIO, RATIOS = Form


class Operand(NamedTuple):
    """A value as a text can read it: the names or literals of its parts."""

    flat: Flat
    form: Form
    parts: tuple[str, ...]
    cause: str = "0"  # why it is unknown, where a scan asks for that

    @property
    def known(self) -> bool:
        return self.form in (KNOWN, RATIO)

    @property
    def bounds(self) -> tuple[str, str]:
        """The lowest and highest number, or "surely" and "possibly"."""
        return (self.parts[0], self.parts[-1])

    @property
    def options(self) -> str:
        """The set of positions."""
        return self.parts[0] if self.form is OPTIONS else f"(1 << {self.parts[0]})"

    @property
    def ratios(self) -> tuple[str, str, str, str]:
        """Numerator and divisor of the lowest and of the highest value."""
        n, d, *more = self.parts
        return (n, d, more[0], more[1]) if more else (n, d, n, d)


class Result(NamedTuple):
    """What an operation gives: its form and the text of each part."""

    form: Form
    parts: tuple[str, ...]


def known(text: str) -> Result:
    return Result(KNOWN, (text,))


def bounds(low: str, high: str) -> Result:
    return Result(BOUNDS, (low, high))


def names(form: Form, number: int) -> tuple[str, ...]:
    return tuple(f"{letter}{number}" for letter in form.value)


def encoded(value: Any, reach: int) -> tuple[Form, tuple[int, ...]]:
    """A uniform value, as `assess` has it, in whole numbers. `reach`: beyond it a quotient has no bound."""
    if type(value) is Fraction:
        return RATIO, (value.numerator, value.denominator)
    if type(value) is Unknown:
        return BOUNDS, (0, 1)
    if type(value) is AnyOf:
        return OPTIONS, (sum(1 << place for place in value.options),)
    if type(value) is not Interval:
        return KNOWN, (int(value),)
    if type(value.lo) is Fraction or type(value.hi) is Fraction or max(-value.lo, value.hi) > reach:
        return RATIOS, (*_ratio(value.lo, reach), *_ratio(value.hi, reach))
    return BOUNDS, (int(value.lo), int(value.hi))


def _ratio(end: int | Fraction, reach: int) -> tuple[int, int]:
    exact = Fraction(end)
    if abs(exact) > reach:
        return (1 if exact > 0 else -1), 0
    return exact.numerator, exact.denominator


def all_known(operands: Sequence[Operand]) -> bool:
    return all(operand.known for operand in operands)
