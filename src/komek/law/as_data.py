"""An assessment as plain data for JSON: the outcome, each requirement, what is missing, and why as a tree."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Any

from .assess import Assessment
from .explain import FactRead, Item, ParameterRead
from .values import Value

Translate = Callable[[str], str]
SCHEMA = 1


def to_json(assessment: Assessment, t: Translate = str) -> dict[str, Any]:
    """The assessment as plain data, texts translated by `t`; money is a decimal string."""
    amount = assessment.amount
    first, last = assessment.period
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
            for step in assessment.explanation.informs
        ],
        "explanation": _tree(assessment, t),
    }  # fmt: skip


def _tree(assessment: Assessment, t: Translate) -> dict[str, Any]:
    programme = assessment.programme
    tree = _Tree(t)
    return {
        "code": programme.code, "law": programme.law, "text": t(programme.name), "value": assessment.outcome,
        "children": [tree.branch(step) for step in assessment.explanation.deciding],
    }  # fmt: skip


class _Tree:
    """Names each item in full where it first stands, and afterwards only by its code, person and value."""

    def __init__(self, t: Translate) -> None:
        self.t = t
        self.seen: set[int] = set()

    def branch(self, item: Item) -> dict[str, Any]:
        if isinstance(item, ParameterRead):
            law = item.dated.reference if item.dated else None
            return self._node(item, item.name, None, law, item.description)
        if isinstance(item, FactRead):
            return self._node(item, item.fact.name, item.person, None, item.fact.label)
        rule = item.rule
        return self._node(item, rule.code, item.person, item.law, rule.name, item.inputs)

    def _node(
        self, item: Item, code: str, person: str | None, law: str | None, text: str, below: Sequence[Item] = ()
    ) -> dict[str, Any]:
        found: dict[str, Any] = {"code": code, "value": data_of(item.value)}
        if person is not None:
            found["person"] = person
        if id(item) in self.seen:
            found["see"] = True
            return found
        self.seen.add(id(item))
        found["law"] = law
        found["text"] = self.t(text)
        found["children"] = [self.branch(each) for each in below]
        return found


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
