"""The expression graph: comparisons, conditions, choices between branches and rounding, on top of arithmetic."""

from __future__ import annotations

from .arithmetic import Arithmetic
from .errors import Misuse
from .expression import LIMIT, Node
from .types import ANY_MONEY, BOOL, DATE, MONEY, MONEY_QUOTIENT, same_unit


class Graph(Arithmetic):
    """Builds every node; Misuse for what does not fit."""

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
        self.numbers("This compares", one, other)
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
            self.numbers("This compares", *nodes)
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
