"""The population that all sides read: columns of whole numbers, the same ones for the same number of households.

Needs NumPy alone, as OpenFisca's environment has it too. Nobody in it is a real person, and no figure a statistic.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

ON = np.datetime64("2025-03-01")
MONEY = ("wages", "trade", "pension", "benefits", "maintenance")
APPLICANT, SPOUSE, CHILD = range(3)  # positions of the choice `Relation`
CHILDREN = np.array([0, 0, 0, 0, 0, 1, 1, 2, 2, 3])
HAVE = {"wages": 0.3, "trade": 0.08, "pension": 0.15, "benefits": 0.2, "maintenance": 0.1}  # shares of the persons
YEAR, ADULT = 365, 18 * 365
Numbers = NDArray[Any]


@dataclass(frozen=True)
class People:
    """Household h has the persons `offsets[h]` to `offsets[h + 1]` - 1; money in cents, births in days since 1970."""

    offsets: NDArray[np.int64]
    persons: dict[str, Numbers]
    savings: NDArray[np.int64]

    @property
    def households(self) -> int:
        return len(self.savings)

    @property
    def columns(self) -> list[Numbers]:
        """All that a scan reads."""
        return [self.offsets, *self.persons.values(), self.savings]

    @property
    def owner(self) -> NDArray[np.int64]:
        """Each person's household."""
        return np.repeat(np.arange(self.households), np.diff(self.offsets))

    def first(self, households: int) -> People:
        """The first so many of them, in the same memory."""
        last = self.offsets[households]
        persons = {name: values[:last] for name, values in self.persons.items()}
        return People(self.offsets[: households + 1], persons, self.savings[:households])

    def save(self, folder: Path) -> None:
        for name, values in {"offsets": self.offsets, "savings": self.savings, **self.persons}.items():
            np.save(folder / f"{name}.npy", values)

    @staticmethod
    def load(folder: Path) -> People:
        read = {name: np.load(folder / f"{name}.npy") for name in ("offsets", "savings")}
        persons = {name: np.load(folder / f"{name}.npy") for name in ("birth_date", "relation", *MONEY)}
        return People(read["offsets"], persons, read["savings"])


def made(households: int) -> People:
    """Lone persons, couples and children; most have no income of a kind."""
    dice = np.random.default_rng(2025)
    couple = dice.random(households) < 0.55
    sizes = 1 + couple + CHILDREN[dice.integers(0, len(CHILDREN), households)]
    offsets = np.concatenate(([0], np.cumsum(sizes))).astype(np.int64)
    begin, count = offsets[:-1], int(offsets[-1])
    relation = np.full(count, CHILD, np.int8)
    relation[begin] = APPLICANT
    relation[begin[couple] + 1] = SPOUSE
    lived = np.where(relation == CHILD, dice.integers(0, ADULT, count), dice.integers(ADULT, 90 * YEAR, count))
    today = int(ON.astype("datetime64[D]").astype(np.int64))
    persons: dict[str, Numbers] = {"birth_date": (today - lived).astype(np.int32), "relation": relation}
    for name in MONEY:
        persons[name] = np.where(dice.random(count) < HAVE[name], dice.integers(1, 600_00, count), 0)
    savings = np.where(dice.random(households) < 0.7, 0, dice.integers(0, 3_000_00, households))
    return People(offsets, persons, savings)
