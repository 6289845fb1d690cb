"""Where the compiled law finds what it reads, and what each branch of a rule read: for the plan and the explanation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from .expression import Node

INPUTS = frozenset({"fact", "parameter", "rule", "bracket", "size"})


class Arm(NamedTuple):
    """One branch of a rule: the inputs read and the points of law cited in it; `condition` leads to it when `taken`."""

    inputs: tuple[Node, ...]
    cites: tuple[str, ...]
    condition: Node | None = None
    taken: bool = True


class Slots:
    """Where the compiled law finds what it reads: facts, parameters and rules, in the order the law meets them."""

    def __init__(self) -> None:
        self.person: dict[Any, int] = {}
        self.household: dict[Any, int] = {}
        self.order: dict[Any, int] = {}
        self.parameters: dict[Any, int] = {}
        self.rules: dict[Any, int] = {}
        self.hoisted: dict[int, tuple[int, Node, str]] = {}

    def fact(self, fact: Any) -> int:
        self.order.setdefault(fact, len(self.order))
        places = self.person if fact.of == "person" else self.household
        return places.setdefault(fact, len(places))

    def meet(self, rules: Sequence[Any], roots: Mapping[Any, Node]) -> None:
        """Place the facts as a reader of these rules meets them, a called rule where it is called."""
        seen: set[int] = set()
        stack = [roots[rule] for rule in reversed(rules)]
        while stack:
            node = stack.pop()
            if id(node) not in seen:
                seen.add(id(node))
                if node.op == "fact":
                    self.fact(node.data)
                stack.extend(reversed([*node.args, *([roots[node.data]] if node.op == "rule" else [])]))

    def parameter(self, data: Any) -> int:
        return self.parameters.setdefault(data, len(self.parameters))


def arm_of(root: Node, condition: Node | None, taken: bool, tried: Sequence[Node] = ()) -> Arm:
    """The inputs and citations of a branch and of the conditions tried before it, without those of branches within."""
    inputs: dict[int, Node] = {}
    cites: list[str] = []
    stack = [root, *reversed(tried)]
    while stack:
        node = stack.pop()
        if node.op == "cited":
            cites.append(node.data)
        if node.op in INPUTS:
            inputs.setdefault(id(node), node)
        stack.extend(reversed(node.args[:1] if node.op == "select" else node.args))
    return Arm(tuple(inputs.values()), tuple(cites), condition, taken)


def whom(read: Node) -> str:
    """Of whom a fact or rule is read: the rule's "own" person, the "applicant", "everybody" of a loop, "household"."""
    if read.op not in ("fact", "rule"):
        return "own"
    if not read.args:
        return "household"
    member = read.args[0]
    return "applicant" if member.op == "applicant" else "own" if member.data == 0 else "everybody"
