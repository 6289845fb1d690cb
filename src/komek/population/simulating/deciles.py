"""Tenths of the people by their household's equivalised income, in one pass and in bounded memory.

The measures are added up by income in minor units. While a population has no more than MOST different incomes, the
tenths are exact; with more of them, neighbouring incomes share a step of 2, 4, 8 … minor units, as few as suffice. The
steps depend on the population alone, not on the order in which it is read.
"""

from __future__ import annotations

import numpy as np

from .comparing import MEASURES, Whole
from .income import Incomes
from .tally import summed

MOST = 1 << 17  # steps of income kept
TENTHS = 10
PERSONS = MEASURES.index("persons")
NOT_KNOWN = "not_known"


class Deciles:
    """Collects measures by income, and divides the people into tenths at the end."""

    def __init__(self, most: int = MOST) -> None:
        self.most, self.width = most, 1
        self._steps: Whole = np.zeros(0, np.int64)
        self._sums: Whole = np.zeros((len(MEASURES), 0), np.int64)
        self._unknown = [0] * len(MEASURES)

    def add(self, incomes: Incomes, measures: Whole) -> None:
        """Add the households of a batch."""
        steps = incomes.values[incomes.known] // self.width
        self._keep(np.concatenate((self._steps, steps)), np.hstack((self._sums, measures[:, incomes.known])))
        unknown = measures[:, ~incomes.known].sum(axis=1).tolist()
        self._unknown = [one + more for one, more in zip(self._unknown, unknown, strict=True)]

    def _keep(self, steps: Whole, sums: Whole) -> None:
        self._steps, self._sums = summed(steps, sums)
        while len(self._steps) > self.most:
            self.width *= 2
            self._steps, self._sums = summed(self._steps // 2, self._sums)

    def rows(self) -> dict[str, list[int]]:
        """The sums of each tenth, "1" the poorest, and of the households whose income is not known, if any.

        Who has the same income is in the same tenth, that of the poorest of them; so a tenth may be larger, and the
        next one smaller or empty.
        """
        tenths = self._tenths()
        found = {
            str(tenth + 1): self._sums[:, tenths == tenth].sum(axis=1).tolist()
            for tenth in range(TENTHS)
            if len(self._steps)
        }
        return found | ({NOT_KNOWN: self._unknown} if any(self._unknown) else {})

    def limits(self) -> dict[str, int]:
        """The highest income of each tenth, in minor units; none for an empty one."""
        tenths = self._tenths()
        tops = ((self._steps + 1) * self.width - 1).tolist()
        return {str(int(tenth) + 1): top for tenth, top in zip(tenths.tolist(), tops, strict=True)}

    def _tenths(self) -> Whole:
        persons = self._sums[PERSONS]
        below = np.cumsum(persons) - persons
        tenths: Whole = np.minimum(TENTHS * below // max(1, int(persons.sum())), TENTHS - 1)
        return tenths
