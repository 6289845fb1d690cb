"""Two outcomes of the same households, one under each law, as numbers that can be added up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from komek.law.scan import ENTITLED, REJECTED, UNDETERMINED, Outcomes

Truths = NDArray[np.bool_]
Whole = NDArray[np.int64]
MONEY = ("cost_before", "cost_after", "gains", "losses")  # minor units; the others are counts
MEASURES = (
    "households",
    "persons",
    "entitled_before",
    "entitled_after",
    "cost_before",  # of the benefit's one period, such as a month
    "cost_after",
    "winners",  # households that receive more
    "losers",
    "unchanged",
    "newly_entitled",
    "no_longer_entitled",
    "gains",  # what the winners receive more, together
    "losses",  # what the losers receive less, together
    "undetermined_before",
    "undetermined_after",
    "undetermined",  # under one of the laws or both: not compared
    "rejected",  # what no family can be: not compared either
)


@dataclass(frozen=True)
class Comparison:
    """What both laws give each household of a batch. A household is compared where both say what it receives."""

    before: Outcomes
    after: Outcomes
    persons: Whole

    @cached_property
    def rejected(self) -> Truths:
        return self._either(REJECTED)

    @cached_property
    def undetermined(self) -> Truths:
        return self._either(UNDETERMINED) & ~self.rejected

    @cached_property
    def compared(self) -> Truths:
        return ~(self.undetermined | self.rejected)

    @cached_property
    def change(self) -> Whole:
        """How much more a household receives, in minor units; 0 where it is not compared."""
        difference: Whole = np.where(self.compared, self.after.amount - self.before.amount, 0)
        return difference

    def measures(self) -> Whole:
        """A row for each of MEASURES, a column for each household."""
        entitled = [outcomes.outcome == ENTITLED for outcomes in (self.before, self.after)]
        change = self.change
        rows = [
            np.ones(len(change), np.int64), self.persons, *entitled, self.before.amount, self.after.amount,
            change > 0, change < 0, self.compared & (change == 0),
            self.compared & entitled[1] & ~entitled[0], self.compared & entitled[0] & ~entitled[1],
            np.maximum(change, 0), np.maximum(-change, 0),
            self.before.outcome == UNDETERMINED, self.after.outcome == UNDETERMINED, self.undetermined, self.rejected,
        ]  # fmt: skip
        return np.array(rows, np.int64)

    def _either(self, outcome: int) -> Truths:
        found: Truths = (self.before.outcome == outcome) | (self.after.outcome == outcome)
        return found
