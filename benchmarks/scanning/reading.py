"""The bound: reading the very same bytes once, with the same threads. As STREAM does, but only summing."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import Any

import numba
import numpy as np
from numpy.typing import NDArray

LEAST = 1 << 20  # bytes that are worth a thread of their own


@numba.njit(nogil=True, cache=False)
def _sum(words: Any) -> int:
    found = np.uint64(0)
    for i in range(len(words)):
        found += words[i]
    return int(found)


def words(values: NDArray[Any]) -> NDArray[np.uint64]:
    """The bytes of a column, eight at a time; the last few are left out."""
    return values.view(np.uint8)[: values.nbytes // 8 * 8].view(np.uint64)


def read(columns: Sequence[NDArray[np.uint64]], threads: int) -> int:
    """Every byte of the columns, each thread its part of all of them."""
    shares = max(1, min(threads, sum(column.nbytes for column in columns) // LEAST))

    def part(share: int) -> int:
        return sum(int(_sum(column[slice(*_ends(len(column), share, shares))])) for column in columns)

    with ThreadPoolExecutor(shares) as pool:
        return sum(pool.map(part, range(shares)))


def _ends(length: int, share: int, shares: int) -> tuple[int, int]:
    ends = [length * place // shares for place in range(shares + 1)]
    return list(pairwise(ends))[share]
