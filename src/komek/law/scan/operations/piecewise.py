"""Operations that are done to each part of a value apart, and what texts are put together from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..forms import Operand, Result, all_known, bounds, known

Operands = Sequence[Operand]
SMALL = 2**50


def each(function: Callable[..., str]) -> Callable[[Operands], Result]:
    """An operation that never falls in any of its arguments: part by part."""

    def text(args: Operands) -> Result:
        if all_known(args):
            return known(function(*(arg.parts[0] for arg in args)))
        return bounds(*(function(*(arg.bounds[end] for arg in args)) for end in (0, 1)))

    return text


def folded(function: str) -> Callable[..., str]:
    def text(*args: str) -> str:
        found = args[0]
        for arg in args[1:]:
            found = f"{function}({found}, {arg})"
        return found

    return text


def joined(sign: str) -> Callable[..., str]:
    return lambda *args: "(" + f" {sign} ".join(args) + ")"


def is_small(one: Operand, divisor: int) -> bool:
    """Whether it can be divided as a float, see `primitives.near`."""
    return max(-one.flat.lo, one.flat.hi) + divisor < SMALL
