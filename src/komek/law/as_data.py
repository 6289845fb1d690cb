"""An assessment as plain data for JSON: the outcome, each requirement, what is missing, and why as a tree."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from typing import Any

from .assess import Assessment
from .explain import FactRead, Item, ParameterRead, idle
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
        "explanation": _tree(assessment, t),
    }  # fmt: skip


def _tree(assessment: Assessment, t: Translate) -> dict[str, Any]:
    explanation = assessment.explanation
    seen: set[int] = set()
    programme = assessment.programme
    steps = explanation.deciding
    return {
        "code": programme.code, "law": programme.law, "text": t(programme.name), "value": assessment.outcome,
        "children": [_branch(step, t, seen) for step in steps],
    }  # fmt: skip


def _branch(item: Item, t: Translate, seen: set[int]) -> dict[str, Any]:
    if isinstance(item, FactRead):
        source = {"code": item.fact.name, "law": None, "text": t(item.fact.label), "value": data_of(item.value)}
        return source | ({"person": item.person} if item.person else {}) | {"children": []}
    if isinstance(item, ParameterRead):
        law = item.dated.reference if item.dated else None
        return {
            "code": item.name,
            "law": law,
            "text": t(item.description),
            "value": data_of(item.value),
            "children": [],
        }
    found: dict[str, Any] = {"code": item.code, "law": item.law, "text": t(item.text), "value": data_of(item.value)}
    if item.person:
        found["person"] = item.person
    if id(item) in seen:
        return {"code": item.code, "value": found["value"], "see": True} | (
            {"person": item.person} if item.person else {}
        )
    seen.add(id(item))
    found["children"] = [_branch(below, t, seen) for below in item.inputs if not idle(below)]
    return found


def data_of(value: Value) -> Any:
    """A value as data: money and shares as decimal strings (else a fraction), unknown as {"from", "to"}."""
    if value.known:
        return _datum(value.exact, value.kind)
    if value.low is None:
        return None
    return {"from": _datum(value.low, value.kind), "to": _datum(value.high, value.kind)}


def _datum(exact: Any, kind: str) -> Any:
    if kind == "truth" or kind == "count":
        return exact if isinstance(exact, bool | int) else str(exact)
    if kind == "money":
        return _decimal(exact.numerator, exact.denominator * 100, 2)
    if kind == "share":
        return _decimal(exact.numerator, exact.denominator, 0)
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
