"""Ages and birthdays turned round: instead of everybody's birthday, the day before which one must be born.

Both are monotone in the day of birth, so to compare one with a day or a number that is the same for everybody is to
compare the day of birth with a day that is found once, by bisection over the law's own function.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from .. import periods

MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}


def turned(op: str, function: str, second: int, wanted: int) -> tuple[str, tuple[int, ...]]:
    """`function(born, second) op wanted` as ("below" | "from" | "within" | "outside", the days it is about).

    below: born < day; from: born >= day; within and outside: first day <= born < second day, and not so.
    """
    rising = _rising(function, second)
    if function == "age":  # falls with the day of birth: compare the negated number
        op, wanted = MIRRORED[op], -wanted
    reached, passed = _first(rising, wanted), _first(rising, wanted + 1)
    return {
        "<": ("below", (reached,)), "<=": ("below", (passed,)),
        ">=": ("from", (reached,)), ">": ("from", (passed,)),
        "==": ("within", (reached, passed)), "!=": ("outside", (reached, passed)),
    }[op]  # fmt: skip


def _rising(function: str, second: int) -> Callable[[int], int]:
    if function == "birthday":
        return lambda born: periods.birthday(born, second)
    return lambda born: -periods.completed_years(born, second)


def _first(rising: Callable[[int], int], value: int) -> int:
    """The first day of birth for which the function is at least `value`; the day after the last where it never is."""
    days = range(periods.FIRST, periods.LAST + 1)
    return periods.FIRST + bisect_left(days, value, key=rising)
