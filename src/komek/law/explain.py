"""Why: the steps of an assessment as typed values, each listed once and referenced by those that used it.

A step is a rule as it was read for somebody: its law with the branch's point, its value, and the inputs of the branches
taken (of both, where a condition is unknown). Money of nothing is left out: a fact, or what a member adds to a sum.
`komek.languages.telling` makes sentences of it, `as_data` data.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .assess import Assessment, unknown_fact
from .careful_numbers import dated, move_days, move_months
from .expression import Node
from .facts import Fact
from .periods import Window
from .plan import MEMBERS
from .rules import Rule
from .slots import whom
from .steps import Entered, FactRead, Item, ParameterRead, Step, adds_nothing, parameter_read, table_of
from .types import MONTHS
from .values import told

__all__ = ["Entered", "Explanation", "FactRead", "Item", "ParameterRead", "Step", "explain"]


class Explanation:
    """The steps of an assessment. `amount` is the calculation; `requirement(code)` how one was decided."""

    def __init__(self, assessment: Assessment) -> None:
        self.assessment = assessment
        self.case, self.plan = assessment.case, assessment.plan
        self.currency = assessment.currency
        self._steps: dict[int, Step] = {}
        self._facts: dict[tuple[Fact, int | None], FactRead] = {}

    @property
    def amount(self) -> Step:
        return self.step(self.case.programme.amount)

    def requirement(self, code: str) -> Step:
        """The step of a requirement. StopIteration for a code the programme does not have."""
        return self.step(next(rule for rule in self.case.programme.requirements if rule.code == code))

    @property
    def deciding(self) -> list[Step]:
        """What decides: the requirement that refuses, or those still open; and the calculation."""
        if self.assessment.outcome == "entitled":
            return [self.amount]
        reason = self.assessment.reason
        truths = zip(self.case.programme.requirements, self.assessment.requirements, strict=False)
        rules = [rule for rule, found in truths if (found.code == reason if reason else found.met is None)]
        return [*(self.step(rule) for rule in rules), self.amount]

    @property
    def table(self) -> list[Entered]:
        """The numbers of the calculation, each once and after those it is made of; the amount last.

        Money of nothing is left out, and so is a step that only passes on the value of a single number.
        """
        return table_of(self.amount)

    @property
    def informs(self) -> list[Step]:
        """What the programme tells without deciding by it."""
        for rule in self.case.programme.informs:
            self.assessment.read(rule)
        return [self.step(rule) for rule in self.case.programme.informs]

    def step(self, rule: Rule[Any, Any], person: int = 0) -> Step:
        """How a rule was read for a person (by position), or for the family."""
        key = self.plan.numbers[rule] * MEMBERS + person
        return self._steps.get(key) or self._read_at(key)

    def _read_at(self, key: int) -> Step:
        number, person = divmod(key, MEMBERS)
        entry = self.plan.entries[number]
        law, reads = entry.branches(self.assessment.trace[key])
        name = self.case.names[person] if entry.of_person else None
        root = entry.callee.root
        value = told(self.assessment.memo[key], root.kind, root.den, self.currency)
        read: dict[int, Item] = {}
        for node, about in reads:
            self._read_by(node, (person,) if about == "own" else self._people(about), read)
        step = self._steps[key] = Step(entry.callee.rule, name, law, value, list(read.values()))
        return step

    def _read_by(self, node: Node, people: Sequence[int | None], read: dict[int, Item]) -> None:
        """Adds what a rule read at one of its nodes, each item once."""
        if node.op == "fact":
            for place in people:
                fact = self._facts.get((node.data, place)) or self._fact(node, place)
                if fact is not None:
                    read[id(fact)] = fact
        elif node.op == "rule":
            first, memo = self.plan.numbers[node.data] * MEMBERS, self.assessment.memo
            for place in people:
                key = first + (place or 0)
                if key in memo and not adds_nothing(step := self._steps.get(key) or self._read_at(key)):
                    read[id(step)] = step
        else:
            parameter = self._parameter(node, people[0] or 0)
            read[id(parameter)] = parameter

    def _people(self, about: str) -> Sequence[int | None]:
        """Those a node speaks of who are not the rule's own person."""
        if about == "household":
            return (None,)
        return (self.case.applicant,) if about == "applicant" else self._everybody()

    def _everybody(self) -> list[int]:
        belongs = self.case.programme.belongs
        number = -1 if belongs is None else self.plan.numbers[belongs]
        return [i for i in range(len(self.case.names)) if self.assessment.memo.get(number * MEMBERS + i) is not False]

    def raw_fact(self, fact: Fact, place: int | None) -> Any:
        row = self.case.home if place is None else self.case.rows[place]
        return row[fact] if fact in row else unknown_fact(fact, place, self.case.on)

    def _fact(self, node: Node, place: int | None) -> FactRead | None:
        """None for money of nothing, which a sum may leave out."""
        raw = self.raw_fact(node.data, place)
        if type(raw) is int and raw == 0 and node.kind.name == "money":
            return None
        value = told(raw, node.kind, 1, self.currency)
        read = FactRead(node.data, None if place is None else self.case.names[place], value)
        self._facts[node.data, place] = read
        return read

    def _parameter(self, node: Node, person: int) -> ParameterRead:
        parameter, window, choice, by_day = node.data if node.op == "parameter" else (node.data, None, None, False)
        args = list(node.args) if node.op == "parameter" else []
        child = self._code(choice, self._read(args.pop(0), person)) if choice is not None else None
        day = self._read(args[0], person) if by_day else self._window(window)
        return parameter_read(parameter, child, day if type(day) is int else None, self.case.known, self.currency)

    def _window(self, window: Window | None) -> int:
        day = self.case.on.toordinal()
        return window.first(day) if window else day

    def _code(self, choice: Any, place: Any) -> str | None:
        return list(choice.codes)[place] if type(place) is int else None

    def _read(self, node: Node, person: int) -> Any:
        """The value of a date or a choice that selects a parameter; None where it is not plain."""
        if node.op == "const":
            return node.data
        if node.op == "today":
            day = self.case.on.toordinal()
            return day if node.data == "on" else day - self.case.on.day + 1
        if node.op == "fact":
            about = whom(node)
            return self.raw_fact(node.data, person if about == "own" else self._people(about)[0])
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
