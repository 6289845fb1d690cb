"""The lifecycle's values as JSON and back, by cattrs. Enums by their names, days and months as ISO texts.

A state says which one it is under "is". Names of classes, fields and members are therefore stored: whoever renames
one writes a migration. `tests/casework/test_coding.py` holds the names that are in use.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum
from inspect import isclass
from typing import Any, TypeVar, get_args, get_origin

from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from komek.casework.lifecycle.machine import State
from komek.clock import Month
from komek.law.money import Amount

T = TypeVar("T")
TAG = "is"

_converter = Converter(forbid_extra_keys=True)


def write(value: Any, of: Any = None) -> Any:
    """A value as JSON. `of`: its type, where the value alone does not tell it."""
    return _converter.unstructure(value, unstructure_as=of or type(value))


def read(kept: Any, of: type[T]) -> T:
    """The value of a type that was kept as JSON."""
    return _converter.structure(kept, of)


def read_any(kept: Any, of: Any) -> Any:
    """The same for what is no class, such as a union or a mapping of types."""
    return _converter.structure(kept, of)


def _is_enum(kind: Any) -> bool:
    return isclass(kind) and issubclass(kind, Enum)


def _is_state(kind: Any) -> bool:
    """A state, a family of states, or a union of nothing but states."""
    if isclass(kind) and not get_origin(kind):
        return issubclass(kind, State)
    members = get_args(kind)
    return bool(members) and all(isclass(member) and issubclass(member, State) for member in members)


def _write_state(_kind: Any) -> Callable[[State], dict[str, Any]]:
    return lambda state: {TAG: type(state).__name__, **_fields(type(state))(state)}


def _fields(kind: type[State]) -> Callable[[Any], dict[str, Any]]:
    if kind not in _writers:
        _writers[kind] = make_dict_unstructure_fn(kind, _converter)
    return _writers[kind]


def _read_state(_kind: Any, _: Converter) -> Callable[[dict[str, Any], Any], State]:
    return lambda kept, _type: _reader(kept[TAG])({name: v for name, v in kept.items() if name != TAG}, _type)


def _reader(name: str) -> Callable[[dict[str, Any], Any], State]:
    if name not in _readers:
        kind = next(state for state in _states(State) if state.__name__ == name)
        _readers[name] = make_dict_structure_fn(kind, _converter)
    return _readers[name]


def _states(family: type[State]) -> Iterator[type[State]]:
    for member in family.__subclasses__():
        yield member
        yield from _states(member)


_writers: dict[type[State], Callable[[Any], dict[str, Any]]] = {}
_readers: dict[str, Callable[[dict[str, Any], Any], State]] = {}

_converter.register_unstructure_hook(date, date.isoformat)
_converter.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
_converter.register_unstructure_hook(Month, str)
_converter.register_structure_hook(Month, lambda text, _: Month.parse(text))
_converter.register_unstructure_hook(Amount, lambda amount: [amount.minor, amount.currency])
_converter.register_structure_hook(Amount, lambda kept, _: Amount(*kept))
_converter.register_unstructure_hook_func(_is_enum, lambda member: member.name)
_converter.register_structure_hook_func(_is_enum, lambda name, kind: kind[name])
_converter.register_unstructure_hook_factory(_is_state, _write_state)
_converter.register_structure_hook_factory(_is_state, _read_state)
