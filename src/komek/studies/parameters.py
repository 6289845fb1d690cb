"""The parameters of a programme as they are on a day, and new values for some of them, checked one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from komek import packs
from komek.languages.problem import Problem, Refusal
from komek.law import LawError, Parameter, Programme, Reform
from komek.law.parameter_file import number_in

from .words import _

MOST_CHANGES = 20
_FIGURES = _("Enter the value in figures, for example 85.00.")
_WHOLE = _("Enter a whole number.")
_BOUNDS = _("The value cannot be. It has to lie from {least} to {most}.")
_SAME = _("This is the value in force already. Enter another one, or leave the field empty.")
_NONE = _("Enter at least one new value.")


@dataclass(frozen=True)
class Change:
    """A new value of a parameter, or of one child of it, in its own unit."""

    name: str
    child: str
    value: str

    @property
    def key(self) -> str:
        return f"{self.name}:{self.child}" if self.child else self.name


@dataclass(frozen=True)
class InForce:
    """A parameter, or one child of it, with its value on the day; `unit`: currency-BGN, percent, months, count …

    `child_label`: the child in words, where it is the code of a choice, such as a region.
    """

    name: str
    child: str
    description: str
    unit: str
    value: str
    child_label: str = ""

    @property
    def key(self) -> str:
        return f"{self.name}:{self.child}" if self.child else self.name


def in_force(programme: Programme, on: date) -> list[InForce]:
    """What has a single known value on the day; money first, as it is changed most."""
    found = [one for parameter in programme.parameters() for one in _children(parameter, on)]
    labels = _labels(programme)
    named = [replace(one, child_label=labels.get(one.child, one.child)) for one in found]
    return sorted(named, key=lambda one: (not one.unit.startswith("currency-"), one.unit != "percent"))


def reform(programme: Programme, on: date, written: Mapping[str, str]) -> tuple[Reform, list[Change]]:
    """The change of law that somebody typed, by `InForce.key`. Refusal with every problem, `where` the key."""
    known = {one.key: one for one in in_force(programme, on)}
    wanted = [(known[key], _plain(text)) for key, text in written.items() if key in known and text.strip()]
    problems = [problem for one, text in wanted if (problem := _problem(one, text, programme, on))]
    if not wanted:
        problems.append(Problem(0, "", _NONE))
    if problems:
        raise Refusal(problems)
    changes = [Change(one.name, one.child, text) for one, text in wanted[:MOST_CHANGES]]
    return of_changes(programme, on, changes), changes


def of_changes(programme: Programme, on: date, changes: Sequence[Change]) -> Reform:
    """The reform that these changes are, in the units in force on the day."""
    known = {one.key: one for one in in_force(programme, on)}
    made = Reform("; ".join(f"{change.key} = {change.value}" for change in changes))
    for change in changes:
        unit = known[change.key].unit if change.key in known else None
        made.set(change.name, change.value, child=change.child or None, unit=unit)
    return made


def programme_of(code: str) -> Programme:
    """The programme; LookupError where there is none."""
    return packs.programme(code)


def _labels(programme: Programme) -> dict[str, str]:
    """By code, the labels of all choices of the country: children of parameters are such codes."""
    country = programme.country
    facts = [*country.household.facts.values(), *country.person.facts.values()]
    return {one.code: one.label for fact in facts if fact.is_choice for one in fact.kind.members}


def _children(parameter: Parameter, on: date) -> list[InForce]:
    found = []
    for child, series in parameter.file.series.items():
        value = next((value for value in reversed(series) if value.since <= on), None)
        if value is not None and value.amount is not None:
            text = _written(value.amount, value.unit)
            found.append(InForce(parameter.name, child or "", parameter.description, value.unit, text))
    return found


def _problem(one: InForce, text: str, programme: Programme, on: date) -> Problem | None:
    try:
        amount = number_in(text, one.unit)
    except ValueError:
        return Problem(0, one.key, _WHOLE if one.unit in ("count", "months", "years", "days") else _FIGURES)
    if amount == number_in(one.value, one.unit):
        return Problem(0, one.key, _SAME)
    try:
        programme.reformed(of_changes(programme, on, [Change(one.name, one.child, text)]))
    except LawError:
        least, most = _bounds(one, programme)
        return Problem(0, one.key, _BOUNDS, {"least": least, "most": most})
    return None


def _bounds(one: InForce, programme: Programme) -> tuple[str, str]:
    parameter = next(known for known in programme.parameters() if known.name == one.name)
    low, high = (_written(Fraction(bound, parameter.den), one.unit) for bound in parameter.bounds)
    return low, high


def _plain(text: str) -> str:
    """As the parameters' files are written, from what people type: “1 085,50” is 1085.50."""
    return "".join(text.split()).replace("\N{NO-BREAK SPACE}", "").replace(",", ".")


def _written(amount: Fraction, unit: str) -> str:
    """The value in its own unit, as a decimal."""
    value = amount / 100 if unit.startswith("currency-") else amount * 100 if unit == "percent" else amount
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return f"{exact:.2f}" if unit.startswith("currency-") else f"{exact.normalize():f}"
