"""Binds a plan's parameters to a day: each becomes a number, an interval where none is known, or a look-up."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from .interval import Interval, causes_of, ends, interval, options
from .money import Money
from .parameters import Parameter, Table, series_table

if TYPE_CHECKING:
    from .programme import Programme


def bind(parameters: dict[Any, int], programme: Programme, on: date, known: date | None) -> list[Any]:
    """Values in the order of their slots."""
    return [_bound(data, programme, on, known) for data in parameters]


def _bound(data: Any, programme: Programme, on: date, known: date | None) -> Any:
    parameter, window, choice, by_day = data
    if choice == "bracket":
        return BoundScale(parameter, by_day, on, known)
    currency = _expected(parameter, programme, on)
    day = window.first(on.toordinal()) if window else on.toordinal()
    look_up = LookUp(parameter, choice, day, known, currency)
    return look_up if choice is not None or by_day else look_up(None, None)


def _expected(parameter: Parameter, programme: Programme, on: date) -> str | None:
    """The currency its values must have on this day; None where any will do."""
    if parameter.kind is not Money or parameter.currency not in programme.currencies:
        return None
    return programme.currency_on(on)


def unknown_parameter(parameter: Parameter, child: str | None) -> Any:
    """The interval a parameter without value stands for."""
    name = f"{parameter.name}.{child}" if child else parameter.name
    return interval(*parameter.bounds, frozenset((("parameter", name),)))


class LookUp:
    """A parameter by choice and by day; either may be unknown."""

    def __init__(self, parameter: Parameter, choice: Any, day: int, known: date | None, currency: str | None) -> None:
        self.parameter, self.day, self.known, self.currency = parameter, day, known, currency
        self.codes = [] if choice is None else list(choice.codes)
        self.tables: dict[str | None, Table] = {}

    def __call__(self, choice: Any, day: Any) -> Any:
        day = self.day if day is None else day
        if choice is None:
            return self._over_days(None, day)
        values = [self._over_days(self.codes[place], day) for place in sorted(options(choice))]
        causes = causes_of(choice).union(*(causes_of(value) for value in values))
        return interval(min(ends(v)[0] for v in values), max(ends(v)[1] for v in values), causes)

    def days(self) -> list[int]:
        """The days on which one of its values changes."""
        return sorted({day for child in self.codes or [None] for day in self._table(child).days})

    def _over_days(self, child: str | None, day: Any) -> Any:
        if type(day) is not Interval:
            return self._at(child, day)
        days = [d for d in self._table(child).days if day.lo < d <= day.hi]
        values = [self._at(child, when) for when in (int(day.lo), *days)]
        causes = day.causes.union(*(causes_of(value) for value in values))
        return interval(min(ends(v)[0] for v in values), max(ends(v)[1] for v in values), causes)

    def _table(self, child: str | None) -> Table:
        if child not in self.tables:
            self.tables[child] = self.parameter.table(child, self.known)
        return self.tables[child]

    def _at(self, child: str | None, day: int) -> Any:
        value, currency = self._table(child).at(day)
        if value is None or (self.currency is not None and currency != self.currency):
            return unknown_parameter(self.parameter, child)
        return value


class BoundScale:
    """A scale on a day: brackets whose threshold and rate, or amount, are known; undetermined where one is not."""

    def __init__(self, parameter: Parameter, den: int, on: date, known: date | None) -> None:
        self.parameter, self.den = parameter, den
        day = on.toordinal()
        self.single = bool(parameter.file.brackets[0].amount)
        self.steps: list[tuple[int, Fraction]] = []
        self.whole = True
        for bracket in parameter.file.brackets:
            low, _ = series_table(bracket.threshold, known, 1).at(day)
            rate, _ = series_table(bracket.rate or bracket.amount, known, parameter.den).at(day)
            self.whole = self.whole and low is not None and rate is not None
            self.steps.append((low or 0, Fraction(rate or 0, parameter.den)))

    def __call__(self, base: Any) -> Any:
        if not self.whole:
            return Interval(0, self.parameter.bounds[1] * self.den, frozenset((("parameter", self.parameter.name),)))
        if type(base) is not Interval:
            return self._of(base)
        corners = [int(base.lo), int(base.hi)]
        for low, _ in self.steps:
            edge = low * self.den
            corners += [x for x in (edge - 1, edge) if base.lo <= x <= base.hi]
        values = [self._of(corner) for corner in corners]
        return interval(min(values), max(values), base.causes)

    def _of(self, base: int) -> int:
        """Of an amount in 1/den: the result in 1/(den × the rates' denominator), or in minor units if single."""
        if self.single:
            passed = [amount for low, amount in self.steps if low * self.den <= base]
            return int(passed[-1]) if passed else 0
        total = Fraction(0)
        for (low, rate), above in zip(self.steps, [*self.steps[1:], (None, 0)], strict=True):
            top = base if above[0] is None else min(base, above[0] * self.den)
            total += max(0, top - low * self.den) * rate
        return int(total * self.parameter.den)
