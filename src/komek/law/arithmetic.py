"""Sums, products and quotients of the expression graph, with their units, scales and bounds."""

from __future__ import annotations

from fractions import Fraction

from .errors import Misuse
from .expression import Node, Nodes
from .types import DATE, DAYS, INT, LOCAL, MONEY_QUOTIENT, MONTHS, SHARE, SHARE_QUOTIENT, Kind, same_unit


class Arithmetic(Nodes):
    """Builds arithmetic nodes; Misuse for units that do not fit."""

    def add(self, one: Node, other: Node, sign: int = 1) -> Node:
        """Sum or (sign -1) difference; Misuse when the units differ."""
        op, doing = ("add", "This adds") if sign > 0 else ("sub", "This subtracts")
        if one.kind.is_quotient or other.kind.is_quotient:
            return self._quotient_sum(op, doing, one, other)
        if one.kind == DATE or (one.kind == other.kind and one.kind in (MONTHS, DAYS)):
            return self._dated(op, one, other, sign)
        self.numbers(doing, one, other)
        kind = same_unit(one.kind, other.kind, doing)
        a, b = self.alike(one, other)
        lo, hi = (a.lo + b.lo, a.hi + b.hi) if sign > 0 else (a.lo - b.hi, a.hi - b.lo)
        return self.make(op, (a, b), None, kind, a.den, lo, hi)

    def numbers(self, doing: str, *nodes: Node) -> None:
        """Misuse for a value that is no number."""
        for node in nodes:
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
        self.numbers("This compares or adds to a quotient", node)
        kind = _quotient_of(node.kind)
        return self.make("fraction", (node,), node.den, kind, node.den, node.lo, node.hi)

    def mul(self, one: Node, other: Node) -> Node:
        """Product; Misuse for money times money."""
        if one.kind.is_quotient or other.kind.is_quotient:
            return self._quotient_product(one, other)
        self.numbers("This multiplies", one, other)
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
        """By a constant: the same unit on a finer scale. By anything else: a quotient (zero divisor: undetermined)."""
        self.numbers("This divides", one, other)
        if other.kind.name == "money" and one.kind.name != "money":
            raise Misuse(f"This divides {one.kind} by money.", "Divide money by money, or by a share or a count.")
        if other.constant and other.kind.name != "money":
            return self._by_constant(one, Fraction(other.data, other.den))
        if other.kind.name == "money":
            same_unit(one.kind, other.kind, "This divides")
        kind = SHARE_QUOTIENT if other.kind.name == "money" else _quotient_of(one.kind)
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
        if one.kind.is_quotient:
            return self.mul(self.const(-1, INT), one)
        return self.add(self.const(0, one.kind if one.kind.is_number else INT), one, -1)


def _quotient_of(kind: Kind) -> Kind:
    """The kind of a true fraction of it, in the same currency."""
    return Kind(MONEY_QUOTIENT.name, kind.currency or LOCAL) if kind.name == "money" else SHARE_QUOTIENT
