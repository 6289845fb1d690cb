"""Facts as nodes."""

from __future__ import annotations

from typing import Any

from ..errors import Misuse, nearest
from ..expression import Node
from ..facts import Fact
from ..types import SHARE, TEXT, kind_of
from .base import Base


def fact_node(low: Base, declared: Any, name: str, of: tuple[Node, ...]) -> Node:
    """The node that reads a fact of a member (`of`) or of the household."""
    fact: Fact | None = declared.facts.get(name)
    if fact is None:
        near = nearest(name, declared.facts)
        raise Misuse(
            f"{declared.__name__} has no fact “{name}”.",
            f"Did you mean “{near}”?" if near else "Declare it as a fact.",
        )
    kind = kind_of(fact.kind)
    if kind == TEXT:
        raise Misuse(f"“{name}” is a text.", "A rule cannot read texts; declare a Choice.")
    if kind == SHARE:  # its denominator is not known, so nothing made of it has an exact scale
        raise Misuse(f"“{name}” is a share.", "Declare a count of percent, and write person.loss / 100.")
    if kind.choice is not None:
        return low.graph.make("fact", of, fact, kind, 1, 0, len(kind.choice.codes) - 1)
    return low.graph.make("fact", of, fact, kind, 1, fact.at_least, fact.at_most)
