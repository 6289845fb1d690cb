"""Loops over members: total, count, any, all, least and greatest."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from .. import words
from ..errors import Misuse
from ..expression import Node
from ..types import BOOL, INT, MEMBER
from .base import Base
from .constants import only
from .parameters import parameter_node
from .things import Env, Group, ParameterAt

MAX_MEMBERS = 64
Reader = Callable[[Base, ast.Call, Env], Node]


def _loop(low: Base, node: ast.expr, env: Env, what: str) -> tuple[Node | None, Node, tuple[Any, ...], frozenset[int]]:
    """Filter, body, (everybody or family, loop number, named filter) and the bound member of a generator expression."""
    if not isinstance(node, ast.GeneratorExp) or len(node.generators) != 1:
        raise Misuse(f"{what} goes over the members.", f"Write {what}(… for member in family.members if …).")
    generator = node.generators[0]
    if not isinstance(generator.target, ast.Name) or generator.is_async:
        raise Misuse("a loop names one member.", "Write for member in family.members.")
    low.depth += 1
    member = low.graph.make("member", (), low.depth, MEMBER)
    inner = env | {generator.target.id: member}
    family, named = _people(low, generator.iter, env, member)
    conditions = [*named, *(low.value(test, inner) for test in generator.ifs)]
    condition = low.graph.logic("and", *conditions) if conditions else None
    body = low.expression(node.elt, inner)
    body = parameter_node(low, body) if isinstance(body, ParameterAt) else body
    low.depth -= 1
    return condition, body, (family, member.data), frozenset((member.data,))


def _people(low: Base, node: ast.expr, env: Env, member: Node) -> tuple[bool, list[Node]]:
    if isinstance(node, ast.Call):
        function = low.expression(node.func, env)
        if isinstance(function, words.Filter):
            return _filtered(low, function, node, env, member)
    group = low.expression(node, env) if isinstance(node, ast.Attribute) and node.attr == "members" else None
    if not isinstance(group, Group):
        raise Misuse("a loop goes over members.", "Write for member in family.members or in children(family).")
    return group.family, []


def _filtered(low: Base, named: words.Filter, node: ast.Call, env: Env, member: Node) -> tuple[bool, list[Node]]:
    """The members of a group for whom the rule of a named filter is true."""
    callee = low.callees.get(named.rule)
    if callee is None or "person" not in callee.takes or callee.root.kind != BOOL:
        raise Misuse("a named filter is made of a rule about a person.", "Write children = members(is_child).")
    group = low.expression(only(node), env)
    if not isinstance(group, Group):
        raise Misuse("a named filter takes a family.", "Write for child in children(family).")
    return group.family, [low.graph.make("rule", (member,), named.rule, BOOL)]


def _make_loop(low: Base, op: str, node: ast.expr, env: Env, extra: tuple[Node, ...] = ()) -> Node:
    condition, body, data, binds = _loop(low, node, env, op)
    if not isinstance(body, Node) or body.kind == MEMBER:
        raise Misuse(f"{op} needs a value of each member.", "Write what to take of each.")
    graph = low.graph
    condition = graph.truth(True) if condition is None else condition
    kind, den, lo, hi = body.kind, body.den, body.lo, body.hi
    if op in ("any", "all"):
        graph.condition(body)
    elif op == "total":
        if not kind.is_number:
            raise Misuse(f"total adds numbers, and this is {kind}.", "Round a quotient first.")
        lo, hi = min(0, lo * MAX_MEMBERS), max(0, hi * MAX_MEMBERS)
    return graph.make(op, (condition, body, *extra), data, kind, den, lo, hi, binds)


def loop(op: str) -> Reader:
    """The reader of any, all and total."""
    return lambda low, node, env: _make_loop(low, op, only(node), env)


total = loop("total")


def count(low: Base, node: ast.Call, env: Env) -> Node:
    condition, body, data, binds = _loop(low, only(node), env, "count")
    if not (isinstance(body, Node) and body.kind == MEMBER):
        raise Misuse("count counts members.", "Write count(m for m in family.members if …).")
    condition = condition or low.graph.truth(True)
    return low.graph.make("count", (condition,), data, INT, 1, 0, MAX_MEMBERS, binds)


def extreme(op: str) -> Reader:
    def read(low: Base, node: ast.Call, env: Env) -> Node:
        if len(node.args) == 1 and isinstance(node.args[0], ast.GeneratorExp):
            return _extreme_of_members(low, op, node, env)
        if len(node.args) < 2 or node.keywords:
            raise Misuse(f"{op} takes values or members.", f"Write {op}(a, b) or {op}((… for m in …), default=…).")
        return low.graph.extreme(op, *(low.value(arg, env) for arg in node.args))

    return read


def _extreme_of_members(low: Base, op: str, node: ast.Call, env: Env) -> Node:
    given = [keyword.value for keyword in node.keywords if keyword.arg == "default"]
    if not given:
        raise Misuse(f"{op} over members has no value for nobody.", "Add default=….")
    loop = _make_loop(low, op, node.args[0], env)
    condition, body = loop.args
    default = low.value(given[0], env)
    joined = low.graph.extreme(op, body, default)  # checks the units and brings both to one scale
    lo, hi = min(part.lo for part in joined.args), max(part.hi for part in joined.args)
    binds = frozenset((loop.data[1],))
    return low.graph.make(f"{op}_of", (condition, *joined.args), loop.data, joined.kind, joined.den, lo, hi, binds)
