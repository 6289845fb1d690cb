"""What a scan is given and what it gives: columns of whole numbers, a row for each person or household."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

REFUSED, ENTITLED, UNDETERMINED, REJECTED = range(4)
OUTCOMES = ("refused", "entitled", "undetermined", "rejected")
NO_REASON = -1


class Column(NamedTuple):
    """The values of one fact: minor units, 0 or 1, positions of a choice, or days.

    `valid` says which are known; None: all. What stands where a value is not known is not looked at. `shift` is added
    to every value: what makes days since 1970, as Arrow counts them, the ordinals of the law.
    """

    values: NDArray[Any]
    valid: NDArray[np.bool_] | None = None
    shift: int = 0


@dataclass(frozen=True)
class Batch:
    """Whole households, one after the other: household h has the persons `offsets[h]` to `offsets[h + 1]` - 1.

    Columns by the name of their fact; a fact without column is unknown of everybody.
    """

    offsets: NDArray[np.int64]
    persons: Mapping[str, Column]
    household: Mapping[str, Column]

    def __len__(self) -> int:
        return len(self.offsets) - 1


class Problem(NamedTuple):
    """Why a household cannot be scanned: its place in the batch, the person's row (None: the household's), the fact."""

    household: int
    person: int | None
    fact: str
    problem: str


class Outcomes(NamedTuple):
    """What the law gives each household of a batch.

    `outcome`: REFUSED, ENTITLED, UNDETERMINED or REJECTED (see `problems`). `amount`: minor units where entitled, else
    0. `reason`: place of the first unmet requirement where refused; the number of requirements says "amount zero"; else
    NO_REASON. `open`: where undetermined, a bit for each requirement that cannot be said yet, and the bit after them
    for the amount.
    """

    outcome: NDArray[np.int8]
    amount: NDArray[np.int64]
    reason: NDArray[np.int8]
    open: NDArray[np.uint32]
    problems: list[Problem] = []

    def put(self, places: NDArray[np.int64], part: Outcomes) -> None:
        """Say of the households at these places what a scan of them alone said."""
        self.outcome[places], self.amount[places] = part.outcome, part.amount
        self.reason[places], self.open[places] = part.reason, part.open
