"""The typed expression graph: what a rule means, checked and with its exact scale and bounds.

Every numeric node is a whole number of 1/`den` (money: of a minor unit) and lies within `lo … hi`, so all arithmetic is
exact whole-number arithmetic in every reader, and what could pass 63 bits is refused before it runs. A quotient is a
true fraction; `lo` and `hi` then bound its numerator, `den` its divisor.
Equal nodes are one node.
"""

from __future__ import annotations

from fractions import Fraction
from math import lcm
from typing import Any

from .errors import Misuse
from .types import BOOL, Kind

LIMIT = 2**63 - 1


class Node:
    """One operation. `free`: the members it speaks of, by the numbers of their loops (0: the rule's own person)."""

    __slots__ = ("args", "data", "den", "free", "hi", "kind", "line", "lo", "op")

    def __init__(
        self, op: str, args: tuple[Node, ...], data: Any, kind: Kind, den: int, lo: int, hi: int,
        free: frozenset[int], line: int = 0,
    ) -> None:  # fmt: skip
        self.op, self.args, self.data, self.kind = op, args, data, kind
        self.den, self.lo, self.hi = den, lo, hi
        self.free, self.line = free, line

    @property
    def constant(self) -> bool:
        return self.op == "const"


def depth(root: Node) -> int:
    """How many operations stand within each other, at most."""
    level, found = [root], 0
    while level:
        level, found = list({id(arg): arg for node in level for arg in node.args}.values()), found + 1
    return found


class Nodes:
    """Makes nodes, each once."""

    def __init__(self) -> None:
        self.nodes: dict[Any, Node] = {}
        self.line = 0

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
