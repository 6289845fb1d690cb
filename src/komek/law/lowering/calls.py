"""Calls in the law's language: other rules, and the words each by its own reader."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from .. import periods, words
from ..errors import Misuse
from ..expression import Node
from ..parameters import Scale
from ..rules import Rule
from ..types import DATE, DAYS, INT, MEMBER, MONTHS
from . import constants, dates, members
from .base import Base
from .dates import DATE_BOUNDS
from .parameters import scale_node
from .things import Env, Group, ParameterAt


def call(low: Base, node: ast.Call, env: Env) -> Any:
    """Any call. Misuse for one the language does not have."""
    if isinstance(node.func, ast.Attribute):
        found = _method(low, node, env)
        if found is not None:
            return found
    function = low.expression(node.func, env)
    if isinstance(function, Rule):
        return _rule(low, function, node, env)
    for known, reader in CALLS:
        if function is known:
            return reader(low, node, env)
    raise Misuse(f"“{ast.unparse(node.func)}” cannot be called.", "Call rules and the words of docs/authoring.md.")


def _method(low: Base, node: ast.Call, env: Env) -> Any:
    """`parameter.at(day)` and `scale.of(base)`; None for another call."""
    assert isinstance(node.func, ast.Attribute)
    if node.func.attr not in ("at", "of"):
        return None
    subject = low.expression(node.func.value, env)
    if isinstance(subject, ParameterAt) and node.func.attr == "at" and len(node.args) == 1:
        if subject.day is not None:
            raise Misuse("this parameter has its date already.", "Write .at(…) once.")
        day = low.expression(node.args[0], env)
        if not isinstance(day, periods.Window) and low.value(node.args[0], env).kind != DATE:
            raise Misuse("a parameter is read on a date.", "Write .at(previous_quarter) or .at(a date).")
        return ParameterAt(subject.parameter, day, subject.choice)
    if isinstance(subject, Scale) and len(node.args) == 1:
        return scale_node(low, subject, low.value(node.args[0], env))
    return None


def _rule(low: Base, rule: Rule[Any, Any], node: ast.Call, env: Env) -> Node:
    callee = low.callees.get(rule)
    if callee is None:
        raise Misuse(f"“{ast.unparse(node.func)}” is reached by too long a path.", "Import the rule by its own name.")
    if node.keywords or len(node.args) != len(callee.takes):
        raise Misuse(
            f"“{rule.code}” takes {', '.join(callee.takes)}.", f"Write {rule.code}({', '.join(callee.takes)})."
        )
    given = [low.expression(arg, env) for arg in node.args]
    members = []
    for takes, value in zip(callee.takes, given, strict=True):
        is_member = isinstance(value, Node) and value.kind == MEMBER
        if not (is_member if takes == "person" else isinstance(value, Group)):
            raise Misuse(f"“{rule.code}” takes {', '.join(callee.takes)} in this order.", "Give it these.")
        if is_member:
            members.append(value)
    root = callee.root
    return low.graph.make("rule", tuple(members), rule, root.kind, root.den, root.lo, root.hi)


DATED = ("start_of_month", "end_of_month", "start_of_quarter", "end_of_quarter", "start_of_year", "end_of_year")
Reader = Callable[[Base, ast.Call, Env], Any]
CALLS: list[tuple[Any, Reader]] = [
    (words.total, members.total),
    (words.count, members.count),
    (any, members.loop("any")),
    (all, members.loop("all")),
    (min, members.extreme("min")),
    (max, members.extreme("max")),
    (words.years, dates.span(MONTHS, 12)),
    (words.months, dates.span(MONTHS, 1)),
    (words.days, dates.span(DAYS, 1)),
    (words.past, dates.birthday("past")),
    (words.reached, dates.birthday("reached")),
    (words.age, dates.age),
    (words.money, constants.fixed(words.money)),
    (words.share, constants.fixed(words.share)),
    (words.day, constants.fixed(words.day)),
    (words.percent, constants.percent),
    (words.cited, constants.cited),
    (words.round_money, constants.round_money),
    (words.exact_money, constants.exact_money),
    *((getattr(words, name), dates.dated(name, DATE, DATE_BOUNDS)) for name in DATED),
    (words.month_of, dates.dated("month_number", INT, (1, 12))),
    (words.year_of, dates.dated("year_number", INT, (1, 9999))),
]
