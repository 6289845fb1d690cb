"""`expect`: what a worked example says must come out. Only the keys that it gives are compared."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from komek.factsfile.document import Node, Sequence
from komek.factsfile.door import Door
from komek.factsfile.household import Entry, entries, known
from komek.factsfile.problem import _
from komek.factsfile.values import day, is_nothing, money, truth, words

OUTCOMES = ("entitled", "refused", "undetermined")


def expectation(entry: Entry) -> dict[str, Any]:
    """The expected values by key, in the types of `Assessment`: amounts in minor units, dates, truths."""
    return {name: _READERS[name](part.value, part.door) for name, part in known(entry, _READERS).items()}


def _outcome(node: Node, door: Door) -> str | None:
    text = words(node, door)
    if text is not None and text not in OUTCOMES:
        door.unknown(node.line, _("“{name}” is none of: {names}."), text, OUTCOMES)
    return text


def _or_null(read: Callable[[Node, Door], Any]) -> Callable[[Node, Door], Any]:
    """`null` may be expected as well: no amount, no end."""
    return lambda node, door: None if is_nothing(node) else read(node, door)


def _period(node: Node, door: Door) -> dict[str, date | None]:
    ends = known(Entry("period", node.line, node, door), ("from", "to"))
    return {name: _or_null(day)(end.value, end.door) for name, end in ends.items()}


def _requirements(node: Node, door: Door) -> dict[str, bool | None]:
    """`code: true`, or the list that `--json` prints (`code` and `met` of each are compared)."""
    if not isinstance(node, Sequence):
        return {entry.name: _or_null(truth)(entry.value, entry.door) for entry in entries(node, door)}
    found: dict[str, bool | None] = {}
    for item in node.items:
        given = {entry.name: entry for entry in entries(item, door)}
        if "code" in given and "met" in given:
            found[str(words(given["code"].value, door))] = _or_null(truth)(given["met"].value, door)
        else:
            door.refuse(item.line, _("Each requirement in this list needs “code” and “met”."))
    return found


def _names(node: Node, door: Door) -> list[str]:
    if not isinstance(node, Sequence):
        door.refuse(node.line, _("A list belongs here: [ivan.pension, household.rooms]."))
        return []
    return [text for item in node.items if (text := words(item, door)) is not None]


_READERS: dict[str, Callable[[Node, Door], Any]] = {
    "outcome": _outcome,
    "amount": _or_null(money),
    "currency": _or_null(words),
    "reason": _or_null(words),
    "period": _or_null(_period),
    "requirements": _requirements,
    "missing": _names,
    "missing_parameters": _names,
}
