"""A state machine in which each state refuses every event by default and lists what it accepts.

A state is a frozen value. It accepts an event by having a method for it:

    @accepts(Role.officer, guards=[second_person])
    def decide(self, event: Decide, matter: Matter) -> To[Decided]: ...

The annotations are the table: which event, and which states it can lead to. Roles and guards are asked before the
content of the event is known, so they serve the event itself and the question what is allowed now, and why not.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Generic, Self, TypeVar, get_args, get_type_hints

from .actors import EVERYBODY, Actor, Role, keeps_out
from .effects import Effect
from .sentences import NotAllowed, Sentence


class State:
    """A state says what it is (`label`) and, where nothing more can come, what to tell instead (`instead`)."""

    label: ClassVar[str]
    instead: ClassVar[str | None] = None


S = TypeVar("S", bound=State)
H = TypeVar("H", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happens: on which day, by whom. `too_early` and `too_late` are said by states without it."""

    label: ClassVar[str]
    too_early: ClassVar[str] = ""
    too_late: ClassVar[str] = ""

    on: date
    by: Actor


@dataclass(frozen=True, slots=True)
class To(Generic[S]):
    """What an event led to: the new state, and what others now have to do, in order."""

    state: S
    effects: tuple[Effect, ...] = ()


Guard = Callable[[Any, Any, Actor, date], Sentence | None]
"""Says why (state, matter, actor, day) do not go together; None when they do."""


@dataclass(frozen=True, slots=True)
class Transition:
    """One line of the table: what a state does with an event, who may, what else stops it, and where it can lead."""

    handler: Callable[..., To[Any]]
    roles: frozenset[Role]
    guards: tuple[Guard, ...]
    targets: tuple[type[State], ...]

    def why_not(self, state: State, matter: Any, by: Actor, on: date) -> list[Sentence]:
        if kept_out := keeps_out(self.roles, by):
            return [kept_out]
        said = (guard(state, matter, by, on) for guard in self.guards)
        return [sentence for sentence in said if sentence is not None]


_ACCEPTED: dict[Callable[..., Any], tuple[frozenset[Role], tuple[Guard, ...]]] = {}


def accepts(*roles: Role, guards: Sequence[Guard] = ()) -> Callable[[H], H]:
    """Marks a method of a state as accepting the event that it takes, from these roles (none named: from everybody)."""

    def mark(handler: H) -> H:
        _ACCEPTED[handler] = frozenset(roles) or EVERYBODY, tuple(guards)
        return handler

    return mark


_TABLES: dict[type[State], dict[type[Event], Transition]] = {}


def transitions(state: type[State]) -> dict[type[Event], Transition]:
    """What a state accepts, read once from the annotations of its methods."""
    if state not in _TABLES:
        _TABLES[state] = _read(state)
    return _TABLES[state]


def _read(state: type[State]) -> dict[type[Event], Transition]:
    found: dict[type[Event], Transition] = {}
    for _name, handler in inspect.getmembers(state, inspect.isfunction):
        if handler in _ACCEPTED:
            hints = get_type_hints(handler)
            found[hints["event"]] = Transition(handler, *_ACCEPTED[handler], tuple(_targets(hints["return"], state)))
    return found


def _targets(hint: Any, state: type[State]) -> Iterator[type[State]]:
    """The states in `To[A]`, `To[A | B]` and `To[Self]`; a family of states stands for its members."""
    if hint is Self:
        yield state
    elif isinstance(hint, type) and issubclass(hint, State):
        yield from [hint] if "label" in vars(hint) else _members(hint)
    for inner in get_args(hint):
        yield from _targets(inner, state)


def _members(family: type[State]) -> Iterator[type[State]]:
    for member in family.__subclasses__():
        yield from [member] if "label" in vars(member) else _members(member)


@dataclass(frozen=True)
class Machine:
    """States in the order of a life without detours, and the events that can happen in it."""

    name: str
    states: Sequence[type[State]]
    events: Sequence[type[Event]]

    def why_not(self, state: State, event: type[Event], matter: Any, by: Actor, on: date) -> list[Sentence]:
        """Why this event cannot happen now by this actor; an empty list when it can."""
        transition = transitions(type(state)).get(event)
        if transition is None:
            return [self._refusal(state, event)]
        return transition.why_not(state, matter, by, on)

    def send(self, state: State, event: Event, matter: Any) -> To[Any]:
        """The new state and what follows. NotAllowed, with the reasons, when the event may not happen."""
        if reasons := self.why_not(state, type(event), matter, event.by, event.on):
            raise NotAllowed(*reasons)
        return transitions(type(state))[type(event)].handler(state, event, matter)

    def _refusal(self, state: State, event: type[Event]) -> Sentence:
        """Not yet, where a later state accepts it first; otherwise what the state says instead, or: no longer."""
        first = next(place for place, known in enumerate(self.states) if event in transitions(known))
        if self.states.index(type(state)) < first:
            return Sentence.of(event.too_early)
        return Sentence.of(state.instead or event.too_late)
