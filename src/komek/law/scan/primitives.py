"""What a compiled scan calls for one value at a time. Small and without branches where they can be, so that LLVM puts
them into its loops and works on several rows at once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numba
import numpy as np

F = TypeVar("F", bound=Callable[..., Any])


def compiled(function: F) -> F:
    """For use within other compiled functions only: compiled with them."""
    return cast(F, numba.njit(function, cache=False, nogil=True, error_model="numpy"))


i64 = cast("Callable[[Any], int]", np.int64)  # whole numbers of Python's to those who read the types
place = cast("Callable[[Any], int]", np.uint64)  # without sign: Numba counts no such number from the end


@compiled
def sel(condition: int, then: int, otherwise: int) -> int:
    return then if condition != 0 else otherwise


@compiled
def mn(one: int, other: int) -> int:
    return one if one < other else other


@compiled
def mx(one: int, other: int) -> int:
    return one if one > other else other


@compiled
def within(value: int, low: int, high: int) -> int:
    """Below zero where the value is less than `low` or more than `high`, even where one difference passes 63 bits."""
    return (value - low) | (high - value)


@compiled
def near(number: int, divisor: int) -> int:
    """Towards minus infinity, for a number below 2**50 either way: processors divide several floats at once, whole
    numbers never.

    (number + ½) / divisor lies half a divisor's part or more from any whole number. Both roundings together are off by
    less than (number + ½) / divisor / 2**51, which is less than that half.
    """
    return i64(np.floor((np.float64(number) + 0.5) * (1.0 / divisor)))


@compiled
def half_up_near(number: int, divisor: int, step: int) -> int:
    """As `half_up`, for a number and a divisor that are together below 2**50."""
    whole = near(abs(number) + divisor // 2, divisor)
    return sel(i64(number < 0), -whole, whole) * step


@compiled
def down_near(number: int, divisor: int, step: int) -> int:
    return near(number, divisor) * step


@compiled
def up_near(number: int, divisor: int, step: int) -> int:
    return -near(-number, divisor) * step


@compiled
def half_up(number: int, divisor: int, step: int) -> int:
    """number/divisor to a whole multiple of `step` (which the divisor contains); halves away from zero."""
    size = abs(number)
    whole = size // divisor
    whole += i64(2 * (size - whole * divisor) >= divisor)
    return sel(i64(number < 0), -whole, whole) * step


@compiled
def half_even(number: int, divisor: int, step: int) -> int:
    size = abs(number)
    whole = size // divisor
    rest = 2 * (size - whole * divisor)
    whole += i64(rest > divisor) | (i64(rest == divisor) & whole & 1)
    return sel(i64(number < 0), -whole, whole) * step


@compiled
def down(number: int, divisor: int, step: int) -> int:
    return (number // divisor) * step


@compiled
def up(number: int, divisor: int, step: int) -> int:
    return -((-number) // divisor) * step


@compiled
def quotient(low: int, high: int, least: int, most: int, up: int, down: int) -> tuple[int, int, int, int]:
    """`low … high` by `least … most`: numerator and divisor of both ends; no bound where the divisor may be 0."""
    if least <= 0 <= most:
        return -1, 0, 1, 0
    if most < 0:
        low, high, least, most = -high, -low, -most, -least
    below, above = sel(i64(low >= 0), most, least), sel(i64(high >= 0), least, most)
    return low * up, below * down, high * up, above * down


@compiled
def single(base: int, table: Any, start: int, steps: int) -> int:
    """The amount of the last threshold reached: `steps` thresholds and then their amounts stand from `start` on."""
    found = i64(0)
    for step in range(steps):
        found = sel(i64(table[place(start + step)] <= base), table[place(start + steps + step)], found)
    return found


@compiled
def marginal(base: int, table: Any, start: int, steps: int) -> int:
    """Each bracket's part of the base, times its rate."""
    found = i64(0)
    for step in range(steps):
        top = base if step + 1 == steps else mn(base, table[place(start + step + 1)])
        found += mx(0, top - table[place(start + step)]) * table[place(start + steps + step)]
    return found


@compiled
def single_bounds(low: int, high: int, table: Any, start: int, steps: int) -> tuple[int, int]:
    """The least and greatest amount between `low` and `high`: at their ends and beside each threshold."""
    least = mn(single(low, table, start, steps), single(high, table, start, steps))
    most = mx(single(low, table, start, steps), single(high, table, start, steps))
    for step in range(steps):
        for edge in (table[place(start + step)] - 1, table[place(start + step)]):
            if low <= edge <= high:
                there = single(edge, table, start, steps)
                least, most = mn(least, there), mx(most, there)
    return least, most


@compiled
def marginal_bounds(low: int, high: int, table: Any, start: int, steps: int) -> tuple[int, int]:
    least = mn(marginal(low, table, start, steps), marginal(high, table, start, steps))
    most = mx(marginal(low, table, start, steps), marginal(high, table, start, steps))
    for step in range(steps):
        for edge in (table[place(start + step)] - 1, table[place(start + step)]):
            if low <= edge <= high:
                there = marginal(edge, table, start, steps)
                least, most = mn(least, there), mx(most, there)
    return least, most


@compiled
def reached(day: int, table: Any, start: int, count: int) -> int:
    """How many of the days that stand from `start` on have come."""
    found = i64(0)
    for at in range(start, start + count):
        found += i64(table[place(at)] <= day)
    return found


@compiled
def least(table: Any, start: int, options: int, first: int, last: int, width: int, count: int) -> int:
    """The least of the values from `first` to `last` in those of `count` rows, each so wide, that are options."""
    found = i64(2**63 - 1)
    for option in range(count):
        for at in range(start + option * width + first, start + option * width + last + 1):
            found = sel((options >> option) & 1, mn(found, table[place(at)]), found)
    return found


@compiled
def most(table: Any, start: int, options: int, first: int, last: int, width: int, count: int) -> int:
    found = i64(-(2**63))
    for option in range(count):
        for at in range(start + option * width + first, start + option * width + last + 1):
            found = sel((options >> option) & 1, mx(found, table[place(at)]), found)
    return found
