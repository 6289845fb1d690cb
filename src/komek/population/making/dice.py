"""Draws for making people: whole numbers only, so the same seed gives the same people on every machine.

Only the raw words of PCG64 and the spreading of seeds are used, which NumPy promises not to change; its distributions
may change between versions, and floating-point functions differ between processors.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
Whole = int | NDArray[Any]
WORD = 2**32


class Dice:
    """A stream of its own for each key, such as seed and number of the chunk."""

    def __init__(self, *key: int) -> None:
        self._bits = np.random.PCG64(np.random.SeedSequence(list(key)))

    def words(self, count: int) -> NDArray[np.uint64]:
        """`count` draws from 0 to 2³² − 1; the order of their bytes is not the machine's."""
        pairs = self._bits.random_raw((count + 1) // 2).astype("<u8", copy=False)
        return pairs.view("<u4")[:count].astype(np.uint64)

    def chance(self, count: int, share: float) -> Bools:
        """True for about this share."""
        found: Bools = self.words(count) < np.uint64(round(share * WORD))
        return found

    def chance_by(self, places: NDArray[Any], shares: Sequence[float]) -> Bools:
        """True for about the share that stands at each place."""
        limits = np.array([round(share * WORD) for share in shares], np.uint64)
        found: Bools = self.words(len(places)) < limits[places]
        return found

    def between(self, count: int, low: Whole, high: Whole) -> Ints:
        """Whole numbers from `low` to `high`, both included; `low` where `high` is below it."""
        least = np.asarray(low, np.int64)
        span = np.maximum(np.asarray(high, np.int64) - least, 0).astype(np.uint64) + np.uint64(1)
        drawn: Ints = least + (self.words(count) * span >> np.uint64(32)).astype(np.int64)
        return drawn

    def pick(self, count: int, weights: Sequence[int]) -> NDArray[np.int8]:
        """Positions, as often as their weights say (to 1 in 65,536)."""
        picked: NDArray[np.int8] = _wheel(tuple(weights))[self.words(count) >> np.uint64(16)]
        return picked

    def along(self, count: int, knots: Sequence[int]) -> Ints:
        """Values whose quantiles, at equal distances, are the knots; evenly spread between two of them."""
        at = np.array(knots, np.int64)
        drawn = self.words(count) * np.uint64(len(knots) - 1)
        place, rest = (drawn >> np.uint64(32)).astype(np.int64), (drawn & np.uint64(WORD - 1)).astype(np.int64)
        return at[place] + ((at[place + 1] - at[place]) * rest >> 32)


@lru_cache(maxsize=256)
def _wheel(weights: tuple[int, ...]) -> NDArray[np.int8]:
    """65,536 places shared out by weight."""
    total = sum(weights)
    ends = [0, *(part * 65536 // total for part in accumulate(weights))]
    wheel: NDArray[np.int8] = np.repeat(np.arange(len(weights), dtype=np.int8), np.diff(ends))
    return wheel
