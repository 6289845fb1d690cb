"""An assessment as plain data for JSON: the outcome, each requirement, what is missing, and why as a tree."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from typing import Any

from .assess import Assessment
from .explain import FactRead, Item, Step, idle
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
        code, law, text, person = _named(item)
        found: dict[str, Any] = {"code": code, "value": data_of(item.value)}
        if person:
            found["person"] = person
        if id(item) in self.seen:
            found["see"] = True
            return found
        self.seen.add(id(item))
        below = item.inputs if isinstance(item, Step) else ()
        return found | {
            "law": law, "text": self.t(text), "children": [self.branch(each) for each in below if not idle(each)]
        }  # fmt: skip


def _named(item: Item) -> tuple[str, str | None, str, str | None]:
    """Code, law, text and person."""
    if isinstance(item, Step):
        rule = item.rule
        return rule.code, item.law, rule.name, item.person
    if isinstance(item, FactRead):
        return item.fact.name, None, item.fact.label, item.person
    return item.name, item.dated.reference if item.dated else None, item.description, None


def data_of(value: Value) -> Any:
    """A value as data: money and shares as decimal strings (else a fraction), unknown as {"from", "to"}."""
    if value.exact is not None:
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
