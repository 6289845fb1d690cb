"""What is the same for everybody: constants, the day, parameters, and what is made of these alone.

Worked out once for each scan, by the very functions that the careful text of `assess` calls, so that a parameter
without value is the same interval there and here.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from .. import careful as c
from .. import careful_numbers as n
from ..expression import Node
from ..interval import choice_hull, hull
from ..tables import bind
from ..types import MONTHS

if TYPE_CHECKING:
    from ..programme import Programme

COMPARE: dict[str, Callable[[Any, Any], Any]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "==": operator.eq, "!=": operator.ne,
}  # fmt: skip


class Uniform:
    """The values of a programme on a day that no fact enters."""

    def __init__(self, programme: Programme, on: date, known: date | None) -> None:
        self.programme, self.on, self.known = programme, on, known
        self.bound: dict[Any, Any] = {}

    def parameter(self, node: Node) -> Any:
        """A parameter's value on the day, or its look-up by choice and by day."""
        data = node.data if node.op == "parameter" else (node.data, None, "bracket", node.args[0].den)
        if data not in self.bound:
            self.bound[data] = bind({data: 0}, self.programme, self.on, self.known)[0]
        return self.bound[data]

    def value(self, node: Node, args: Sequence[Any]) -> Any:
        """The value of an operation on uniform values. NotWhole where exact_money meets a finer amount."""
        found = getattr(self, f"_{node.op}", None)
        return found(node, *args) if found else PLAIN[node.op](node, *args)

    def _today(self, node: Node) -> int:
        day = self.on.toordinal()
        return day if node.data == "on" else day - self.on.day + 1

    def _parameter(self, node: Node, *args: Any) -> Any:
        _, _, choice, by_day = node.data
        if not args:
            return self.parameter(node)
        given = list(args)
        member = given.pop(0) if choice is not None else None
        return self.parameter(node)(member, given[0] if by_day else None)

    def _bracket(self, node: Node, base: Any) -> Any:
        return self.parameter(node)(base)


def _select(node: Node, condition: Any, then: Any, otherwise: Any) -> Any:
    if type(condition) is bool:
        return then if condition else otherwise
    return (choice_hull if node.kind.choice else hull)(then, otherwise, condition.causes)


def _lazily(function: Callable[..., Any]) -> Callable[..., Any]:
    return lambda node, *args: function(*((lambda value=value: value) for value in args))


PLAIN: dict[str, Callable[..., Any]] = {
    "const": lambda node: node.data,
    "scale": lambda node, one: one * node.data,
    "add": lambda node, one, other: one + other,
    "sub": lambda node, one, other: one - other,
    "mul": lambda node, one, other: one * other,
    "floor": lambda node, one: one // node.data,
    "div": lambda node, one, other: n.quotient(one, other, node.data, ""),
    "fraction": lambda node, one: n.fraction(one, node.data),
    "round": lambda node, one: n.round_to(one, node.data[0], node.data[1], node.data[2], (node.lo, node.hi)),
    "exact": lambda node, one: n.exactly(one, node.data, ""),
    "min": lambda node, *args: c.s_min(*args),
    "max": lambda node, *args: c.s_max(*args),
    "compare": lambda node, one, other: COMPARE[node.data](one, other),
    "among": lambda node, one: c.s_among(one, node.data),
    "not": lambda node, one: c.s_not(one),
    "and": _lazily(c.s_and),
    "or": _lazily(c.s_or),
    "select": _select,
    "move": lambda node, day, span: (n.move_months if node.args[1].kind == MONTHS else n.move_days)(
        day, span, node.data
    ),
    "birthday": lambda node, born, span: n.birthday(born, span),
    "age": lambda node, born, at: n.age(born, at),
    "dated": lambda node, day: n.dated(node.data, day),
}
