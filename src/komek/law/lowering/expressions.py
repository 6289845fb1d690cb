"""Expressions of the law's language: operators, comparisons, attributes, constants. Calls are in `calls`."""

from __future__ import annotations

import ast
from types import ModuleType
from typing import Any

from ..errors import Misuse
from ..expression import Node
from ..types import BOOL, INT, MEMBER
from .base import Base, Readers
from .calls import call
from .facts import fact_node
from .things import Env, Group, ParameterAt

COMPARISONS = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!="}


def _constant(low: Base, node: ast.Constant, env: Env) -> Node:
    if isinstance(node.value, bool):
        return low.graph.truth(node.value)
    if isinstance(node.value, int):
        return low.graph.const(node.value, INT)
    if isinstance(node.value, float):
        raise Misuse(f"{node.value} is a binary fraction and not exact.", 'Write percent(…), share("…") or money("…").')
    raise Misuse(f"{node.value!r} is not a value of the law's language.", "Use a number, a Choice or a parameter.")


def _name(low: Base, node: ast.Name, env: Env) -> Any:
    return low.name(node.id, env)


def _binary(low: Base, node: ast.BinOp, env: Env) -> Node:
    one, other, graph = low.value(node.left, env), low.value(node.right, env), low.graph
    match node.op:
        case ast.Add():
            return graph.add(one, other)
        case ast.Sub():
            return graph.add(one, other, -1)
        case ast.Mult():
            return graph.mul(one, other)
        case ast.Div():
            return graph.div(one, other)
        case ast.FloorDiv():
            return graph.floor(one, other)
    raise Misuse(f"“{ast.unparse(node)}” is not in the law's language.", "Use + - * / and, for counts, //.")


def _unary(low: Base, node: ast.UnaryOp, env: Env) -> Node:
    inner = low.value(node.operand, env)
    if isinstance(node.op, ast.Not):
        return low.graph.negate(inner)
    if isinstance(node.op, ast.USub):
        return low.graph.negative(inner)
    raise Misuse(f"“{ast.unparse(node)}” is not in the law's language.", "Use not and -.")


def _logic(low: Base, node: ast.BoolOp, env: Env) -> Node:
    op = "and" if isinstance(node.op, ast.And) else "or"
    return low.graph.logic(op, *(low.value(part, env) for part in node.values))


def _select(low: Base, node: ast.IfExp, env: Env) -> Node:
    return low.graph.select(low.value(node.test, env), low.value(node.body, env), low.value(node.orelse, env))


def _compare(low: Base, node: ast.Compare, env: Env) -> Node:
    sides = [node.left, *node.comparators]
    parts = [_pair(low, op, a, b, env) for op, a, b in zip(node.ops, sides, sides[1:], strict=False)]
    return low.graph.logic("and", *parts)


def _pair(low: Base, op: ast.cmpop, left: ast.expr, right: ast.expr, env: Env) -> Node:
    if isinstance(op, ast.In | ast.NotIn):
        found = _among(low, left, right, env)
        return found if isinstance(op, ast.In) else low.graph.negate(found)
    if isinstance(op, ast.Is | ast.IsNot):
        found = _same(low, low.expression(left, env), low.expression(right, env))
        return found if isinstance(op, ast.Is) else low.graph.negate(found)
    one, other = low.value(left, env), low.value(right, env)
    if BOOL in (one.kind, other.kind):
        raise Misuse("a truth is not compared.", "Write the condition itself, or not in front of it.")
    return low.graph.compare(COMPARISONS[type(op)], one, other)


def _among(low: Base, left: ast.expr, right: ast.expr, env: Env) -> Node:
    if not isinstance(right, ast.Tuple):
        raise Misuse("“in” needs the possible values.", "Write x in (Fuel.gas, Fuel.solid).")
    value = low.value(left, env)
    members = [low.value(item, env) for item in right.elts]
    if value.kind.choice is None or any(m.kind != value.kind or not m.constant for m in members):
        return low.graph.logic("or", *(low.graph.compare("==", value, member) for member in members))
    return low.graph.make("among", (value,), frozenset(member.data for member in members), BOOL)


def _same(low: Base, one: Any, other: Any) -> Node:
    if not all(isinstance(side, Node) and side.kind == MEMBER for side in (one, other)):
        raise Misuse("“is” compares two members.", "Write other is not person; compare values with ==.")
    if one is other:
        return low.graph.truth(True)
    return low.graph.make("same", (one, other), None, BOOL)


def _attribute(low: Base, node: ast.Attribute, env: Env) -> Any:
    subject = low.expression(node.value, env)
    if isinstance(subject, Group):
        return _of_group(low, subject, node)
    if isinstance(subject, Node) and subject.kind == MEMBER:
        return fact_node(low, low.people(), node.attr, (subject,))
    if isinstance(subject, ModuleType | type):
        if hasattr(subject, node.attr):
            return low.thing(getattr(subject, node.attr), ast.unparse(node))
        raise Misuse(f"“{ast.unparse(node)}” does not exist.", "See its file for the names it has.")
    if isinstance(subject, ParameterAt):
        raise Misuse(f"a parameter has no “{node.attr}”.", "Write parameter.at(day) or parameter[choice].")
    raise Misuse(f"“{ast.unparse(node)}” is not in the law's language.", "Read facts of a person or the family.")


def _of_group(low: Base, group: Any, node: ast.Attribute) -> Any:
    if node.attr == "members":
        return group
    if node.attr == "household":
        return type(group)(group.facts, False)
    if node.attr == "size":
        return low.graph.make("size", (), group.family, INT, 1, 0, 64)
    if node.attr == "applicant":
        return low.graph.make("applicant", (), None, MEMBER)
    return fact_node(low, group.facts, node.attr, ())


def _subscript(low: Base, node: ast.Subscript, env: Env) -> Any:
    subject = low.expression(node.value, env)
    if not isinstance(subject, ParameterAt) or subject.choice is not None or subject.day is not None:
        raise Misuse("only a parameter is indexed.", "Write line[family.region], or line[family.region].at(day).")
    choice = low.value(node.slice, env)
    if choice.kind.choice is None:
        raise Misuse(f"a parameter is indexed by a choice, and this is {choice.kind}.", "Index it by a Choice.")
    return ParameterAt(subject.parameter, None, choice)


READERS: Readers = {
    ast.Constant: _constant,
    ast.Name: _name,
    ast.BinOp: _binary,
    ast.UnaryOp: _unary,
    ast.BoolOp: _logic,
    ast.IfExp: _select,
    ast.Compare: _compare,
    ast.Attribute: _attribute,
    ast.Subscript: _subscript,
    ast.Call: call,
}
