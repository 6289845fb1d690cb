"""What people do and how they fare, for every country: school, work, retirement, disability, and how poor they are.

All shares are invented. Poverty runs through a whole household: who lives in a destitute one has no work, rarely a
pension, and more often left school.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .dice import Bools, Dice, Ints
from .homes import Homes


class Means(IntEnum):
    """How well off a household is. What a `tied` one has is set close to, or exactly at, a limit of the law."""

    destitute, tied, modest, comfortable = range(4)


MEANS = (14, 18, 33, 35)
IN_SCHOOL = (0.86, 0.92, 0.985, 0.99)  # of those of school age, by means
WORKS = (0.0, 0.4, 0.72, 0.88)  # of those of working age who do not study
RETIRED = (0.72, 0.9, 0.97, 0.97)  # of those of pension age
LABOUR_OFFICE = (0.85, 0.85, 0.6, 0.45)  # of those without work
DISABLED = (0.02, 0.06, 0.2)  # children, adults, the old
PERCENT = ((30, 3), (40, 4), (49, 4), (50, 14), (60, 16), (69, 3), (70, 12), (80, 18), (81, 4), (90, 12), (100, 10))


@dataclass(frozen=True)
class Lives:
    """For each person; `means` for each household, `disability` in percent."""

    means: NDArray[np.int8]
    pupil: Bools
    student: Bools
    retired: Bools
    works: Bools
    self_employed: Bools
    jobless: Bools
    registered: Bools
    disability: Ints

    def fares(self, homes: Homes) -> NDArray[Any]:
        """The means of each person's household."""
        return homes.of_home(self.means)


def live(dice: Dice, homes: Homes, pension_age: tuple[int, int]) -> Lives:
    """Give the people a life. `pension_age`: of men and of women, in years."""
    count, age = homes.people, homes.age
    means = dice.pick(len(homes), MEANS)
    fares = homes.of_home(means)
    pupil = (age >= 5) & (age < 19) & dice.chance_by(fares, IN_SCHOOL)
    student = (age >= 19) & (age < 24) & dice.chance(count, 0.35)
    old = age >= np.array(pension_age)[homes.female.astype(np.int8)]
    retired = old & dice.chance_by(fares, RETIRED)
    able = (age >= 18) & (age < 70) & ~pupil & ~student & ~retired
    disability = _disability(dice, age, old)
    works = able & dice.chance_by(fares, WORKS) & ((disability < 70) | dice.chance(count, 0.3))
    jobless = able & ~old & ~works
    return Lives(
        means, pupil, student, retired, works, works & dice.chance(count, 0.09), jobless,
        jobless & dice.chance_by(fares, LABOUR_OFFICE), disability,
    )  # fmt: skip


def _disability(dice: Dice, age: Ints, old: Bools) -> Ints:
    generation = (age >= 18).astype(np.int8) + old
    degree = np.array([percent for percent, _ in PERCENT], np.int64)
    degrees = degree[dice.pick(len(age), [weight for _, weight in PERCENT])]
    return np.where(dice.chance_by(generation, DISABLED), degrees, 0)
