"""The `output` of an OpenFisca test: a programme's amount or outcome, or the value of any rule that it uses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from komek.factsfile.document import Mapping, Scalar
from komek.factsfile.expectation import OUTCOMES
from komek.factsfile.household import Entry, entries
from komek.factsfile.periods import is_by_period, value_on
from komek.factsfile.problem import _
from komek.factsfile.values import scalar
from komek.law import Assessment

Value = Fraction | bool | str
_TRUTHS: dict[str, bool] = {"true": True, "false": False}


@dataclass(frozen=True)
class Output:
    """One value that a test asks for: of a programme or rule, for one person or (None) the family."""

    name: str
    person: str | None
    value: Value
    entry: Entry

    @property
    def key(self) -> str:
        """How a difference names it."""
        return f"{self.person}.{self.name}" if self.person else self.name


def outputs(given: Entry, on: date | None) -> list[Output]:
    """Every value asked for: named directly, under `persons`, `household` or the one of `households`."""
    found: list[Output] = []
    for entry in entries(given.value, given.door):
        for inner, person in _ungrouped(entry):
            value = _value(inner, on)
            found += [] if value is None else [Output(inner.name, person, value, inner)]
    return found


def _ungrouped(entry: Entry) -> list[tuple[Entry, str | None]]:
    if not isinstance(entry.value, Mapping) or is_by_period(entry.value):
        return [(entry, None)]
    inside = entries(entry.value, entry.door)
    if entry.name == "household":
        return [(inner, None) for inner in inside]
    people = entry.name == "persons"
    return [(inner, group.name if people else None) for group in inside for inner in entries(group.value, group.door)]


def _value(entry: Entry, on: date | None) -> Value | None:
    """A number exactly, a truth, or a word (a choice, a date, an outcome)."""
    node = entry.value
    if isinstance(node, Mapping) and is_by_period(node):
        node = value_on(node, None, on or date.max) or node
    given: Scalar | None = scalar(node, entry.door)
    if given is None:
        return None
    try:
        return Fraction(given.text)
    except (ValueError, ZeroDivisionError):
        return _TRUTHS.get(given.text.lower(), given.text)


def real(assessment: Assessment, output: Output) -> Value:
    """What came out. Amounts are in currency units; a programme that is not granted pays 0, as in OpenFisca."""
    if output.name != assessment.programme.code:
        return _of_rule(assessment, output)
    if output.value in OUTCOMES:
        return assessment.outcome
    return Fraction(assessment.amount.decimal) if assessment.amount else Fraction(0)


def _of_rule(assessment: Assessment, output: Output) -> Value:
    plan = assessment.plan
    number, entry = next((n, e) for n, e in enumerate(plan.entries) if e.callee.rule.code == output.name)
    run = assessment.run[number]
    if entry.of_person:
        return _plain(run(assessment.case.names.index(output.person or "")), entry.callee.root)
    return _plain(run(), entry.callee.root)


def _plain(value: Any, root: Any) -> Value:
    """The engine's encoding as people know it; what is not a point is undetermined."""
    if isinstance(value, bool) or not isinstance(value, int | Fraction):
        return value if isinstance(value, bool) else "undetermined"
    if root.kind.choice is not None:
        return str(root.kind.choice.members[value].name)
    if root.kind.name == "a date":
        return date.fromordinal(int(value)).isoformat()
    number = Fraction(value) if root.kind.is_quotient else Fraction(value, root.den)
    return number / 100 if root.kind.name.endswith("money") else number


def refuse_unknown(found: list[Output], rules: dict[str, bool], programme: str, persons: list[str]) -> None:
    """Note every output that is neither the programme nor one of its rules (`rules`: code, about one person?)."""
    for output in found:
        door, line = output.entry.door, output.entry.line
        if output.name != programme and output.name not in rules:
            door.unknown(line, _("“{name}” is neither a programme nor a rule of it."), output.name, [programme, *rules])
        elif rules.get(output.name, False) and output.person not in persons:
            door.refuse(line, _("This rule is about one person: write it under “persons” and a name."))
        elif output.person is not None and not rules.get(output.name, False):
            door.refuse(line, _("This is about the family: write it without a person."))
