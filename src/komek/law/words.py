"""The words of the law's language: what an author may call in a rule.

`source` and `lowering` know each by identity and give it its meaning for `assess` and `scan`; the bodies here are the
third reading, in plain Python over fractions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeVar, cast, overload

from . import periods, reading
from .facts import AnyHousehold, AnyPerson
from .money import Money, Quotient, Share, minor_units
from .reading import plain

T = TypeVar("T")
Person = TypeVar("Person", bound=AnyPerson)


class Rounding(str):
    """How a half is rounded."""


half_up, half_even = Rounding("half_up"), Rounding("half_even")
down, up = Rounding("down"), Rounding("up")


class Duration:
    """A span of calendar months or of days."""

    __slots__ = ("days", "months")

    def __init__(self, months: int = 0, days: int = 0) -> None:
        self.months, self.days = months, days

    def __add__(self, other: Duration) -> Duration:
        return Duration(self.months + other.months, self.days + other.days)

    def __sub__(self, other: Duration) -> Duration:
        return Duration(self.months - other.months, self.days - other.days)

    def __radd__(self, start: Any) -> date:
        return date.fromordinal(periods.add_months(plain(start).toordinal(), self.months) + self.days)

    def __rsub__(self, start: Any) -> date:
        return date.fromordinal(periods.add_months(plain(start).toordinal(), -self.months) - self.days)


class Today(reading.Operand):
    """`on`, the date of application, or `month`, the first day of the month assessed."""

    def __init__(self, name: str) -> None:
        self.name = name

    def read_now(self) -> date:
        day: date = getattr(reading.current(), self.name)
        return day


class Zero(reading.Operand):
    """No money, in any currency."""

    def read_now(self) -> int:
        return 0


class FixedMoney(Fraction):
    """Money written in the law's text, in minor units."""


class FixedShare(Fraction):
    """A ratio written in the law's text."""


on = cast(date, Today("on"))
month = cast(date, Today("month"))
zero = cast(Money, Zero())


def money(text: str) -> Money:
    """A fixed amount in the programme's currency, as a decimal in words: money("500.00")."""
    return cast(Money, FixedMoney(minor_units(text)))


def share(text: str) -> Share:
    """A fixed ratio: share("2/3")."""
    return cast(Share, FixedShare(text))


def percent(number: int) -> Share:
    """A fixed percentage: percent(66)."""
    return cast(Share, FixedShare(number, 100))


def day(text: str) -> date:
    """A fixed date: day("2020-03-13")."""
    return date.fromisoformat(text)


if TYPE_CHECKING:

    class Span:
        """A span of time; may be added to a date or taken from it."""

        def __radd__(self, start: date) -> date: ...
        def __rsub__(self, start: date) -> date: ...

    def years(number: int) -> Any: ...
    def months(number: int) -> Any: ...
    def days(number: int) -> Any: ...

else:

    def years(number):
        """So many years of the calendar."""
        return Duration(months=12 * plain(number))

    def months(number):
        """So many months of the calendar."""
        return Duration(months=plain(number))

    def days(number):
        """So many days."""
        return Duration(days=plain(number))


def cited(reference: str, value: T) -> T:
    """The value, with the point of the law that gives it."""
    return value


@overload
def total(items: Iterable[Money]) -> Money: ...
@overload
def total(items: Iterable[Share]) -> Share: ...
@overload
def total(items: Iterable[int]) -> int: ...
def total(items: Iterable[Any]) -> Any:
    """The sum over members; zero of nobody."""
    return sum((plain(item) for item in items), 0)


def count(items: Iterable[Any]) -> int:
    """How many members there are: count(m for m in family.members if …)."""
    return sum(1 for _ in items)


@overload
def members(belongs: Callable[[Person], bool]) -> Callable[[AnyHousehold[Person]], Sequence[Person]]: ...
@overload
def members(belongs: Callable[[Person, Any], bool]) -> Callable[[AnyHousehold[Person]], Sequence[Person]]: ...
def members(belongs: Any) -> Any:
    """A named filter: `children = members(is_child)`, used as `for child in children(family)`."""
    return Filter(belongs)


class Filter:
    """The members of a family for whom a rule is true."""

    def __init__(self, rule: Any) -> None:
        self.rule = rule

    def __call__(self, family: Any) -> Any:
        people = len(self.rule.takes)
        return [m for m in family.members if self.rule(*((m, family)[:people]))]


def _born(person: Any) -> int:
    born: int = person.birth_date.toordinal()
    return born


def age(person: AnyPerson, at: date = on) -> int:
    """Completed years on the date of application, or `at`; 29 February turns on 1 March."""
    return periods.completed_years(_born(person), plain(at).toordinal())


def past(person: AnyPerson, *spans: Any, at: date = on) -> bool:
    """Over so many years: from the day after the birthday on."""
    return bool(_birthday(person, spans) < plain(at).toordinal())


def reached(person: AnyPerson, *spans: Any, at: date = on) -> bool:
    """Aged so many years: from the birthday on."""
    return bool(_birthday(person, spans) <= plain(at).toordinal())


def _birthday(person: Any, spans: tuple[Any, ...]) -> int:
    months: int = sum(span.months for span in spans)
    return periods.birthday(_born(person), months)


def _dated(function: Callable[[int], int]) -> Callable[[date], date]:
    return lambda when: date.fromordinal(function(plain(when).toordinal()))


def _numbered(function: Callable[[int], int]) -> Callable[[date], int]:
    return lambda when: function(plain(when).toordinal())


start_of_month, end_of_month = _dated(periods.start_of_month), _dated(periods.end_of_month)
start_of_quarter, end_of_quarter = _dated(periods.start_of_quarter), _dated(periods.end_of_quarter)
start_of_year, end_of_year = _dated(periods.start_of_year), _dated(periods.end_of_year)
month_of, year_of = _numbered(periods.month_number), _numbered(periods.year_number)


def round_money(value: Money | Quotient, to: str, mode: Rounding) -> Money:
    """Rounded to a multiple of `to` currency units (a decimal in words such as "0.01"); a half goes as `mode` says."""
    return cast(Money, rounded(Fraction(plain(value)), minor_units(to), mode))


def exact_money(value: Money | Quotient) -> Money:
    """The amount, which the law makes whole in minor units; ValueError where it is not."""
    whole = Fraction(plain(value))
    if whole.denominator != 1:
        raise ValueError(f"{whole} is not a whole number of minor units")
    return cast(Money, whole)


def rounded(value: Fraction | int, step: int, mode: str, den: int = 1) -> int:
    """value/den as a whole multiple of `step`; halves away from zero for half_up."""
    number, divisor = value.numerator, value.denominator * den * step
    sign, number = (-1, -number) if number < 0 else (1, number)
    whole, rest = divmod(number, divisor)
    if mode == "half_up":
        more = 2 * rest >= divisor
    elif mode == "half_even":
        more = 2 * rest > divisor or (2 * rest == divisor and whole % 2 == 1)
    else:
        more = rest > 0 and (mode == "up") == (sign > 0)
    return sign * (whole + more) * step
