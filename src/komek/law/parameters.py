"""Parameters: the numbers of the law through time, as data. `parameter(Money, "guaranteed_minimum_income")` names one.

A value applies from its date until the next one; before the first date, and after a null, none is known. `known` is
the second axis of time: a value published later than `known` is not seen.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from datetime import date
from fractions import Fraction
from functools import cached_property
from math import lcm
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, overload

from . import reading
from .choice import Choice
from .errors import LawError, nearest
from .money import Money, Share
from .parameter_file import ParameterFile, Value, read
from .periods import Window

UNKNOWN_BOUNDS = {Money: (0, 10**9), Share: (0, 10), int: (0, 1_000_000)}
UNITS_OF = {Money: ("currency-",), Share: ("percent", "/1"), int: ("count", "months", "years", "days")}


class Table(NamedTuple):
    """One series under one `known`: ascending ordinals and the value from each in 1/`den`; None where unknown."""

    days: tuple[int, ...]
    values: tuple[int | None, ...]
    currencies: tuple[str | None, ...]

    def at(self, day: int) -> tuple[int | None, str | None]:
        place = bisect_right(self.days, day) - 1
        return (None, None) if place < 0 else (self.values[place], self.currencies[place])


class Parameter(reading.Operand):
    """A parameter of the law, read from its file when it is first needed."""

    def __init__(self, kind: Any, name: str, folder: Path, place: tuple[str, int]) -> None:
        self.kind, self.name, self.folder, self.place = kind, name, folder, place

    def __repr__(self) -> str:
        return f"<parameter {self.name}>"

    @cached_property
    def file(self) -> ParameterFile:
        """The whole file. Raises LawError when it is missing, broken or of another unit."""
        found = self._find()
        if self.kind not in UNITS_OF:
            raise LawError(
                *self.place, f"parameter {self.name}: {self.kind.__name__} is not a kind of parameters.",
                "Use Money, Share or Int.",
            )  # fmt: skip
        if not found.unit.startswith(UNITS_OF[self.kind]):
            raise LawError(
                str(found.path), 1, f"parameter {self.name}: the unit {found.unit} does not suit {self.kind.__name__}.",
                f"Use a unit of {', '.join(UNITS_OF[self.kind])}, or declare another kind.",
            )  # fmt: skip
        return found

    def _find(self) -> ParameterFile:
        parts = self.name.split(".")
        for depth in range(len(parts), 0, -1):
            path = self.folder.joinpath(*parts[:depth]).with_suffix(".yaml")
            if path.is_file():
                return read(self.name, path, tuple(parts[depth:]))
        files = (path.relative_to(self.folder).with_suffix("") for path in self.folder.glob("**/*.yaml"))
        known = sorted(".".join(path.parts) for path in files)
        near = nearest(self.name, known)
        meant = f"Did you mean “{near}”? " if near else ""
        raise LawError(*self.place, f"there is no parameter “{self.name}”.", f"{meant}Known are: {', '.join(known)}.")

    @property
    def description(self) -> str:
        return self.file.description

    @property
    def unit(self) -> str:
        return self.file.unit

    @property
    def currency(self) -> str | None:
        return self.unit[9:] if self.unit.startswith("currency-") else None

    def all_values(self) -> list[tuple[str | None, Value]]:
        """Every dated value with the child it belongs to."""
        found = [(child, value) for child, values in self.file.series.items() for value in values]
        for number, step in enumerate(self.file.brackets, 1):
            found += [(f"bracket {number}", value) for value in step.threshold + step.rate + step.amount]
        return found

    @cached_property
    def den(self) -> int:
        """The common denominator of all values."""
        amounts = [value.amount for _, value in self.all_values() if value.amount is not None]
        return lcm(*(amount.denominator for amount in amounts)) if amounts else 1

    @cached_property
    def bounds(self) -> tuple[int, int]:
        """Least and greatest possible value, known or not, in multiples of 1/`den`."""
        amounts = [int(v.amount * self.den) for _, v in self.all_values() if v.amount is not None]
        low, high = UNKNOWN_BOUNDS[self.kind]
        return min([low * self.den, *amounts]), max([high * self.den, *amounts])

    def table(self, child: str | None, known: date | None) -> Table:
        """The series of one child as published by `known` (None: all that is published)."""
        return series_table(self.file.series.get(child, ()), known, self.den)

    @property
    def children(self) -> list[str]:
        return [child for child in self.file.series if child is not None]

    # The third reading: the same name stands for its value on the day read.
    def read_now(self) -> Any:
        return reading.current().parameter(self, None, None)

    def at(self, when: Any) -> Any:
        """The value on another day: a date or the first day of a window."""
        return reading.Lazy(lambda: reading.current().parameter(self, when, None))

    def __getitem__(self, choice: Any) -> Any:
        return Indexed(self, choice)


class Indexed(reading.Operand):
    """A parameter's child by a choice, in the third reading."""

    def __init__(self, parameter: Parameter, choice: Any) -> None:
        self.parameter, self.choice = parameter, choice

    def read_now(self) -> Any:
        return reading.current().parameter(self.parameter, None, self.choice)

    def at(self, when: Any) -> Any:
        return reading.current().parameter(self.parameter, when, self.choice)


class Scale:
    """A marginal-rate or single-amount scale; `.of(base)` applies it."""

    def __init__(self, parameter: Parameter) -> None:
        self.parameter = parameter

    def of(self, base: Any) -> Any:
        return reading.current().scale(self.parameter, base)


def series_table(values: tuple[Value, ...], known: date | None, den: int) -> Table:
    """The values a reader of the law knew: a null is always seen, a value from `known_from`, else its own date."""
    seen = [
        value for value in values
        if known is None or value.amount is None or (value.known_from or value.since) <= known
    ]  # fmt: skip
    exact = tuple(None if value.amount is None else int(value.amount * den) for value in seen)
    return Table(tuple(v.since.toordinal() for v in seen), exact, tuple(v.currency for v in seen))


def _declare(kind: Any, name: str) -> Parameter:
    caller = sys._getframe(2)
    file = Path(caller.f_globals.get("__file__", "<law>"))
    folder = next(
        (up / "parameters" for up in file.parents if (up / "parameters").is_dir()), file.parent / "parameters"
    )
    return Parameter(kind, name, folder, (str(file), caller.f_lineno))


if TYPE_CHECKING:

    class MoneyParameter(Money):
        def at(self, when: Window | date) -> Money: ...
        def __getitem__(self, choice: Choice) -> MoneyParameter: ...

    class ShareParameter(Share):
        def at(self, when: Window | date) -> Share: ...
        def __getitem__(self, choice: Choice) -> ShareParameter: ...

    class IntParameter(int):
        def at(self, when: Window | date) -> int: ...
        def __getitem__(self, choice: Choice) -> IntParameter: ...

    class MoneyScale:
        def of(self, base: Money) -> Money: ...

    @overload
    def parameter(kind: type[Money], name: str) -> MoneyParameter: ...
    @overload
    def parameter(kind: type[Share], name: str) -> ShareParameter: ...
    @overload
    def parameter(kind: type[int], name: str) -> IntParameter: ...
    def parameter(kind: Any, name: str) -> Any: ...
    def scale(kind: type[Money], name: str) -> MoneyScale: ...

else:

    def parameter(kind, name):
        """Name a parameter of the pack: `name` is its file below `parameters/`, dots for folders and keys."""
        return _declare(kind, name)

    def scale(kind, name):
        """Name a scale of the pack: `scale(Money, "contributions").of(income)`."""
        return Scale(_declare(kind, name))


def value_at(table: Table, day: int, den: int) -> Fraction | None:
    """The exact value on a day, or None."""
    value, _ = table.at(day)
    return None if value is None else Fraction(value, den)
