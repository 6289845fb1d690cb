"""In which order the values are worked out: stages of persons and of households by turns, and loops within them.

A value comes as late as it may, so that few are kept at a time. Stages with even numbers are over persons, odd ones
over households; what households read of persons are sums, and a loop over pairs comes after all that it reads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .values import LOOPS, PP, Flat, P, U, ordered

TOGETHER = 100  # values in one loop over the rows
COLUMNS = 40  # columns read in one: each is an array that LLVM has to prove apart from what is written


@dataclass
class Unit:
    """Values worked out in one loop. `alone`: one value that loops over the members itself."""

    level: int
    flats: list[Flat] = field(default_factory=list)
    alone: bool = False


def dependencies(flat: Flat) -> list[Flat]:
    """What must be there before: the arguments, and for a loop over pairs what the pairs are made of."""
    found: dict[int, Flat] = {}
    stack = [arg.flat for arg in flat.args]
    while stack:
        below = stack.pop()
        if below.level == PP:
            stack.extend(arg.flat for arg in below.args)
        elif below.level != U:
            found[id(below)] = below
    return list(found.values())


def pairs(flat: Flat) -> list[Flat]:
    """The values of pairs that a loop works out, each after those it is made of."""
    return [below for below in ordered([arg.flat for arg in flat.args]) if below.level == PP]


def _lag(user: Flat, flat: Flat) -> int:
    """How many stages must lie between a value and its user."""
    if flat.level != user.level:
        return 1
    return 2 if user.level == P and user.op in LOOPS else 0


def staged(roots: Sequence[Flat]) -> list[list[Flat]]:
    """The values by stage, each stage in an order in which it can be worked out."""
    flats = [flat for flat in ordered(roots) if flat.level != PP]
    soonest: dict[int, int] = {}
    for flat in flats:
        first = 0 if flat.level == P else 1
        soonest[id(flat)] = max([first, *(soonest[id(below)] + _lag(flat, below) for below in dependencies(flat))])
    last = max((stage for stage in soonest.values()), default=1)
    latest = {id(root): last for root in roots if root.level != U}
    for flat in reversed(flats):
        for below in dependencies(flat):
            latest[id(below)] = min(latest.get(id(below), last), latest[id(flat)] - _lag(flat, below))
    stages: list[list[Flat]] = [[] for _ in range(last + 1)]
    for flat in flats:
        stages[latest[id(flat)]].append(flat)
    return stages


def units(stage: Sequence[Flat]) -> list[Unit]:
    """One stage in loops: so many values in each, and those that loop over members alone."""
    found: list[Unit] = []
    loaded = 0
    for flat in stage:
        if flat.op in LOOPS:
            found.append(Unit(flat.level, [flat], alone=True))
            continue
        loaded += flat.op == "fact"
        if not found or found[-1].alone or len(found[-1].flats) >= TOGETHER or loaded > COLUMNS:
            found.append(Unit(flat.level))
            loaded = int(flat.op == "fact")
        found[-1].flats.append(flat)
    return found
