"""Why a value is unknown: the facts and parameters that still matter, a bit for each, beside the value.

As in `interval`, a value that is determined has no causes, whatever it was made of; and of a branch or an operand that
cannot matter nothing is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..interval import causes_of
from .forms import KNOWN, OPTIONS, RATIOS, Form, Operand
from .values import LOOPS, Flat, U, Unscannable

NONE = "0"
MOST = 62  # bits of a whole number


class Causes:
    """The bits, in the order in which the law meets them; `named` gives them back."""

    def __init__(self) -> None:
        self.places: dict[tuple[str, str], int] = {}

    def bit(self, kind: str, name: str) -> int:
        """The bit of a fact or a parameter. Unscannable when there are too many."""
        place = self.places.setdefault((kind, name), len(self.places))
        if place > MOST:
            raise Unscannable("more facts and parameters than a whole number has bits")
        return 1 << place

    def of_value(self, value: object) -> int:
        """Of a value that is the same for everybody."""
        found = 0
        for kind, *what in causes_of(value):
            if kind == "parameter":
                found |= self.bit(kind, what[0])
            elif kind == "fact":
                found |= self.bit(kind, what[0].name)
        return found

    def named(self, bits: int) -> list[tuple[str, str]]:
        return [cause for cause, place in self.places.items() if bits >> place & 1]


def unknown(form: Form, parts: Sequence[str]) -> str:
    """The text that says whether a value is still open."""
    if form is OPTIONS:
        return f"i64(({parts[0]} & ({parts[0]} - 1)) != 0)"
    if form is RATIOS:
        n, d, m, e = parts
        return f"(i64({n} * {e} != {m} * {d}) | i64({d} == 0) | i64({e} == 0))"
    return f"i64({parts[0]} != {parts[1]})"


def cause(flat: Flat, args: Sequence[Operand], form: Form, own: Sequence[str]) -> str:
    """The text of a value's causes; `own`: the names of its parts, which stand before it."""
    if flat.op in LOOPS:
        raise Unscannable(f"why {flat.op} over pairs is unknown")
    if flat.op == "select":
        found = _chosen(*args)
    elif flat.op == "masked":
        found = _brought(*args)
    elif flat.op in ("min", "max"):
        found = _extreme(flat.op, args, own)
    else:
        found = _either(arg.cause for arg in args)
    return found if found == NONE else f"sel({unknown(form, own)}, {found}, 0)"


def looked_up(flat: Flat, args: Sequence[Operand], causes: Causes) -> Iterator[Operand]:
    """The causes of the values that a parameter may have by its choice. Unscannable for one by a day of one's own."""
    choice, *more = args
    if not flat.data.codes or any(arg.flat.level != U for arg in more):
        raise Unscannable("why a parameter on a day of one's own is unknown")
    for place in range(len(flat.data.codes)):
        if bits := causes.of_value(flat.data(place, more[0].flat.value if more else None)):
            yield Operand(flat, KNOWN, (), f"sel(({choice.options} >> {place}) & 1, {bits}, 0)")


def _either(causes: Iterable[str]) -> str:
    found = [text for text in causes if text != NONE]
    return "(" + " | ".join(found) + ")" if found else NONE


def _chosen(condition: Operand, then: Operand, otherwise: Operand) -> str:
    """Of the arm that is taken; where that is unknown, of both and of the condition."""
    if condition.known:
        return f"sel({condition.parts[0]}, {then.cause}, {otherwise.cause})"
    sure, possible = condition.bounds
    both = _either((condition.cause, then.cause, otherwise.cause))
    return f"sel({sure}, {then.cause}, sel({possible}, {both}, {otherwise.cause}))"


def _brought(condition: Operand, value: Operand) -> str:
    if condition.known:
        return f"sel({condition.parts[0]}, {value.cause}, 0)"
    sure, possible = condition.bounds
    return f"sel({sure}, {value.cause}, sel({possible}, {_either((condition.cause, value.cause))}, 0))"


def _extreme(op: str, args: Sequence[Operand], own: Sequence[str]) -> str:
    """Of those that can be the least or the greatest."""
    low, high = own
    can = [f"i64({arg.bounds[0]} < {high})" if op == "min" else f"i64({arg.bounds[1]} > {low})" for arg in args]
    pairs = [(text, arg.cause) for text, arg in zip(can, args, strict=True) if arg.cause != NONE]
    return _either(f"sel({text}, {because}, 0)" for text, because in pairs)
