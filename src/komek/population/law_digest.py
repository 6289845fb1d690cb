"""The law that a scan read, as one number: another one where results under it may differ."""

from __future__ import annotations

import hashlib
from datetime import date
from functools import lru_cache

from komek.law import Fact, Programme


@lru_cache(maxsize=64)
def law_digest(programme: Programme, on: date, known: date | None) -> str:
    """SHA-256 of the compiled rules of that day, the values of their parameters and the bounds of their facts."""
    plan = programme.plan(on, known)
    digest = hashlib.sha256(plan.text.encode())
    for entry in plan.entries:
        digest.update(f"\n{entry.callee.rule.code} {entry.callee.version.source}".encode())
    for parameter in sorted({data[0] for data in plan.slots.parameters}, key=lambda parameter: str(parameter.name)):
        for child, value in parameter.all_values():
            told = (parameter.name, child, value.since, value.amount, value.unit, value.known_from)
            digest.update(f"\n{told}".encode())
    for fact in plan.slots.order:
        digest.update(f"\n{_bounds(fact)}".encode())
    return digest.hexdigest()


def _bounds(fact: Fact) -> tuple[object, ...]:
    codes = tuple(fact.kind.codes) if fact.is_choice else fact.kind.__name__
    return fact.of, fact.name, codes, fact.at_least, fact.at_most
