"""One family under two laws: its amount at every value of one fact, such as the wages of the applicant.

`assess` is asked at even steps over the range, and between two of them again and again where the amount does not run
straight, down to neighbouring values. What is left are the corners: between two of them the amount lies on the
straight line, but for a minor unit of rounding; a jump is two corners a minor unit apart. Where a law rounds so
coarsely that the amount is a stair of hundreds of steps, the line is drawn through the stair.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from komek.law import Case, Fact, Money, Programme, assess, encode

STEPS = 96  # even steps over the range, before anything is known of the amount
MOST = 60  # corners
OPEN = -1  # stands for an amount that cannot be said


class Point(NamedTuple):
    """A value of the fact and the amount there, both in their own minor units; 0 where the family is refused, None
    where the outcome is undetermined."""

    value: int
    amount: int | None


Amounts = Callable[[int], int]
Corner = tuple[int, int]


@dataclass(frozen=True)
class Curve:
    """The corners of the amount over a range, ascending; between them it lies on the line, but for `slack`."""

    points: list[Point]
    slack: int
    amounts: Amounts

    def runs(self) -> Iterator[list[tuple[int, int]]]:
        """The parts in which the amount is known."""
        run: list[tuple[int, int]] = []
        for point in self.points:
            if point.amount is not None:
                run.append((point.value, point.amount))
            elif run:
                yield run
                run = []
        if run:
            yield run

    def at(self, value: int) -> int | None:
        """The amount at a value, exactly; None where it is not known."""
        return _known(self.amounts(value))

    def drawn(self, value: int) -> int | None:
        """The amount on the line, within twice `slack`; None where it is not known. ValueError outside the range."""
        for one, other in pairwise(self.points):
            if one.value <= value <= other.value:
                if one.amount is None or other.amount is None:
                    return one.amount if value == one.value else other.amount if value == other.value else None
                span = other.value - one.value
                return one.amount + (other.amount - one.amount) * (value - one.value) // span
        raise ValueError(value)


def curve(case: Case, programme: Programme, person: str | None, fact: Fact, span: tuple[int, int]) -> Curve:
    """The amounts of a case under a programme while one fact goes through a range.

    FactsError for a value out of bounds, TypeError for a fact that is no number.
    """
    if fact.kind not in (Money, int):
        raise TypeError(f"{fact.name} is no amount and no count.")
    amounts = _amounts(case, programme, person, fact)
    low, high = (encode(fact, end, person) for end in span)
    steps = sorted({low + (high - low) * step // STEPS for step in range(STEPS + 1)})
    slack = 1
    while True:
        try:
            corners = _Search(amounts, slack).corners(steps)
        except _TooFine:
            slack *= 8
        else:
            return Curve([Point(value, _known(amount)) for value, amount in corners], slack, amounts)


def _known(amount: int) -> int | None:
    return None if amount == OPEN else amount


def _amounts(case: Case, programme: Programme, person: str | None, fact: Fact) -> Amounts:
    """The amount at a value, asked once."""
    seen: dict[int, int] = {}
    under = case.under(programme)

    def amount(value: int) -> int:
        if value not in seen:
            result = assess(under.with_value(person, fact, value))
            seen[value] = OPEN if result.outcome == "undetermined" else result.amount.minor if result.amount else 0
        return seen[value]

    return amount


class _TooFine(Exception):
    """The amount has more corners than a picture can show: it is rounded in coarser steps."""


class _Search:
    """The corners of an amount, where what lies beside a line by no more than `slack` lies on it."""

    def __init__(self, amounts: Amounts, slack: int) -> None:
        self.amounts, self.slack = amounts, slack

    def corners(self, steps: list[int]) -> list[Corner]:
        """Of the range through which these steps lead. _TooFine where there are too many."""
        found = {step: self.amounts(step) for step in steps}
        for one, other in pairwise(steps):
            self._between(one, other, found)
        return self._kept(sorted(found.items()))

    def _between(self, low: int, high: int, found: dict[int, int]) -> None:
        """Ask further between two values until every part is straight."""
        parts = [(low, high)]
        while parts:
            one, other = parts.pop()
            probes = {one + (other - one) * part // 4 for part in (1, 2, 3)} - {one, other}
            ends = (one, self.amounts(one)), (other, self.amounts(other))
            if all(self._is_between(*ends, (value, self.amounts(value))) for value in probes):
                continue
            middle = (one + other) // 2
            found[middle] = self.amounts(middle)
            parts += [(one, middle), (middle, other)]
            if len(found) > STEPS + 8 * MOST:
                raise _TooFine

    def _kept(self, points: list[Corner]) -> list[Corner]:
        """The points without those that lie on the line between two that stay, each of which may lie beside it too."""
        kept, waiting = points[:1], list[Corner]()
        for point in points[1:]:
            if waiting and not all(self._is_between(kept[-1], point, passed, 2) for passed in waiting):
                kept.append(waiting[-1])
                waiting = []
            waiting.append(point)
        if len(kept) > MOST:
            raise _TooFine
        return kept + waiting[-1:]

    def _is_between(self, one: Corner, other: Corner, point: Corner, times: int = 1) -> bool:
        """Whether a point lies on the line of two others. Where an amount begins and ends is always a corner."""
        if OPEN in (one[1], other[1], point[1]):
            return one[1] == other[1] == point[1]
        if (point[1] == 0) != (one[1] == other[1] == 0):
            return False
        rise, run = other[1] - one[1], other[0] - one[0]
        return abs((point[1] - one[1]) * run - rise * (point[0] - one[0])) <= times * self.slack * run
