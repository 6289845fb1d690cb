"""The third reading: the very functions of the law executed by CPython over fractions, to check the other readers.

The lowering, which `assess` and `scan` share, is not used here: a fault in it shows as a difference. All facts must be
known. Names that stand for values of the law (parameters, `on`, rules) ask the reading that is current.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

_current: ContextVar[Any] = ContextVar("komek_law_reading")


def current() -> Any:
    """The reading under way. RuntimeError outside of one: a rule is read by `assess`, not called."""
    try:
        return _current.get()
    except LookupError:
        raise RuntimeError("A rule of the law is not called directly: use komek.law.assess.") from None


def plain(value: Any) -> Any:
    """The value behind a name of the law; anything else as it is."""
    return value.read_now() if isinstance(value, Operand) else value


def _forward(function: Callable[[Any, Any], Any]) -> Any:
    return lambda self, other: function(plain(self), plain(other))


def _backward(function: Callable[[Any, Any], Any]) -> Any:
    return lambda self, other: function(plain(other), plain(self))


class Operand:
    """Something that stands for a value: each operator works on the value it has in the current reading."""

    def read_now(self) -> Any:
        raise NotImplementedError

    def __bool__(self) -> bool:
        return bool(self.read_now())

    def __neg__(self) -> Any:
        return -self.read_now()

    __hash__ = object.__hash__


class Lazy(Operand):
    """A value looked up when it is used."""

    def __init__(self, look_up: Callable[[], Any]) -> None:
        self.look_up = look_up

    def read_now(self) -> Any:
        return self.look_up()

    def __getitem__(self, choice: Any) -> Any:
        raise TypeError("Write parameter[choice].at(date), not parameter.at(date)[choice].")


for _name in ("add", "sub", "mul", "truediv", "floordiv"):
    setattr(Operand, f"__{_name}__", _forward(getattr(operator, _name)))
    setattr(Operand, f"__r{_name}__", _backward(getattr(operator, _name)))
for _name in ("lt", "le", "gt", "ge", "eq", "ne"):
    setattr(Operand, f"__{_name}__", _forward(getattr(operator, _name)))
