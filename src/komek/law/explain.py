"""Why: the steps of an assessment as typed values, each listed once and referenced by those that used it.

A step is a rule as it was read for somebody: its law with the branch's point, its value, and the inputs of the branches
taken (of both, where a condition is unknown). `komek.languages.telling` makes sentences of it, `as_data` data.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from .assess import Assessment, unknown_fact
from .careful_numbers import dated, move_days, move_months
from .expression import Node
from .facts import Fact
from .interval import NONE, Interval
from .parameter_file import Value as Dated
from .periods import Window
from .plan import MEMBERS
from .rules import Rule
from .types import MONTHS, Kind, kind_of
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


@dataclass(slots=True, eq=False)
class Step:
    """A rule as it was read. `law` ends with the point of the branch taken."""

    rule: Rule[Any, Any]
    person: str | None
    law: str
    value: Value
    inputs: list[Step | FactRead | ParameterRead]

    @property
    def code(self) -> str:
        return self.rule.code

    @property
    def text(self) -> str:
        return self.rule.name


Item = Step | FactRead | ParameterRead


@dataclass(frozen=True, slots=True)
class Entered:
    """A line of the calculation: the innermost item that gives the number, and whom it is about."""

    item: Item
    person: str | None


def _numbers(item: Item) -> list[Item]:
    """What a number is made of."""
    inputs = item.inputs if isinstance(item, Step) else []
    return [below for below in inputs if below.value.kind in ("money", "share", "count") and not idle(below)]


def _entered(item: Item) -> Entered:
    person = None if isinstance(item, ParameterRead) else item.person
    made_of = _numbers(item)
    while len(made_of) == 1 and made_of[0].value == item.value:
        item = made_of[0]
        person = person or (None if isinstance(item, ParameterRead) else item.person)
        made_of = _numbers(item)
    return Entered(item, person)


def idle(item: Item) -> bool:
    """Money of nothing, which a sum may leave out: a fact, or what a member adds."""
    if item.value.kind != "money" or item.value.exact != 0:
        return False
    return isinstance(item, FactRead) or (isinstance(item, Step) and item.person is not None)


class Explanation:
    """The steps of an assessment. `amount` is the calculation; `requirement(code)` how one was decided."""

    def __init__(self, assessment: Assessment) -> None:
        self.assessment = assessment
        self.case, self.plan = assessment.case, assessment.plan
        self.currency = assessment.currency
        self._steps: dict[int, Step] = {}
        self._facts: dict[tuple[Fact, int | None], FactRead] = {}
        self._parameters: dict[tuple[Any, str | None, int | None], ParameterRead] = {}

    @property
    def amount(self) -> Step:
        return self.step(self.case.programme.amount)

    def requirement(self, code: str) -> Step:
        """The step of a requirement. StopIteration for a code the programme does not have."""
        return self.step(next(rule for rule in self.case.programme.requirements if rule.code == code))

    @property
    def deciding(self) -> list[Step]:
        """What decides: the requirement that refuses, or those still open; and the calculation."""
        reason = self.assessment.reason
        truths = zip(self.case.programme.requirements, self.assessment.requirements, strict=False)
        rules = [rule for rule, found in truths if (found.code == reason if reason else found.met is None)]
        return [*(self.step(rule) for rule in rules), self.amount]

    @property
    def table(self) -> list[Entered]:
        """The numbers of the calculation, each once and after those it is made of; the amount last.

        Money of nothing is left out, and so is a step that only passes on the value of a single number.
        """
        found: dict[Any, Entered] = {}
        stack: list[tuple[Entered, bool]] = [(_entered(self.amount), False)]
        while stack:
            line, done = stack.pop()
            if done:
                found.setdefault((id(line.item), line.person), line)
            else:
                stack.append((line, True))
                stack.extend((_entered(below), False) for below in reversed(_numbers(line.item)))
        return list(found.values())

    @property
    def informs(self) -> list[Step]:
        """What the programme tells without deciding by it."""
        for rule in self.case.programme.informs:
            self.assessment.read(rule)
        return [self.step(rule) for rule in self.case.programme.informs]

    def step(self, rule: Rule[Any, Any], person: int = 0) -> Step:
        """How a rule was read for a person (by position), or for the family."""
        return self._at(self.plan.numbers[rule] * MEMBERS + person)

    def _at(self, key: int) -> Step:
        found = self._steps.get(key)
        return self._read_at(key) if found is None else found

    def _read_at(self, key: int) -> Step:
        number, person = divmod(key, MEMBERS)
        entry = self.plan.entries[number]
        law, nodes = entry.branches(self.assessment.trace[key])
        name = self.case.names[person] if entry.of_person else None
        root = entry.callee.root
        value = told(self.assessment.memo[key], root.kind, root.den, self.currency)
        read = [item for node in nodes for item in self._read_by(node, person)]
        step = Step(entry.callee.rule, name, law, value, list({id(item): item for item in read}.values()))
        self._steps[key] = step
        return step

    def _read_by(self, node: Node, person: int) -> Sequence[Item]:
        """What a rule read at one of its nodes, for one person or for everybody of a loop."""
        if node.op == "fact":
            return [self._fact(node.data, place) for place in self._places(node, person)]
        if node.op == "rule":
            first, memo = self.plan.numbers[node.data] * MEMBERS, self.assessment.memo
            keys = [first + (place or 0) for place in self._places(node, person)]
            return [self._at(key) for key in keys if key in memo]
        return () if node.op == "size" else (self._parameter(node, person),)

    def _places(self, node: Node, person: int) -> list[int | None]:
        """Whom a node speaks of: the rule's own person, the applicant, everybody of its loop; [None]: the household."""
        if not node.args:
            return [None]
        member = node.args[0]
        if member.op == "applicant":
            return [self.case.applicant]
        return [person] if member.data == 0 else self._everybody()

    def _everybody(self) -> list[int | None]:
        belongs = self.case.programme.belongs
        number = -1 if belongs is None else self.plan.numbers[belongs]
        return [i for i in range(len(self.case.names)) if self.assessment.memo.get(number * MEMBERS + i) is not False]

    def raw_fact(self, fact: Fact, place: int | None) -> Any:
        row = self.case.home if place is None else self.case.rows[place]
        return row[fact] if fact in row else unknown_fact(fact, place, self.case.on)

    def _fact(self, fact: Fact, place: int | None) -> FactRead:
        found = self._facts.get((fact, place))
        if found is None:
            value = told(self.raw_fact(fact, place), kind_of(fact.kind), 1, self.currency)
            found = self._facts[fact, place] = FactRead(fact, None if place is None else self.case.names[place], value)
        return found

    def _parameter(self, node: Node, person: int) -> ParameterRead:
        parameter, window, choice, by_day = node.data if node.op == "parameter" else (node.data, None, None, False)
        args = list(node.args) if node.op == "parameter" else []
        child = self._code(choice, self._read(args.pop(0), person)) if choice is not None else None
        day = self._read(args[0], person) if by_day else self._window(window)
        key = (parameter, child, day if type(day) is int else None)
        found = self._parameters.get(key)
        if found is None:
            found = self._parameters[key] = self._parameter_read(*key, node.kind)
        return found

    def _parameter_read(self, parameter: Any, child: str | None, day: int | None, kind: Kind) -> ParameterRead:
        dated_value = None if day is None else self._dated(parameter, child, day)
        raw: Any = Interval(parameter.bounds[0], parameter.bounds[1], NONE)
        if dated_value is not None and dated_value.amount is not None:
            raw = int(dated_value.amount * parameter.den)
        value = told(raw, kind, parameter.den, self.currency)
        name = f"{parameter.name}.{child}" if child else parameter.name
        return ParameterRead(name, parameter.description, value, dated_value)

    def _window(self, window: Window | None) -> int:
        day = self.case.on.toordinal()
        return window.first(day) if window else day

    def _code(self, choice: Any, place: Any) -> str | None:
        return list(choice.codes)[place] if type(place) is int else None

    def _dated(self, parameter: Any, child: str | None, day: int) -> Dated | None:
        known = self.case.known
        seen = [
            value for value in parameter.file.series.get(child, ())
            if value.since.toordinal() <= day
            and (known is None or value.amount is None or (value.known_from or value.since) <= known)
        ]  # fmt: skip
        return seen[-1] if seen else None

    def _read(self, node: Node, person: int) -> Any:
        """The value of a date or a choice that selects a parameter; None where it is not plain."""
        if node.op == "const":
            return node.data
        if node.op == "today":
            day = self.case.on.toordinal()
            return day if node.data == "on" else day - self.case.on.day + 1
        if node.op == "fact":
            return self.raw_fact(node.data, self._places(node, person)[0])
        if node.op == "rule":
            return self.assessment.memo.get(self.plan.numbers[node.data] * MEMBERS + (person if node.args else 0))
        if node.op == "dated":
            inner = self._read(node.args[0], person)
            return None if inner is None else dated(node.data, inner)
        if node.op == "move":
            day, span = (self._read(arg, person) for arg in node.args)
            move = move_months if node.args[1].kind == MONTHS else move_days
            return None if day is None or span is None else move(day, span, node.data)
        return None


def explain(assessment: Assessment) -> Explanation:
    return Explanation(assessment)
