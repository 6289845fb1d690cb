"""docs/lifecycle.md, written from the code: every state, what it accepts and where that leads, and who may do it."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

from .actors import Role
from .answers import Answer
from .award import AWARD
from .machine import Event, Machine, State, Transition, transitions
from .matter import Cause, ProceedingType
from .proceeding import PROCEEDING

_HEAD = """\
# The life of a proceeding and of an award

Written by `python -m komek.casework.lifecycle > docs/lifecycle.md`; a test fails when it is no longer true. The code is
[`komek.casework.lifecycle`](../src/komek/casework/lifecycle/__init__.py).

A **case** is one household and one programme, for years. It has one open **proceeding** at most: a run from an
application, or from a cause that the office finds itself, to an answer. The decisions make the **award**: what is due
for a month is the line of the last decided proceeding, and a later decision pays or claims only the difference.

Each state refuses every event that its table does not list, and says why. The clock of the office stands still while
an applicant corrects; the due date moves with it.
"""


def document() -> str:
    """The whole page, as Markdown."""
    return "\n".join([_HEAD, *_vocabulary(), *_machine(PROCEEDING), *_machine(AWARD)])


def _vocabulary() -> Iterator[str]:
    yield "## Types, causes, answers\n"
    for title, members in (("Types", ProceedingType), ("Causes", Cause), ("Answers", Answer)):
        yield f"- {title}: {', '.join(f'{member.value} (`{member.name}`)' for member in members)}"
    yield ""


def _machine(machine: Machine) -> Iterator[str]:
    yield f"## {machine.name}\n"
    yield from _picture(machine)
    yield from _states(machine)
    yield from _events(machine)


def _picture(machine: Machine) -> Iterator[str]:
    """A Mermaid state diagram; what leaves a state as it is, is left to the table."""
    yield "```mermaid\nstateDiagram-v2"
    yield from (f"    {state.__name__}: {state.label}" for state in machine.states)
    yield f"    [*] --> {machine.states[0].__name__}"
    for state in machine.states:
        for event, transition in _accepted(machine, state):
            for target in transition.targets:
                if target is not state:
                    yield f"    {state.__name__} --> {target.__name__}: {event.label}"
    yield from (f"    {state.__name__} --> [*]" for state in machine.states if _is_last(machine, state))
    yield "```\n"


def _is_last(machine: Machine, state: type[State]) -> bool:
    """Whether nothing leads out of the state."""
    return all(transition.targets == (state,) for _event, transition in _accepted(machine, state))


def _accepted(machine: Machine, state: type[State]) -> Iterator[tuple[type[Event], Transition]]:
    table = transitions(state)
    return ((event, table[event]) for event in machine.events if event in table)


def _states(machine: Machine) -> Iterator[str]:
    yield "| state | what it is | what can happen | then |\n|---|---|---|---|"
    for state in machine.states:
        cells = [f"**{state.label}**", _told(state)]
        rows = [
            (event.label, " or ".join(target.label for target in t.targets)) for event, t in _accepted(machine, state)
        ]
        for event, target in rows or [("nothing", "")]:
            yield f"| {' | '.join(cells)} | {event} | {target} |"
            cells = ["", ""]
    yield ""


def _events(machine: Machine) -> Iterator[str]:
    yield "| event | what happens | who | too early | too late |\n|---|---|---|---|---|"
    for event in machine.events:
        who = ", ".join(role.value for role in Role if role in _roles(machine, event))
        yield f"| **{event.label}** | {_told(event)} | {who} | {event.too_early} | {event.too_late} |"
    yield ""


def _roles(machine: Machine, event: type[Event]) -> frozenset[Role]:
    """Who may do it in some state, whatever the guards say of a particular case."""
    tables = [transitions(state) for state in machine.states]
    return frozenset().union(*(table[event].roles for table in tables if event in table))


def _told(thing: type) -> str:
    return " ".join(inspect.cleandoc(thing.__doc__ or "").split())
