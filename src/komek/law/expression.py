"""The typed expression graph: what a rule means, checked and with its exact scale and bounds.

Every numeric node is a whole number of 1/`den` (money: of a minor unit) and lies within `lo … hi`, so all arithmetic is
exact whole-number arithmetic in every reader, and what could pass 63 bits is refused before it runs. A quotient is a
true fraction; `lo` and `hi` then bound its numerator, `den` its divisor.
Equal nodes are one node.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from math import lcm
from typing import Any

from .errors import Misuse
from .types import (
    ANY_MONEY, BOOL, DATE, DAYS, INT, MONEY, MONEY_QUOTIENT, MONTHS, SHARE, SHARE_QUOTIENT, Kind, same_unit,
)  # fmt: skip

LIMIT = 2**63 - 1


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """One operation. `free`: the members it speaks of, by the numbers of their loops (0: the rule's own person)."""

    op: str
    args: tuple[Node, ...]
    data: Any
    kind: Kind
    den: int
    lo: int
    hi: int
    free: frozenset[int]
    line: int = 0

    @property
    def constant(self) -> bool:
        return self.op == "const"


@dataclass
class Graph:
    """Makes nodes, each once."""

    nodes: dict[Any, Node] = field(default_factory=dict)
    line: int = 0

    def make(
        self, op: str, args: tuple[Node, ...], data: Any, kind: Kind, den: int = 1, lo: int = 0, hi: int = 0,
        binds: frozenset[int] = frozenset(),
    ) -> Node:  # fmt: skip
        """The node for this operation; Misuse when its value could pass 63 bits."""
        if max(abs(lo), abs(hi)) > LIMIT:
            raise Misuse(
                "the value could pass 63 bits.",
                "Give the facts in it lower bounds (at_most), or round before multiplying further.",
            )
        key = (op, tuple(map(id, args)), data, kind, den)
        if key not in self.nodes:
            free = frozenset().union(*(arg.free for arg in args)) - binds
            if op == "member":
                free = frozenset((data,))
            self.nodes[key] = Node(op, args, data, kind, den, lo, hi, free, self.line)
        return self.nodes[key]

    def const(self, value: Fraction | int, kind: Kind) -> Node:
        exact = Fraction(value)
        return self.make("const", (), exact.numerator, kind, exact.denominator, exact.numerator, exact.numerator)

    def truth(self, value: bool) -> Node:
        return self.make("const", (), value, BOOL)

    def scaled(self, node: Node, den: int) -> Node:
        """The same number counted in 1/`den`, a multiple of its own."""
        if node.den == den:
            return node
        factor = den // node.den
        if node.constant:
            return self.make("const", (), node.data * factor, node.kind, den, node.lo * factor, node.hi * factor)
        return self.make("scale", (node,), factor, node.kind, den, node.lo * factor, node.hi * factor)

    def alike(self, *nodes: Node) -> list[Node]:
        den = lcm(*(node.den for node in nodes))
        return [self.scaled(node, den) for node in nodes]

    def add(self, one: Node, other: Node, sign: int = 1) -> Node:
        """Sum or (sign -1) difference; Misuse when the units differ."""
        op, doing = ("add", "This adds") if sign > 0 else ("sub", "This subtracts")
        if one.kind.is_quotient or other.kind.is_quotient:
            return self._quotient_sum(op, doing, one, other)
        if one.kind == DATE or (one.kind == other.kind and one.kind in (MONTHS, DAYS)):
            return self._dated(op, one, other, sign)
        self._number(one, doing), self._number(other, doing)
        kind = same_unit(one.kind, other.kind, doing)
        a, b = self.alike(one, other)
        lo, hi = (a.lo + b.lo, a.hi + b.hi) if sign > 0 else (a.lo - b.hi, a.hi - b.lo)
        return self.make(op, (a, b), None, kind, a.den, lo, hi)

    def _number(self, node: Node, doing: str) -> None:
        if not node.kind.is_number:
            raise Misuse(f"{doing} {node.kind}, which is no number.", "Use money, shares and counts here.")

    def _dated(self, op: str, one: Node, span: Node, sign: int) -> Node:
        if span.kind not in (MONTHS, DAYS):
            raise Misuse(f"This moves a date by {span.kind}.", "Write d + months(1), d + years(1) or d + days(14).")
        if one.kind == DATE:
            return self.make("move", (one, span), sign, DATE, 1, one.lo, one.hi)
        return self.make(op, (one, span), None, one.kind, 1, one.lo + span.lo * sign, one.hi + span.hi * sign)

    def _quotient_sum(self, op: str, doing: str, one: Node, other: Node) -> Node:
        a, b = self.quotient(one), self.quotient(other)
        if a.kind != b.kind:
            raise Misuse(f"{doing} {one.kind} and {other.kind}.", "Bring both to the same unit first.")
        reach = max(abs(a.lo), abs(a.hi)) * b.den + max(abs(b.lo), abs(b.hi)) * a.den
        return self.make(op, (a, b), None, a.kind, a.den * b.den, -reach, reach)

    def quotient(self, node: Node) -> Node:
        """The number as a true fraction."""
        if node.kind.is_quotient:
            return node
        self._number(node, "This compares or adds to a quotient")
        kind = MONEY_QUOTIENT if node.kind.name == "money" else SHARE_QUOTIENT
        return self.make("fraction", (node,), node.den, kind, node.den, node.lo, node.hi)

    def mul(self, one: Node, other: Node) -> Node:
        """Product; Misuse for money times money."""
        if one.kind.is_quotient or other.kind.is_quotient:
            return self._quotient_product(one, other)
        self._number(one, "This multiplies"), self._number(other, "This multiplies")
        names = {one.kind.name, other.kind.name}
        if one.kind.name == other.kind.name == "money":
            raise Misuse("This multiplies money by money.", "Multiply money by a share or a count.")
        kind = next((k for k in (one.kind, other.kind) if k.name == "money"), SHARE if "a share" in names else INT)
        ends = [a * b for a in (one.lo, one.hi) for b in (other.lo, other.hi)]
        return self.make("mul", (one, other), None, kind, one.den * other.den, min(ends), max(ends))

    def _quotient_product(self, one: Node, other: Node) -> Node:
        quotient, factor = (one, other) if one.kind.is_quotient else (other, one)
        if factor.kind not in (SHARE, INT):
            raise Misuse(f"This multiplies a quotient by {factor.kind}.", "Multiply it by a share or a count.")
        f = self.quotient(factor)
        reach = max(abs(quotient.lo), abs(quotient.hi)) * max(abs(f.lo), abs(f.hi))
        return self.make("mul", (quotient, f), None, quotient.kind, quotient.den * f.den, -reach, reach)

    def div(self, one: Node, other: Node) -> Node:
        """By a constant: the same unit on a finer scale. By anything else: a quotient, undetermined for a zero divisor."""
        for node in (one, other):
            self._number(node, "This divides")
        if other.kind.name == "money" and one.kind.name != "money":
            raise Misuse(f"This divides {one.kind} by money.", "Divide money by money, or by a share or a count.")
        if other.constant and other.kind.name != "money":
            return self._by_constant(one, Fraction(other.data, other.den))
        kind = MONEY_QUOTIENT if one.kind.name == "money" and other.kind.name != "money" else SHARE_QUOTIENT
        reach = max(abs(one.lo), abs(one.hi)) * other.den
        divisor = max(abs(other.lo), abs(other.hi)) * one.den
        return self.make("div", (one, other), (other.den, one.den), kind, divisor, -reach, reach)

    def _by_constant(self, one: Node, divisor: Fraction) -> Node:
        if divisor == 0:
            raise Misuse("This divides by zero.", "Divide by something else.")
        return self.mul(one, self.const(1 / divisor, SHARE))

    def floor(self, one: Node, other: Node) -> Node:
        if one.kind != INT or other.kind != INT or not other.constant or other.data <= 0:
            raise Misuse("// is for a count by a constant count.", "Write size // 2, or / and round_money for money.")
        return self.make("floor", (one,), other.data, INT, 1, one.lo // other.data, one.hi // other.data)

    def negative(self, one: Node) -> Node:
        return self.add(self.const(0, one.kind if one.kind.is_number else INT), one, -1)

    def compare(self, op: str, one: Node, other: Node) -> Node:
        """A comparison of two values of one unit, exact whatever their scales."""
        if one.kind.choice is not None or other.kind.choice is not None:
            same_unit(one.kind, other.kind, "This compares")
            if op not in ("==", "!="):
                raise Misuse("Choices have no order.", "Compare them with == or `in`.")
            return self.make("compare", (one, other), op, BOOL)
        if one.kind == other.kind == DATE:
            return self.make("compare", (one, other), op, BOOL)
        if one.kind.is_quotient or other.kind.is_quotient:
            a, b = self.quotient(one), self.quotient(other)
            same_unit(a.kind, b.kind, "This compares")
            self._crossed(a, b)
            return self.make("compare", (a, b), op, BOOL)
        self._number(one, "This compares"), self._number(other, "This compares")
        same_unit(one.kind, other.kind, "This compares")
        a, b = self.alike(one, other)
        return self.make("compare", (a, b), op, BOOL)

    def _crossed(self, a: Node, b: Node) -> None:
        reach = max(max(abs(a.lo), abs(a.hi)) * b.den, max(abs(b.lo), abs(b.hi)) * a.den)
        if reach > LIMIT:
            raise Misuse(
                "comparing these quotients could pass 63 bits.", "Give the facts in them lower bounds (at_most)."
            )

    def select(self, condition: Node, then: Node, otherwise: Node) -> Node:
        """`then` where the condition is true, else `otherwise`; both of one unit."""
        self.condition(condition)
        if condition.constant:
            return then if condition.data else otherwise
        if then is otherwise:
            return then
        if then.kind == otherwise.kind == BOOL and then.constant and otherwise.constant:
            return condition if then.data else self.negate(condition)
        if then.kind.is_quotient or otherwise.kind.is_quotient:
            then, otherwise = self.quotient(then), self.quotient(otherwise)
            den = max(then.den, otherwise.den)
        elif then.kind.is_number:
            then, otherwise = self.alike(then, otherwise)
            den = then.den
        else:
            den = 1
        kind = same_unit(then.kind, otherwise.kind, "The branches give")
        lo, hi = min(then.lo, otherwise.lo), max(then.hi, otherwise.hi)
        return self.make("select", (condition, then, otherwise), None, kind, den, lo, hi)

    def condition(self, node: Node) -> Node:
        if node.kind != BOOL:
            raise Misuse(f"A condition is needed, and this is {node.kind}.", "Compare it with something.")
        return node

    def logic(self, op: str, *nodes: Node) -> Node:
        """`and`, `or` of conditions, constants folded away."""
        absorbing = op == "or"
        kept = [self.condition(node) for node in nodes if not (node.constant and node.data is not absorbing)]
        if any(node.constant for node in kept):
            return self.truth(absorbing)
        if not kept:
            return self.truth(not absorbing)
        return kept[0] if len(kept) == 1 else self.make(op, tuple(kept), None, BOOL)

    def negate(self, node: Node) -> Node:
        self.condition(node)
        return self.truth(not node.data) if node.constant else self.make("not", (node,), None, BOOL)

    def extreme(self, op: str, *nodes: Node) -> Node:
        """Least or greatest of several values of one unit."""
        if any(node.kind.is_quotient for node in nodes):
            nodes = tuple(self.quotient(node) for node in nodes)
        elif nodes[0].kind != DATE:
            for node in nodes:
                self._number(node, "This compares")
            nodes = tuple(self.alike(*nodes))
        kind = nodes[0].kind
        for node in nodes[1:]:
            kind = same_unit(kind, node.kind, "This compares")
        pick = min if op == "min" else max
        return self.make(
            op, nodes, None, kind, max(n.den for n in nodes), pick(n.lo for n in nodes), pick(n.hi for n in nodes)
        )

    def rounded(self, value: Node, step: int, mode: str) -> Node:
        if value.kind not in (MONEY, ANY_MONEY, MONEY_QUOTIENT):
            raise Misuse(f"round_money rounds money, and this is {value.kind}.", "Round only amounts of money.")
        den = 1 if value.kind.is_quotient else value.den
        lo, hi = (value.lo, value.hi) if value.kind.is_quotient else (value.lo // den, -(-value.hi // den))
        return self.make("round", (value,), (step, mode, den), MONEY, 1, lo - step, hi + step)

    def exact(self, value: Node) -> Node:
        if value.kind not in (MONEY, ANY_MONEY, MONEY_QUOTIENT):
            raise Misuse(f"exact_money takes money, and this is {value.kind}.", "Use it for amounts of money only.")
        den = 1 if value.kind.is_quotient else value.den
        lo, hi = (value.lo, value.hi) if value.kind.is_quotient else (value.lo // den, -(-value.hi // den))
        return self.make("exact", (value,), den, MONEY, 1, lo, hi)
