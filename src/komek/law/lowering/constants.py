"""Constants of the law's text, citations and rounding."""

from __future__ import annotations

import ast
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from .. import words
from ..errors import Misuse
from ..expression import Node
from ..money import minor_units
from ..types import INT, SHARE
from .base import Base
from .things import Env


def only(node: ast.Call) -> ast.expr:
    if len(node.args) != 1 or node.keywords:
        raise Misuse("this takes one argument.", "Write it with one.")
    return node.args[0]


def _text(node: ast.expr, what: str) -> str:
    if not (isinstance(node, ast.Constant) and isinstance(node.value, str)):
        raise Misuse(f"{what} is written as a text.", 'Write it in quotation marks, such as "0.01".')
    return node.value


def fixed(make: Callable[[str], Any]) -> Callable[[Base, ast.Call, Env], Node]:
    def read(low: Base, node: ast.Call, env: Env) -> Node:
        text = _text(only(node), "a fixed value")
        try:
            return low.fixed(make(text), text)
        except (ValueError, ZeroDivisionError):
            raise Misuse(
                f"“{text}” cannot be read.", 'Write money("500.00"), share("2/3") or day("2020-03-13").'
            ) from None

    return read


def percent(low: Base, node: ast.Call, env: Env) -> Node:
    number = low.value(only(node), env)
    if number.kind != INT or not number.constant:
        raise Misuse("percent takes a whole number.", 'Write percent(66), or share("2/3").')
    return low.graph.const(Fraction(number.data, 100), SHARE)


def cited(low: Base, node: ast.Call, env: Env) -> Node:
    if len(node.args) != 2:
        raise Misuse("cited takes a point of the law and a value.", 'Write cited("т. 1", percent(165)).')
    value = low.value(node.args[1], env)
    point = _text(node.args[0], "the point of the law")
    return low.graph.make("cited", (value,), point, value.kind, value.den, value.lo, value.hi)


def round_money(low: Base, node: ast.Call, env: Env) -> Node:
    if len(node.args) != 3:
        raise Misuse("round_money takes a value, a step and a mode.", 'Write round_money(x, "0.01", half_up).')
    mode = low.expression(node.args[2], env)
    if not isinstance(mode, words.Rounding):
        raise Misuse("the last argument says how a half is rounded.", "Use half_up, half_even, down or up.")
    return low.graph.rounded(low.value(node.args[0], env), _step(_text(node.args[1], "the step")), str(mode))


def _step(text: str) -> int:
    """The step in minor units."""
    try:
        step = minor_units(text)
    except ValueError:
        step = 0
    if step <= 0:
        raise Misuse(f"“{text}” is not a step to round to.", 'Write "0.01", or "1" for whole units.')
    return step


def exact_money(low: Base, node: ast.Call, env: Env) -> Node:
    return low.graph.exact(low.value(only(node), env))
