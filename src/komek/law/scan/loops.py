"""Loops over the members that are no sums: least and greatest, and whatever is said of pairs.

Each keeps what it has found so far in `acc…` and takes one member after the other, as the careful text does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..expression import LIMIT
from .forms import KNOWN, Form, Operand
from .values import Flat

BIG = LIMIT
Lines = list[str]


def loop(name: str, bounds: str, lines: Iterable[str]) -> Lines:
    """The lines for each `name` within the bounds."""
    return [f"for {name} in range({bounds}):", *(f"    {line}" for line in lines)]


class Accumulation(NamedTuple):
    """The lines before the loop, for each member, and the text of each part after it."""

    before: Lines
    step: Lines
    parts: tuple[str, ...]


def accumulation(flat: Flat, form: Form, args: Sequence[Operand]) -> Accumulation:
    """How a loop finds its value from the condition, what it takes of each member, and the value for nobody."""
    if flat.op in ("min_of", "max_of"):
        return _extreme(flat.op, form, args)
    (sure, possible), (low, high) = args[0].bounds, args[-1].bounds
    if flat.op == "count":
        return _summed(form, (sure, possible))
    if flat.op == "any":
        return _truth(form, (f"({sure} & {low})", f"({possible} & {high})"), False)
    if flat.op == "all":
        return _truth(form, (f"({sure} & (1 - {high}))", f"({possible} & (1 - {low}))"), True)
    less = f"sel({sure}, {low}, sel({possible}, mn({low}, 0), 0))"
    return _summed(form, (less, f"sel({sure}, {high}, sel({possible}, mx({high}, 0), 0))"))


def _names(form: Form) -> tuple[str, ...]:
    return tuple(f"acc_{letter}" for letter in form.value)


def _summed(form: Form, texts: tuple[str, str]) -> Accumulation:
    names = _names(form)
    used = texts[: len(names)]
    return Accumulation([f"{name} = i64(0)" for name in names],
                        [f"{name} += {text}" for name, text in zip(names, used, strict=True)], names)  # fmt: skip


def _truth(form: Form, texts: tuple[str, str], turned: bool) -> Accumulation:
    """Whether it is so of some member; `turned`: whether it is so of none."""
    names = _names(form)
    used = texts[: len(names)]
    parts = tuple(f"(1 - {name})" for name in reversed(names)) if turned else names
    return Accumulation([f"{name} = i64(0)" for name in names],
                        [f"{name} |= {text}" for name, text in zip(names, used, strict=True)], parts)  # fmt: skip


def _extreme(op: str, form: Form, args: Sequence[Operand]) -> Accumulation:
    """Those who are surely there bound one end, those who may be there widen it."""
    (sure, possible), (low, high), (least, most) = (arg.bounds for arg in args)
    pick = "mn" if op == "min_of" else "mx"
    start = BIG if op == "min_of" else -BIG
    if form is KNOWN:
        step = [f"acc_n |= {sure}", f"acc_v = sel({sure}, {pick}(acc_v, {low}), acc_v)"]
        return Accumulation(["acc_n = i64(0)", f"acc_v = i64({start})"], step, (f"sel(acc_n, acc_v, {least})",))
    near, far = (
        (low, high) if op == "min_of" else (high, low)
    )  # the end that anybody moves, and that only the sure move
    other = "mx" if op == "min_of" else "mn"
    before = ["acc_n = i64(0)", f"acc_a = i64({start})", f"acc_b = i64({start})", f"acc_c = i64({-start})"]
    step = [
        f"acc_n |= {sure}",
        f"acc_a = sel({possible}, {pick}(acc_a, {near}), acc_a)",
        f"acc_b = sel({sure}, {pick}(acc_b, {far}), acc_b)",
        f"acc_c = sel({possible}, {other}(acc_c, {far}), acc_c)",
    ]
    first, second = (least, most) if op == "min_of" else (most, least)
    parts = (f"sel(acc_n, acc_a, {pick}({first}, acc_a))", f"sel(acc_n, acc_b, {other}({second}, acc_c))")
    return Accumulation(before, step, parts if op == "min_of" else (parts[1], parts[0]))
