"""A programme as it stands on a day, compiled: its rules in order, their Python text, and what they read.

One plan serves every assessment under the same texts of the rules; the values of parameters are bound per day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from types import CodeType
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from . import careful, careful_numbers
from .expression import Node
from .interval import Unsettled
from .rules import Rule, Version
from .slots import Arm, Slots, whom
from .tables import bind

if TYPE_CHECKING:
    from .programme import Programme

MEMBERS = 64  # the most people of one file; a rule's results are kept under number * MEMBERS + member
Maker = Callable[..., tuple[Callable[..., Any], ...]]
Reads = tuple[tuple[Node, str], ...]


class Callee(NamedTuple):
    """A rule as its callers see it: its number in the plan and the node of its result."""

    number: int
    rule: Rule[Any, Any]
    version: Version
    takes: tuple[str, ...]
    root: Node


class Entry:
    """A rule in the plan: how callers see it, and the branches its explanation can name."""

    def __init__(self, callee: Callee, arms: list[Arm]) -> None:
        self.callee, self.arms = callee, arms
        self.told: dict[tuple[int, ...], tuple[str, Reads]] = {}

    def branches(self, taken: Iterable[int]) -> tuple[str, Reads]:
        """The law with the points cited in the branches taken, and the inputs they read, with whom they are about."""
        key = tuple(dict.fromkeys(taken))
        if key not in self.told:
            arms = [self.arms[number] for number in dict.fromkeys((0, *key))]
            cites = [cite for arm in arms for cite in arm.cites]
            nodes = dict.fromkeys(node for arm in arms for node in arm.inputs if node.op != "size")
            reads = tuple((node, whom(node)) for node in nodes)
            self.told[key] = ", ".join([self.callee.version.law, *cites]), reads
        return self.told[key]

    @property
    def of_person(self) -> bool:
        return "person" in self.callee.takes


class Plan:
    """The compiled law of one programme under one choice of texts: `text`, and `code`, which was compiled from it."""

    def __init__(self, programme: Programme, entries: list[Entry], slots: Slots, text: str, code: CodeType) -> None:
        self.programme, self.entries, self.slots, self.text, self.code = programme, entries, slots, text, code
        self.numbers = slots.rules
        self.make = _made(code)
        self.bindings = lru_cache(maxsize=512)(self._bound)

    def _bound(self, on: date, known: date | None) -> list[Any]:
        return bind(self.slots.parameters, self.programme, on, known)

    def holds(self, on: date, known: date | None) -> bool:
        """Whether it is the law of this day: the texts in force are those that it was compiled from.

        Its rules are all those that its texts call, so where these are the same, no other rule can come in.
        """
        callees = (entry.callee for entry in self.entries)
        return all(self.programme.version(callee.rule, on, known) is callee.version for callee in callees)


class Shelf(Protocol):
    """Where plans outlast the process that compiled them."""

    def take(self, programme: Programme, on: date, known: date | None) -> Plan | None:
        """The plan of this day, if it is kept; None says to compile it."""

    def keep(self, plan: Plan) -> None:
        """Keep it for the next process, where that can be done."""


def _made(code: CodeType) -> Maker:
    """The function that binds the rules to a case."""
    names = {**careful.NAMES, **careful_numbers.NAMES, "Unsettled": Unsettled}
    exec(code, names)
    made: Maker = names["make"]
    return made
