"""Runs the third reading: the law's functions executed by CPython over `Fraction`, for known facts only.

Nothing here uses the lowering; it exists to be compared with `assess` and `scan`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from . import reading
from .case import Case, decode
from .exact_division import exact
from .money import Money
from .parameters import Parameter, series_table, value_at
from .periods import Window
from .reading import plain
from .rules import Ground


class UnknownValue(Exception):
    """The third reading needs a fact or a parameter that has no value."""


class Member:
    """A person as the rules see one: facts by name."""

    def __init__(self, case: Case, place: int) -> None:
        self._case, self.place = case, place

    def __getattr__(self, name: str) -> Any:
        return _fact(self._case.programme.country.person.facts[name], self._case.rows[self.place])


class Circle:
    """The household, or with `family` those who belong."""

    def __init__(self, reader: Reading, family: bool) -> None:
        self._reader, self._family = reader, family

    @property
    def members(self) -> list[Member]:
        return self._reader.family if self._family else self._reader.everybody

    @property
    def size(self) -> int:
        return len(self.members)

    @property
    def applicant(self) -> Member:
        return self._reader.everybody[self._reader.case.applicant]

    @property
    def household(self) -> Circle:
        return Circle(self._reader, False)

    def __getattr__(self, name: str) -> Any:
        case = self._reader.case
        return _fact(case.programme.country.household.facts[name], case.home)


def _fact(fact: Any, row: Any) -> Any:
    if fact not in row:
        raise UnknownValue(fact.name)
    value = decode(fact, row[fact])
    return Fraction(value) if fact.kind is Money else value


class Reading:
    """One family under the texts in force on its date."""

    def __init__(self, case: Case) -> None:
        self.case, self.on, self.month = case, case.on, case.on.replace(day=1)
        self.everybody = [Member(case, place) for place in range(len(case.names))]
        self.memo: dict[Any, Any] = {}
        self._family: list[Member] | None = None

    @property
    def family(self) -> list[Member]:
        if self._family is None:
            belongs, everybody = self.case.programme.belongs, Circle(self, False)
            self._family = [m for m in self.everybody if belongs is None or self.rule(belongs, m, everybody)]
        return self._family

    def rule(self, rule: Any, member: Member | None = None, household: Circle | None = None) -> Any:
        """A rule for a member (or the family), its groups taken from its own signature."""
        names = {"person": member, "household": household or Circle(self, False), "family": Circle(self, True)}
        return self.call(rule, tuple(names[name] for name in rule.takes))

    def call(self, rule: Any, args: tuple[Any, ...]) -> Any:
        key = (rule, *(arg.place for arg in args if isinstance(arg, Member)))
        if key not in self.memo:
            version = self.case.programme.version(rule, self.case.on, self.case.known)
            taken = [
                Circle(self, n == "family") if isinstance(a, Circle) else a
                for n, a in zip(rule.takes, args, strict=True)
            ]
            try:
                self.memo[key] = plain(exact(version)(*taken))
            except ZeroDivisionError:
                raise UnknownValue(f"a quotient of {rule.code}") from None
        return self.memo[key]

    def parameter(self, parameter: Parameter, when: Any, choice: Any) -> Any:
        parameter = self.case.programme.parameter(parameter)
        day = self.on if when is None else when.period(self.on)[0] if isinstance(when, Window) else plain(when)
        table = parameter.table(None if choice is None else choice.name, self.case.known)
        value = value_at(table, day.toordinal(), parameter.den)
        programme = self.case.programme
        own = parameter.currency in programme.currencies
        if value is None or (own and table.at(day.toordinal())[1] != programme.currency_on(self.on)):
            raise UnknownValue(parameter.name)
        return int(value) if parameter.kind is int else value

    def scale(self, parameter: Parameter, base: Any) -> Fraction:
        """A marginal-rate or single-amount scale of an amount in minor units."""
        parameter = self.case.programme.parameter(parameter)
        day, known = self.on.toordinal(), self.case.known
        total = Fraction(0)
        brackets = parameter.file.brackets
        lows = [value_at(series_table(step.threshold, known, 1), day, 1) for step in brackets]
        for place, step in enumerate(brackets):
            factor = value_at(series_table(step.rate or step.amount, known, parameter.den), day, parameter.den)
            low = lows[place]
            if low is None or factor is None:
                raise UnknownValue(parameter.name)
            above = lows[place + 1] if place + 1 < len(lows) else None
            if step.amount:
                total = factor if plain(base) >= low else total
            else:
                total += max(Fraction(0), (plain(base) if above is None else min(plain(base), above)) - low) * factor
        return total


@dataclass(frozen=True)
class Result:
    """Outcome, reason, amount in minor units (whole, if the lowering is right) and what each requirement said."""

    outcome: str
    reason: str | None
    amount: Fraction | None
    met: dict[str, bool]


@contextmanager
def reading_of(case: Case) -> Iterator[Reading]:
    """The third reading of a case, as the current one."""
    reader = Reading(case)
    token = reading._current.set(reader)
    try:
        yield reader
    finally:
        reading._current.reset(token)


def third_reading(case: Case) -> Result:
    """The outcome of a family whose facts are all known. UnknownValue where a fact, parameter or quotient has none."""
    with reading_of(case) as reader:
        met = {}
        for rule in case.programme.requirements:
            truth = bool(reader.rule(rule))
            met[rule.code] = not truth if isinstance(rule, Ground) else truth
        reason = next((code for code, truth in met.items() if not truth), None)
        if reason is not None:
            return Result("refused", reason, None, met)
        amount = Fraction(reader.rule(case.programme.amount))
        if amount <= 0:
            return Result("refused", "amount_zero", None, met)
        return Result("entitled", None, amount, met)


def read_rule(case: Case, rule: Any, person: int | None = None) -> Any:
    """One rule's value in the third reading."""
    with reading_of(case) as reader:
        return reader.rule(rule, None if person is None else reader.everybody[person])


__all__ = ["Reading", "Result", "UnknownValue", "read_rule", "reading_of", "third_reading"]
