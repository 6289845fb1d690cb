"""An assessment as plain data for JSON: the outcome, each requirement, what is missing, and why as a tree."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from typing import Any

from .assess import Assessment
from .explain import Explanation, FactRead, Item, ParameterRead, Step
from .values import Value

Translate = Callable[[str], str]
SCHEMA = 1


def to_json(assessment: Assessment, t: Translate = str) -> dict[str, Any]:
    """The assessment as plain data, texts translated by `t`; money is a decimal string."""
    amount = assessment.amount
    first, last = assessment.period
    explanation = assessment.explanation
    return {
        "schema": SCHEMA,
        "programme": assessment.programme.code,
        "on": assessment.case.on.isoformat(),
        "outcome": assessment.outcome,
        "reason": assessment.reason,
        "amount": str(amount) if amount else None,
        "currency": amount.currency if amount else None,
        "period": {"from": first.isoformat(), "to": last.isoformat() if last else None},
        "requirements": [
            {"code": found.code, "law": found.law, "met": found.met, "text": t(found.text)}
            for found in assessment.requirements
        ],
        "missing": [str(missing) for missing in assessment.missing],
        "missing_parameters": assessment.missing_parameters,
        "informs": [
            {"code": step.code, "law": step.law, "text": t(step.text), "value": data_of(step.value)}
            for step in explanation.informs
        ],
        "explanation": _tree(explanation, t),
    }  # fmt: skip


def _tree(explanation: Explanation, t: Translate) -> dict[str, Any]:
    programme, tree = explanation.case.programme, _Tree(t)
    return {
        "code": programme.code, "law": programme.law, "text": t(programme.name),
        "value": explanation.assessment.outcome, "children": [tree.branch(step) for step in explanation.deciding],
    }  # fmt: skip


class _Tree:
    """Names each item in full where it first stands, and afterwards only by its code, person and value."""

    def __init__(self, t: Translate) -> None:
        self.t = t
        self.seen: set[int] = set()

    def branch(self, item: Item) -> dict[str, Any]:
        found = self._named(item)
        if id(item) in self.seen:
            found["see"] = True
            return found
        self.seen.add(id(item))
        if isinstance(item, Step):
            found["law"], found["text"] = item.law, self.t(item.rule.name)
            found["children"] = [self.branch(below) for below in item.inputs]
        elif isinstance(item, FactRead):
            found["law"], found["text"], found["children"] = None, self.t(item.fact.label), []
        else:
            found["law"] = item.dated.reference if item.dated else None
            found["text"], found["children"] = self.t(item.description), []
        return found

    def _named(self, item: Item) -> dict[str, Any]:
        value = item.value
        told = value.exact if value.kind == "truth" else data_of(value)
        if isinstance(item, ParameterRead):
            return {"code": item.name, "value": told}
        code = item.rule.code if isinstance(item, Step) else item.fact.name
        return {"code": code, "value": told, "person": item.person} if item.person else {"code": code, "value": told}


def data_of(value: Value) -> Any:
    """A value as data: money and shares as decimal strings (else a fraction), unknown as {"from", "to"}."""
    exact = value.exact
    if exact is not None:
        return exact if value.kind == "truth" else _datum(exact, value.kind)
    if value.low is None:
        return None
    return {"from": _datum(value.low, value.kind), "to": _datum(value.high, value.kind)}


def _datum(exact: Any, kind: str) -> Any:
    if kind == "money":
        return _decimal(exact.numerator, exact.denominator * 100, 2)
    if kind == "share":
        return _decimal(exact.numerator, exact.denominator, 0)
    if kind == "count":
        return exact if isinstance(exact, int) else str(exact)
    return exact.name if kind == "choice" else exact.isoformat()


@lru_cache(maxsize=4096)
def _decimal(up: int, down: int, least: int) -> str:
    """up/down with at least so many digits; as a fraction where no decimal ends."""
    digits = next((digits for digits in range(least, 19) if up * 10**digits % down == 0), None)
    if digits is None:
        return str(Fraction(up, down))
    scaled = abs(up) * 10**digits // down
    text = f"{scaled // 10**digits}.{scaled % 10**digits:0{digits}d}" if digits else str(scaled)
    return f"-{text}" if up < 0 else text
