"""What a law is made of in a scan: values of everybody, of each household, of each person and of pairs of persons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from ..types import Kind

U, H, P, PP = range(4)
LOOPS = frozenset({"total", "count", "any", "all", "min_of", "max_of"})
Variables = tuple[int, ...]


class Unscannable(Exception):
    """The programme uses something that only `assess` reads; the text says what."""


class Flat:
    """One value. `value`: of a uniform one, as `assess` has it. `args` with their place in a pair, see `Arg`."""

    __slots__ = ("args", "data", "den", "hi", "kind", "level", "lo", "op", "value")

    def __init__(
        self, op: str, args: tuple[Arg, ...], data: Any, level: int, kind: Kind,
        den: int = 1, lo: int = 0, hi: int = 1, value: Any = None,
    ) -> None:  # fmt: skip
        self.op, self.args, self.data, self.level, self.kind = op, args, data, level, kind
        self.den, self.lo, self.hi, self.value = den, lo, hi, value


class Arg(NamedTuple):
    """An argument: `other` says that it is the other member's value in a pair, or the element's in a person's loop."""

    flat: Flat
    other: bool = False


class Ref(NamedTuple):
    """A value with the members it speaks of, by the numbers of their loops (0: the rule's own person)."""

    flat: Flat
    of: Variables


class Law(NamedTuple):
    """What a scan has to find out of each household: the truth of each requirement, and the amount."""

    requirements: tuple[tuple[Flat, bool], ...]  # and whether it is a ground, which refuses where it is true
    amount: Flat
    inexact: tuple[Flat, ...]  # truths: exact_money met a finer amount, so that `assess` has to say where


def ordered(roots: Sequence[Flat]) -> list[Flat]:
    """Every value below the roots that is not uniform, each after those it is made of."""
    found: dict[int, Flat] = {}
    stack = [(root, False) for root in reversed(roots)]
    while stack:
        flat, done = stack.pop()
        if done:
            found[id(flat)] = flat
        elif id(flat) not in found and flat.level != U:
            stack.append((flat, True))
            stack.extend((arg.flat, False) for arg in reversed(flat.args))
    return list(found.values())
