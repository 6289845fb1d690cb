"""Spans of time, birthdays and ages, and the functions of a date."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from .. import periods
from ..errors import Misuse
from ..expression import Node
from ..types import DATE, INT, MEMBER, MONTHS
from .base import Base
from .constants import only
from .facts import fact_node
from .things import Env

DATE_BOUNDS = (periods.FIRST, periods.LAST)
Reader = Callable[[Base, ast.Call, Env], Node]


def span(kind: Any, factor: int) -> Reader:
    def read(low: Base, node: ast.Call, env: Env) -> Node:
        number = low.value(only(node), env)
        if number.kind != INT:
            raise Misuse(f"a span is a count, and this is {number.kind}.", "Write years(75).")
        scaled = low.graph.mul(number, low.graph.const(factor, INT)) if factor != 1 else number
        if scaled.constant:
            return low.graph.const(scaled.data, kind)
        if number.constant:
            return low.graph.const(number.data * factor, kind)
        return low.graph.make("span", (scaled,), None, kind, 1, scaled.lo, scaled.hi)

    return read


def birthday(op: str) -> Reader:
    def read(low: Base, node: ast.Call, env: Env) -> Node:
        if not node.args:
            raise Misuse(f"{op} needs a person.", f"Write {op}(person, years(65)).")
        born = _birth_date(low, low.expression(node.args[0], env))
        spans = [low.value(arg, env) for arg in node.args[1:]]
        if not spans or any(span.kind != MONTHS for span in spans):
            raise Misuse(f"{op} needs spans of years and months.", f"Write {op}(person, years(63), months(6)).")
        span = spans[0]
        for more in spans[1:]:
            span = low.graph.add(span, more)
        if span.op == "add" and all(arg.constant for arg in span.args):
            span = low.graph.const(sum(arg.data for arg in span.args), MONTHS)
        turning = low.graph.make("birthday", (born, span), None, DATE, 1, *DATE_BOUNDS)
        return low.graph.compare("<" if op == "past" else "<=", turning, _at(low, node, env))

    return read


def _birth_date(low: Base, person: Any) -> Node:
    if not (isinstance(person, Node) and person.kind == MEMBER):
        raise Misuse("an age is somebody's.", "Give it a person.")
    return fact_node(low, low.people(), "birth_date", (person,))


def _at(low: Base, node: ast.Call, env: Env) -> Node:
    for keyword in node.keywords:
        if keyword.arg != "at":
            raise Misuse(f"“{keyword.arg}” is not known here.", "Only at= is.")
        return low.value(keyword.value, env)
    return low.graph.make("today", (), "on", DATE, 1, *DATE_BOUNDS)


def age(low: Base, node: ast.Call, env: Env) -> Node:
    if len(node.args) != 1:
        raise Misuse("age takes a person.", "Write age(person) or age(person, at=day).")
    born = _birth_date(low, low.expression(node.args[0], env))
    return low.graph.make("age", (born, _at(low, node, env)), None, INT, 1, 0, 8100)


def dated(name: str, kind: Any, bounds: tuple[int, int]) -> Reader:
    def read(low: Base, node: ast.Call, env: Env) -> Node:
        when = low.value(only(node), env)
        if when.kind != DATE:
            raise Misuse(f"this takes a date, and this is {when.kind}.", "Give it a date such as on.")
        return low.graph.make("dated", (when,), name, kind, 1, *bounds)

    return read
