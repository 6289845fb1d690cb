"""Sums of measures by group, exact whatever their size."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

import numpy as np

from .comparing import MEASURES, Whole


def summed(groups: Whole, measures: Whole) -> tuple[Whole, Whole]:
    """The groups that occur, ascending, and for each the sums of its columns."""
    if not len(groups):
        return groups, measures
    order = np.argsort(groups, kind="stable")
    ordered = groups[order]
    starts = np.concatenate(([0], np.flatnonzero(np.diff(ordered)) + 1))
    sums: Whole = np.add.reduceat(measures[:, order], starts, axis=1)
    return ordered[starts], sums


class Tally:
    """Sums by named group; Python's whole numbers, which never overflow."""

    def __init__(self) -> None:
        self.rows: dict[Any, list[int]] = {}

    def add(self, names: Sequence[Hashable], groups: Whole, measures: Whole) -> None:
        """Add households; the group of each is the name at that place."""
        found, sums = summed(groups, measures)
        for place, column in zip(found.tolist(), sums.T.tolist(), strict=True):
            row = self.rows.setdefault(names[place], [0] * len(MEASURES))
            row[:] = [one + more for one, more in zip(row, column, strict=True)]
