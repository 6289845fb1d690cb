"""A compiled plan as bytes, and back, so that it can outlast its process (`plan.Shelf`). No input or output in here.

What a pack declares (rules, facts, parameters) is not written but named by its place in its module, and found there
again: a plan that is read speaks of the very objects of the loaded pack. The files of its parameters come with it.
"""

from __future__ import annotations

import marshal
import sys
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from io import BytesIO
from pickle import HIGHEST_PROTOCOL, Pickler, PicklingError, Unpickler, UnpicklingError
from typing import TYPE_CHECKING, Any

from .facts import AnyHousehold, AnyPerson, Fact
from .parameters import Parameter, Scale
from .periods import Window
from .plan import Entry, Plan
from .rules import Rule, Version
from .slots import Slots

if TYPE_CHECKING:
    from .programme import Programme

Place = tuple[str, ...]  # a module, a name in it, and what belongs to that: a fact, a version, the scale's parameter
DECLARED = (Rule, Version, Fact, Parameter, Window)
PERIODS = Window.__module__


class Unnamed(PicklingError):
    """A plan speaks of something that no module of its pack has a name for."""


def frozen(plan: Plan) -> bytes:
    """The plan as bytes. PicklingError where it could not be found again, or is nested too deeply to be written."""
    slots = {**vars(plan.slots), "hoisted": {}}  # by the identity of nodes: of use only while a plan is compiled
    files = {data[0]: data[0].file for data in plan.slots.parameters}
    stream = BytesIO()
    writer = _Writer(stream, plan.programme.package)
    try:
        writer.dump([(entry.callee.rule, entry.callee.version) for entry in plan.entries])
        writer.dump(([(e.callee, e.arms) for e in plan.entries], slots, files, plan.text, marshal.dumps(plan.code)))
    except (AttributeError, TypeError, RecursionError) as problem:  # so `pickle` says that something has no name
        raise PicklingError(str(problem)) from None
    return stream.getvalue()


def thawed(programme: Programme, content: bytes, on: date, known: date | None) -> Plan | None:
    """The plan in bytes that `frozen` made; None where other texts are in force on this day.

    The bytes must be what was written: others can do and raise anything. UnpicklingError where the pack declares
    something else than it did then.
    """
    reader = _Reader(BytesIO(content))
    try:
        if not all(programme.version(rule, on, known) is version for rule, version in reader.load()):
            return None
        entries, places, files, text, code = reader.load()
    except (AttributeError, ImportError, KeyError) as problem:
        raise UnpicklingError(str(problem)) from None
    slots = Slots()
    vars(slots).update(places)
    for parameter, file in files.items():
        vars(parameter).setdefault("file", file)
    return Plan(programme, [Entry(callee, arms) for callee, arms in entries], slots, text, marshal.loads(code))


class _Writer(Pickler):
    """Writes the place of what is declared instead of the thing itself."""

    def __init__(self, stream: BytesIO, package: str) -> None:
        super().__init__(stream, HIGHEST_PROTOCOL)
        modules = [name for name in sys.modules if name.startswith(f"{package}.") or name == PERIODS]
        self.places = {id(thing): place for name in modules for thing, place in _declared(name)}

    def persistent_id(self, thing: Any) -> Place | None:
        if not isinstance(thing, DECLARED):
            return None
        if id(thing) not in self.places:
            raise Unnamed(repr(thing))
        return self.places[id(thing)]


def _declared(module: str) -> Iterator[tuple[Any, Place]]:
    """What a module declares, and where."""
    for name, found in vars(sys.modules[module]).items():
        if isinstance(found, DECLARED):
            yield found, (module, name)
        for inner, thing in _within(found).items():
            yield thing, (module, name, inner)


def _within(found: Any) -> dict[str, Any]:
    """The named parts of what a module declares."""
    if isinstance(found, Rule):
        return {str(number): version for number, version in enumerate(found.versions)}
    if isinstance(found, Scale):
        return {"parameter": found.parameter}
    if isinstance(found, type) and issubclass(found, (AnyPerson, AnyHousehold)):
        return dict(found.facts)
    return {}


class _Reader(Unpickler):
    """Finds what is declared at its place."""

    def __init__(self, stream: BytesIO) -> None:
        super().__init__(stream)
        self.found: dict[Place, Any] = {}

    def persistent_load(self, place: Any) -> Any:
        if place not in self.found:
            module, name, *inner = place
            thing = getattr(import_module(module), name)
            self.found[place] = _within(thing)[inner[0]] if inner else thing
        return self.found[place]
