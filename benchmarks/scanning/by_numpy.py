"""The benefit of `../benefit/` once more, by hand in NumPy: whole numbers, the whole population at once, exact."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .people import APPLICANT, CHILD, MONEY, SPOUSE, People

BASE, SAVINGS_LIMIT = 273_60, 500_00
BORN_14 = np.datetime64("2011-03-01").astype(np.int64)  # born by this day: 14 years complete
BORN_65 = np.datetime64("1960-03-01").astype(np.int64)
Whole = NDArray[np.int64]


def amounts(people: People) -> Whole:
    """What each household is given, in cents; 0 where it is refused."""
    lacking = differentiated(people) - 100 * incomes(people)
    met = (lacking > 0) & (people.savings <= SAVINGS_LIMIT * np.diff(people.offsets))
    return np.where(met, (lacking + 50) // 100, 0)


def differentiated(people: People) -> Whole:
    """The families' minima, in hundredths of a cent."""
    relation, born, begin = people.persons["relation"], people.persons["birth_date"], people.offsets[:-1]
    child = relation == CHILD
    lone = np.logical_or.reduceat(child, begin) & ~np.logical_or.reduceat(relation == SPOUSE, begin)
    of_child = np.where(born <= BORN_14, 75, 60)
    of_adult = np.where(relation == APPLICANT, 100, 66)
    of_adult = np.where(np.repeat(lone, np.diff(people.offsets)), 120, of_adult)
    of_adult = np.where(born <= BORN_65, 125, of_adult)
    found: Whole = np.add.reduceat(np.where(child, of_child, of_adult), begin) * BASE
    return found


def incomes(people: People) -> Whole:
    """What all persons of each household have together, in cents."""
    summed = people.persons[MONEY[0]].copy()
    for name in MONEY[1:]:
        summed += people.persons[name]
    found: Whole = np.add.reduceat(summed, people.offsets[:-1])
    return found


def steps(people: People, count: int) -> Whole:
    """What the generated law of so many rules gives, in cents; see `rules`."""
    value = people.persons["wages"]
    for step in range(1, count + 1):
        asked, other = (people.persons[MONEY[(step + more) % len(MONEY)]] for more in (0, 1))
        value = np.where(asked > step * 100, value + other, np.maximum(value, other))
    found: Whole = np.add.reduceat(value, people.offsets[:-1])
    return found
