"""Unknown values: an interval of numbers, an unknown truth, a choice that is one of several.

A known value is a plain `int`, `bool` or `Fraction`; an unknown one is an object of this module that answers the same
operators, so the compiled law runs at the interpreter's own speed where everything is known. Each unknown value
carries `causes`: the facts and parameters that make it unknown. An operation whose result is the same whatever they
are gives a plain value and so forgets them: that is why a determined outcome asks for nothing more.

Asking an unknown truth for its `bool` raises `Unsettled`: the rule is then read again by its careful text.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

Causes = frozenset[tuple[Any, ...]]
Number = int | Fraction


class Unsettled(Exception):
    """A truth or a choice was asked for that is not known."""


class Unknown:
    """A truth that may be either."""

    __slots__ = ("causes",)

    def __init__(self, causes: Causes) -> None:
        self.causes = causes

    def __bool__(self) -> bool:
        raise Unsettled

    def __repr__(self) -> str:
        return "Unknown()"


class AnyOf:
    """A choice, by the position of its member, that is one of several."""

    __slots__ = ("causes", "options")

    def __init__(self, options: frozenset[int], causes: Causes) -> None:
        self.options, self.causes = options, causes

    def __hash__(self) -> int:
        raise Unsettled

    def __eq__(self, other: object) -> Any:
        options = other.options if isinstance(other, AnyOf) else frozenset((other,))
        if not self.options & options:
            return False
        return Unknown(self.causes | causes_of(other))

    def __ne__(self, other: object) -> Any:
        return negation(self == other)

    def __repr__(self) -> str:
        return f"AnyOf({sorted(self.options)})"


class Interval:
    """A number between `lo` and `hi`, both possible; never a point."""

    __slots__ = ("causes", "hi", "lo")

    def __init__(self, lo: Number, hi: Number, causes: Causes) -> None:
        self.lo, self.hi, self.causes = lo, hi, causes

    def __repr__(self) -> str:
        return f"Interval({self.lo}, {self.hi})"

    def __add__(self, other: Any) -> Any:
        if type(other) is Interval:
            return Interval(self.lo + other.lo, self.hi + other.hi, self.causes | other.causes)
        return Interval(self.lo + other, self.hi + other, self.causes)

    __radd__ = __add__

    def __neg__(self) -> Interval:
        return Interval(-self.hi, -self.lo, self.causes)

    def __sub__(self, other: Any) -> Any:
        if type(other) is Interval:
            return Interval(self.lo - other.hi, self.hi - other.lo, self.causes | other.causes)
        return Interval(self.lo - other, self.hi - other, self.causes)

    def __rsub__(self, other: Any) -> Any:
        return Interval(other - self.hi, other - self.lo, self.causes)

    def __mul__(self, other: Any) -> Any:
        if type(other) is Interval:
            ends = (self.lo * other.lo, self.lo * other.hi, self.hi * other.lo, self.hi * other.hi)
            return interval(min(ends), max(ends), self.causes | other.causes)
        one, two = self.lo * other, self.hi * other
        return interval(one, two, self.causes) if one <= two else Interval(two, one, self.causes)

    __rmul__ = __mul__

    def __floordiv__(self, other: int) -> Any:
        return interval(self.lo // other, self.hi // other, self.causes)

    def __lt__(self, other: Any) -> Any:
        if type(other) is Interval:
            return True if self.hi < other.lo else False if self.lo >= other.hi else Unknown(self.causes | other.causes)
        return True if self.hi < other else False if self.lo >= other else Unknown(self.causes)

    def __le__(self, other: Any) -> Any:
        if type(other) is Interval:
            return True if self.hi <= other.lo else False if self.lo > other.hi else Unknown(self.causes | other.causes)
        return True if self.hi <= other else False if self.lo > other else Unknown(self.causes)

    def __gt__(self, other: Any) -> Any:
        return negation(self <= other)

    def __ge__(self, other: Any) -> Any:
        return negation(self < other)

    def __eq__(self, other: object) -> Any:
        lo, hi = ends(other)
        return False if self.hi < lo or self.lo > hi else Unknown(self.causes | causes_of(other))

    def __ne__(self, other: object) -> Any:
        return negation(self == other)

    __hash__ = None  # type: ignore[assignment]  # an unknown number is in no set


NONE: Causes = frozenset()
KNOWN = frozenset((int, bool, Fraction))


def causes_of(value: Any) -> Causes:
    """What makes `value` unknown; nothing for a known one."""
    causes: Causes = getattr(value, "causes", NONE)
    return causes


def ends(value: Any) -> tuple[Any, Any]:
    """Lowest and highest possible number."""
    return (value.lo, value.hi) if type(value) is Interval else (value, value)


def interval(lo: Number, hi: Number, causes: Causes) -> Any:
    """The interval, or the point where it is one."""
    return lo if lo == hi else Interval(lo, hi, causes)


def monotone(function: Callable[..., int], value: Any, *more: Any) -> Any:
    """`function` (never falling in `value`) of a known or unknown number."""
    if type(value) is not Interval:
        return function(value, *more)
    return interval(function(value.lo, *more), function(value.hi, *more), value.causes)


def negation(truth: Any) -> Any:
    return truth if type(truth) is Unknown else not truth


def hull(one: Any, other: Any, causes: Causes) -> Any:
    """The least unknown value that covers both; plain where they agree."""
    first, second = type(one), type(other)
    if first in KNOWN and second in KNOWN:
        if one == other:
            return one
        return Unknown(causes) if first is bool else Interval(min(one, other), max(one, other), causes)
    causes = causes.union(causes_of(one), causes_of(other))
    if Unknown in (first, second) or bool in (first, second):
        return Unknown(causes)
    (a, b), (c, d) = ends(one), ends(other)
    return interval(min(a, c), max(b, d), causes)


def choice_hull(one: Any, other: Any, causes: Causes) -> Any:
    """`hull` for choices, which are positions and not numbers."""
    possible = options(one) | options(other)
    if len(possible) == 1:
        return next(iter(possible))
    return AnyOf(possible, causes | causes_of(one) | causes_of(other))


def options(choice: Any) -> frozenset[int]:
    return choice.options if type(choice) is AnyOf else frozenset((choice,))
