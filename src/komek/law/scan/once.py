"""Makes values, each once: what is equal is one value, however many rules speak of it."""

from __future__ import annotations

from typing import Any

from ..expression import Node
from ..types import BOOL, INT, Kind
from .values import Arg, Flat, H, P, Ref, U


class Once:
    """The values made so far."""

    def __init__(self) -> None:
        self._made: dict[Any, Flat] = {}

    def _flat(self, op: str, args: tuple[Arg, ...], data: Any, level: int, node: Node, value: Any = None) -> Flat:
        return self._keyed(op, args, data, level, node.kind, node.den, node.lo, node.hi, value)

    def _like(self, op: str, args: tuple[Arg, ...], data: Any, level: int, of: Flat) -> Flat:
        return self._keyed(op, args, data, level, of.kind, of.den, of.lo, of.hi)

    def _keyed(
        self, op: str, args: tuple[Arg, ...], data: Any, level: int, kind: Kind,
        den: int = 1, lo: int = 0, hi: int = 1, value: Any = None,
    ) -> Flat:  # fmt: skip
        told = id(data) if op in ("parameter", "bracket") else data
        key = (op, tuple((id(arg.flat), arg.other) for arg in args), told, level, kind, den)
        if key not in self._made:
            self._made[key] = Flat(op, args, data, level, kind, den, lo, hi, value)
        return self._made[key]

    def _truth(self, value: bool) -> Ref:
        return Ref(self._keyed("uniform", (), value, U, BOOL, 1, 0, 1, value), ())

    @staticmethod
    def _placed(flat: Flat) -> Ref:
        return Ref(flat, (0,) if flat.level == P else ())

    def _negated(self, flat: Flat) -> Flat:
        if (truth := settled(Ref(flat, ()))) is not None:
            return self._truth(not truth).flat
        if flat.level == U:
            return flat  # an unknown truth is as unknown when negated
        return self._keyed("not", (Arg(flat),), None, flat.level, BOOL)

    def _sum(self, flat: Flat, like: Flat | None = None) -> Flat:
        """Of each household, the sum over its persons."""
        kind, den, low, high = (like.kind, like.den, like.lo, like.hi) if like else (INT, 1, 0, 1)
        return self._keyed("sum", (Arg(flat),), None, H, kind, den, min(0, 64 * low), max(0, 64 * high))


def settled(ref: Ref) -> bool | None:
    """The truth that holds for everybody, if there is one."""
    return ref.flat.value if ref.flat.level == U and type(ref.flat.value) is bool else None
