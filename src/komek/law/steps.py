"""What an explanation consists of: steps of the law, the facts and the parameters that were read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from .facts import Fact
from .interval import NONE, Interval
from .parameter_file import Value as Dated
from .parameters import Parameter
from .rules import Rule
from .types import kind_of
from .values import Value, told


class FactRead(NamedTuple):
    """A fact that mattered."""

    fact: Fact
    person: str | None
    value: Value


class ParameterRead(NamedTuple):
    """A parameter that mattered, with the dated value that applied (None where none is known)."""

    name: str
    description: str
    value: Value
    dated: Dated | None


class Step:
    """A rule as it was read. `law` ends with the point of the branch taken."""

    __slots__ = ("inputs", "law", "person", "rule", "value")

    def __init__(self, rule: Rule[Any, Any], person: str | None, law: str, value: Value, inputs: list[Item]) -> None:
        self.rule, self.person, self.law, self.value, self.inputs = rule, person, law, value, inputs

    @property
    def code(self) -> str:
        return self.rule.code

    @property
    def text(self) -> str:
        return self.rule.name


Item = Step | FactRead | ParameterRead


class Entered(NamedTuple):
    """A line of the calculation: the innermost item that gives the number, and whom it is about."""

    item: Item
    person: str | None


def _numbers(item: Item) -> list[Item]:
    """What a number is made of; counts told of people are read in conditions and are left out."""
    inputs = item.inputs if isinstance(item, Step) else []
    return [
        below for below in inputs
        if below.value.kind in ("money", "share") or (below.value.kind == "count" and not isinstance(below, FactRead))
    ]  # fmt: skip


def _entered(item: Item) -> Entered:
    person = None if isinstance(item, ParameterRead) else item.person
    made_of = _numbers(item)
    while len(made_of) == 1 and made_of[0].value == item.value:
        item = made_of[0]
        person = person or (None if isinstance(item, ParameterRead) else item.person)
        made_of = _numbers(item)
    return Entered(item, person)


@lru_cache(maxsize=4096)
def parameter_read(
    parameter: Parameter, child: str | None, day: int | None, known: date | None, currency: str
) -> ParameterRead:
    """A parameter on a day (None: a day that is not known), as published by `known`."""
    dated = None if day is None else _dated(parameter.file.series.get(child, ()), day, known)
    raw: Any = Interval(*parameter.bounds, NONE)
    if dated is not None and dated.amount is not None:
        raw = int(dated.amount * parameter.den)
    value = told(raw, kind_of(parameter.kind), parameter.den, currency)
    name = f"{parameter.name}.{child}" if child else parameter.name
    return ParameterRead(name, parameter.description, value, dated)


def _dated(series: Sequence[Dated], day: int, known: date | None) -> Dated | None:
    seen = [
        value for value in series
        if value.since.toordinal() <= day
        and (known is None or value.amount is None or (value.known_from or value.since) <= known)
    ]  # fmt: skip
    return seen[-1] if seen else None


def adds_nothing(step: Step) -> bool:
    """A member who adds nothing to a sum."""
    return step.person is not None and step.value.kind == "money" and step.value.exact == 0


def table_of(amount: Step) -> list[Entered]:
    """The numbers of a calculation, each once and after those it is made of; the amount last.

    A step that only passes on the value of a single number is left out.
    """
    found: dict[Any, Entered] = {}
    stack: list[tuple[Entered, bool]] = [(_entered(amount), False)]
    while stack:
        line, done = stack.pop()
        if done:
            found.setdefault((id(line.item), line.person), line)
        else:
            stack.append((line, True))
            stack.extend((_entered(below), False) for below in reversed(_numbers(line.item)))
    return list(found.values())
