"""Which values of a rule are computed once: those that are used more than once, and when each may be computed."""

from __future__ import annotations

from collections import Counter

from .expression import Node

LEAVES = frozenset({"const", "fact", "today", "member", "applicant", "rule", "size"})
LOOPS = frozenset({"total", "count", "any", "all", "min_of", "max_of"})


def shared(root: Node) -> list[Node]:
    """Nodes used more than once outside of loops, the inner ones first."""
    order, uses = _read(root)
    return [
        node for node in order
        if uses[id(node)] > 1 and node.op not in LEAVES and node.free <= {0} and (node.op != "parameter" or node.args)
    ]  # fmt: skip


def sure(root: Node) -> frozenset[int]:
    """The nodes (their ids) that are read whichever branch is taken; others must not be computed before they are."""
    found: dict[int, frozenset[int]] = {}
    for node in _read(root)[0]:
        below = [] if node.op in LOOPS else [found[id(arg)] for arg in node.args]
        if node.op == "select":
            below = [below[0], below[1] & below[2]]
        found[id(node)] = frozenset((id(node),)).union(*(below[:1] if node.op in ("and", "or") else below))
    return found[id(root)]


def _read(root: Node) -> tuple[list[Node], Counter[int]]:
    """The nodes below the root, each after those it is made of, and how often each is used."""
    uses: Counter[int] = Counter()
    order: list[Node] = []
    seen: set[int] = set()
    stack: list[tuple[Node, bool]] = [(root, False)]
    while stack:
        node, done = stack.pop()
        if done:
            order.append(node)
            continue
        uses[id(node)] += 1
        if id(node) not in seen:
            seen.add(id(node))
            stack.append((node, True))
            stack.extend((arg, False) for arg in reversed(node.args))
    return order, uses
