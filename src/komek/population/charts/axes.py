"""Round numbers for an axis."""

from __future__ import annotations

from fractions import Fraction


def ticks(low: int, high: int, most: int = 6) -> list[int]:
    """At most so many round whole numbers between the two, evenly apart; 0 is one of them where it lies between."""
    step = _step(max(1, high - low), most)
    first = -(-low // step) * step
    return list(range(first, high + 1, step))


def _step(span: int, most: int) -> int:
    """1, 2 or 5 times a power of ten."""
    power = 1
    while True:
        for round_number in (1, 2, 5):
            if Fraction(span, round_number * power) < most:
                return round_number * power
        power *= 10
