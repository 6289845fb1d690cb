"""What the compiled law calls: the careful forms that know unknown values, and dates, quotients, rounding, tables.

`s_…` are the careful forms of `and`, `or`, choice and loops: each takes what the plain form could not settle.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Any

from . import periods
from .interval import (
    NONE,
    AnyOf,
    Causes,
    Interval,
    Unknown,
    causes_of,
    choice_hull,
    ends,
    hull,
    interval,
    monotone,
    negation,
)  # fmt: skip
from .words import rounded

Thunk = Callable[[], Any]


class NotWhole(Exception):
    """exact_money met an amount finer than the minor unit."""


def s_not(truth: Any) -> Any:
    return negation(truth)


def s_and(*conditions: Thunk) -> Any:
    """Kleene's and: false if any is false; unknown if any is unknown."""
    causes: Causes = NONE
    open_ = False
    for condition in conditions:
        truth = condition()
        if truth is False:
            return False
        if truth is not True:
            open_, causes = True, causes | truth.causes
    return Unknown(causes) if open_ else True


def s_or(*conditions: Thunk) -> Any:
    """Kleene's or."""
    causes: Causes = NONE
    open_ = False
    for condition in conditions:
        truth = condition()
        if truth is True:
            return True
        if truth is not False:
            open_, causes = True, causes | truth.causes
    return Unknown(causes) if open_ else False


def _select(join: Callable[[Any, Any, Causes], Any], arms: tuple[tuple[Thunk, Thunk], ...], otherwise: Thunk) -> Any:
    possible: list[tuple[Any, Causes]] = []
    for condition, then in arms:
        truth = condition()
        if truth is not False:
            possible.append((then(), causes_of(truth)))
        if truth is True:
            break
    else:
        possible.append((otherwise(), NONE))
    value, _ = possible.pop()
    for earlier, causes in reversed(possible):
        value = join(earlier, value, causes)
    return value


def s_select(*arms: Any) -> Any:
    """The first arm whose condition is true; the hull of those that may be. The last argument is the remaining arm."""
    return _select(hull, arms[:-1], arms[-1])


def s_choose(*arms: Any) -> Any:
    """`s_select` for choices."""
    return _select(choice_hull, arms[:-1], arms[-1])


def s_among(value: Any, members: frozenset[int]) -> Any:
    if type(value) is not AnyOf:
        return value in members
    if value.options <= members:
        return True
    return Unknown(value.causes) if value.options & members else False


def s_min(*values: Any) -> Any:
    return _extreme(min, values)


def s_max(*values: Any) -> Any:
    return _extreme(max, values)


def _extreme(pick: Callable[[Iterable[Any]], Any], values: Iterable[Any]) -> Any:
    known = list(values)
    causes = NONE.union(*(causes_of(value) for value in known))
    return interval(pick(ends(v)[0] for v in known), pick(ends(v)[1] for v in known), causes)


# Loops over members: pairs (whether the member is in, its value)

Pairs = list[tuple[Any, Any]]


def s_total(pairs: Pairs) -> Any:
    total: Any = 0
    for there, value in pairs:
        total = total + (value if there is True else hull(value, 0, there.causes))
    return total


def s_count(theres: list[Any]) -> Any:
    sure = sum(1 for there in theres if there is True)
    causes = NONE.union(*(causes_of(there) for there in theres))
    return interval(sure, len(theres), causes)


def s_any(pairs: Pairs) -> Any:
    return s_or(*(lambda t=there, v=value: s_and(lambda: t, lambda: v) for there, value in pairs))


def s_all(pairs: Pairs) -> Any:
    return s_and(*(lambda t=there, v=value: s_or(lambda: negation(t), lambda: v) for there, value in pairs))


def s_min_of(pairs: Pairs, default: Any) -> Any:
    return _extreme_of(min, pairs, default)


def s_max_of(pairs: Pairs, default: Any) -> Any:
    return _extreme_of(max, pairs, default)


def _extreme_of(pick: Any, pairs: Pairs, default: Any) -> Any:
    """Least or greatest of those who are there: the sure ones bound one end, the possible ones widen it."""
    sure = [value for there, value in pairs if there is True]
    value = _extreme(pick, sure) if sure else default
    for there, other in pairs:
        if there is not True:
            value = hull(value, _extreme(pick, (value, other)) if sure else other, there.causes)
    return value


# Numbers


def fraction(value: Any, den: int) -> Any:
    if type(value) is Interval:
        return Interval(Fraction(value.lo, den), Fraction(value.hi, den), value.causes)
    return Fraction(value, den)


def quotient(number: Any, divisor: Any, factors: tuple[int, int], where: str) -> Any:
    """number / divisor as a true fraction; undetermined where the divisor is or may be zero."""
    up, down = factors
    if type(number) is not Interval and type(divisor) is not Interval and divisor:
        return Fraction(number * up, divisor * down)
    causes = causes_of(number) | causes_of(divisor)
    low, high = ends(divisor)
    if low <= 0 <= high:
        return Interval(-(2**63), 2**63, causes or frozenset((("division", where),)))
    parts = [Fraction(n * up, d * down) for n in ends(number) for d in (low, high)]
    return interval(min(parts), max(parts), causes)


def round_to(value: Any, step: int, mode: str, den: int) -> Any:
    return monotone(lambda x: rounded(Fraction(x, den), step, mode), value)


def exactly(value: Any, den: int, where: str) -> Any:
    """A whole number of minor units; NotWhole where it is none."""
    if type(value) is Interval:
        low, high = -(-value.lo // den), value.hi // den
        if low > high:  # none in it is whole: whether that is a fault shows when the facts are known
            low, high = high, low
        return interval(low, high, value.causes)
    whole = Fraction(value, den)
    if whole.denominator != 1:
        raise NotWhole(where)
    return whole.numerator


# Dates


def birthday(born: Any, months: Any) -> Any:
    if type(born) is int and type(months) is int:
        return periods.birthday(born, months)
    (a, b), (c, d) = ends(born), ends(months)
    return interval(periods.birthday(a, c), periods.birthday(b, d), causes_of(born) | causes_of(months))


def age(born: Any, at: Any) -> Any:
    if type(born) is int and type(at) is int:
        return periods.completed_years(born, at)
    (a, b), (c, d) = ends(born), ends(at)
    causes = causes_of(born) | causes_of(at)
    return interval(periods.completed_years(b, c), periods.completed_years(a, d), causes)


def move_months(day: Any, months: Any, sign: int) -> Any:
    if type(day) is int and type(months) is int:
        return periods.add_months(day, sign * months)
    (a, b), (c, d) = ends(day), sorted(sign * end for end in ends(months))
    return interval(periods.add_months(a, c), periods.add_months(b, d), causes_of(day) | causes_of(months))


def move_days(day: Any, days: Any, sign: int) -> Any:
    moved = day + days if sign > 0 else day - days
    return monotone(lambda x: min(max(x, periods.FIRST), periods.LAST), moved)


def dated(name: str, day: Any) -> Any:
    """A function of `periods` of a date, known or not."""
    function = getattr(periods, name)
    if name == "month_number" and type(day) is Interval:
        low, high = int(day.lo), int(day.hi)
        if periods.year_number(low) == periods.year_number(high):
            return interval(function(low), function(high), day.causes)
        return Interval(1, 12, day.causes)
    return monotone(function, day)


NAMES: dict[str, Any] = {
    name: globals()[name]
    for name in [
        "s_not",
        "s_and",
        "s_or",
        "s_select",
        "s_choose",
        "s_among",
        "s_min",
        "s_max",
        "s_total",
        "s_count",
        "s_any",
        "s_all",
        "s_min_of",
        "s_max_of",
        "fraction",
        "quotient",
        "round_to",
        "exactly",
        "birthday",
        "age",
        "move_months",
        "move_days",
        "dated",
    ]
}
