"""What the compiled law calls for numbers and dates, known or not: fractions, quotients, rounding, birthdays, terms."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from . import periods
from .interval import Interval, causes_of, ends, interval, monotone
from .words import rounded


class NotWhole(Exception):
    """exact_money met an amount finer than the minor unit."""


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


def round_to(value: Any, step: int, mode: str, den: int, limits: tuple[int, int] | None = None) -> Any:
    """`limits`: of a quotient, what it cannot pass whatever it is; it may be without bounds."""
    if type(value) is not Interval:
        return rounded(value, step, mode, den)
    low, high = rounded(value.lo, step, mode, den), rounded(value.hi, step, mode, den)
    if limits is not None:
        low, high = max(low, limits[0]), min(high, limits[1])
    return interval(low, high, value.causes)


def exactly(value: Any, den: int, where: str) -> Any:
    """A whole number of minor units; NotWhole where it is none."""
    if type(value) is Interval:
        low, high = -(-value.lo // den), value.hi // den
        if low > high:  # none in it is whole: whether that is a fault shows when the facts are known
            low, high = high, low
        return interval(low, high, value.causes)
    whole, rest = divmod(value.numerator, value.denominator * den)
    if rest:
        raise NotWhole(where)
    return whole


# Dates


def birthday(born: Any, months: Any) -> Any:
    if type(born) is int and type(months) is int:
        return periods.birthday(born, months)
    if type(months) is int:
        return interval(periods.birthday(born.lo, months), periods.birthday(born.hi, months), born.causes)
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
    function.__name__: function
    for function in (fraction, quotient, round_to, exactly, birthday, age, move_months, move_days, dated)
}
