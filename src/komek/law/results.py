"""What each rule of a programme must give, and of whom it is read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .errors import LawError
from .rules import Requirement, Rule
from .types import ANY_MONEY, BOOL, DATE, MONEY, Kind

if TYPE_CHECKING:
    from .programme import Programme


def check_results(programme: Programme, callees: Mapping[Any, Any]) -> None:
    """Requirements are truths, the amount whole minor units, the term dates, each about whom it is read for."""
    for required in programme.requirements:
        if not isinstance(required, Requirement):
            _fault(callees[required], "is not a requirement.", "Declare it with @requirement or @ground.")
    for rule, kind, word in _results(programme):
        if callees[rule].root.kind != kind:
            _fault(callees[rule], f"is not {kind}.", f"Return {word}.")
    for rule in programme.rules:
        if rule is not programme.belongs and "person" in callees[rule].takes:
            _fault(callees[rule], "is about one person.", "Let it take family: Family.")
    if programme.belongs is not None and callees[programme.belongs].takes not in (("person",), ("person", "household")):
        _fault(callees[programme.belongs], "says who belongs.", "Let it take person: Person, household: Household.")
    _check_amount(callees[programme.amount])


def _results(programme: Programme) -> list[tuple[Rule[Any, Any], Kind, str]]:
    """What each rule of the programme must give."""
    truths: list[Rule[Any, Any]] = [*programme.requirements, *([programme.belongs] if programme.belongs else [])]
    term = [rule for rule in (programme.starts, programme.ends) if rule is not None]
    return [*((rule, BOOL, "bool") for rule in truths), *((rule, DATE, "Date") for rule in term)]


def _check_amount(callee: Any) -> None:
    amount = callee.root
    if amount.kind not in (MONEY, ANY_MONEY):
        _fault(callee, f"is the amount, and gives {amount.kind}.", "Return Money in the programme's currency.")
    if amount.den != 1:
        _fault(
            callee, f"gives amounts finer than the minor unit (1/{amount.den}).",
            'Write round_money(x, "0.01", half_up) or exact_money(x).',
        )  # fmt: skip


def _fault(callee: Any, problem: str, remedy: str) -> None:
    """Raise the LawError of a rule that does not suit its place in the programme."""
    raise LawError(callee.version.file, callee.version.line, f"“{callee.rule.code}” {problem}", remedy)
