"""Who lives with whom: kinds of households with their members, and ages that fit each other.

Everybody's age follows from the applicant's: a child is 18 to 45 years younger, a parent 19 to 40 years older. One in
fifty has a birthday today, had it yesterday or has it tomorrow (which moves it by up to a year), because there the
law's ages begin and end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from .dice import Bools, Dice, Ints

EPOCH = date(1970, 1, 1).toordinal()
FIRST = date(1900, 1, 1).toordinal() - EPOCH  # the earliest day of birth that facts know


class Kin(IntEnum):
    """What somebody is to the applicant; `grown` is a grown-up child."""

    applicant, spouse, partner, child, grown, parent, sibling, grandchild, other = range(9)


LETTERS = dict(zip("aspcgebno", Kin, strict=True))

# In years: at least and at most older than the applicant (younger: negative), and the ages that are possible at all.
AGES = {
    Kin.applicant: (0, 0, 0, 105), Kin.spouse: (-8, 8, 18, 104), Kin.partner: (-8, 8, 18, 104),
    Kin.child: (-45, -18, 0, 20), Kin.grown: (-42, -19, 18, 80), Kin.parent: (19, 40, 37, 103),
    Kin.sibling: (-12, 12, 0, 100), Kin.grandchild: (-65, -38, 0, 19), Kin.other: (-60, 60, 18, 90),
}  # fmt: skip


class Kind(NamedTuple):
    """A kind of household: how many in a thousand, its members in the order of the file, the applicant's age.

    Members are letters: applicant, spouse, partner without marriage, child, grown child, elder (a parent), brother or
    sister, "n" a grandchild, other.
    """

    weight: int
    members: str
    youngest: int
    oldest: int


@dataclass(frozen=True)
class Homes:
    """Some households as they are on a day. Household h has the persons `offsets[h]` to `offsets[h + 1]` − 1.

    `home` is each person's household, `age` in completed years, `born` in days since 1970.
    """

    on: date
    offsets: Ints
    home: NDArray[np.int32]
    kin: NDArray[np.int8]
    age: Ints
    born: Ints
    female: Bools
    applicant: Ints

    @property
    def sizes(self) -> Ints:
        return np.diff(self.offsets)

    @property
    def people(self) -> int:
        return len(self.home)

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def total(self, values: NDArray[Any]) -> Ints:
        """The sum over each household."""
        sums: Ints = np.add.reduceat(values.astype(np.int64), self.offsets[:-1])
        return sums

    def of_home(self, values: NDArray[Any]) -> NDArray[Any]:
        """A household's value, for each of its persons."""
        return values[self.home]

    def any(self, truths: Bools) -> Bools:
        """Whether it is true of anybody in the household."""
        found: Bools = np.logical_or.reduceat(truths, self.offsets[:-1])
        return found

    def one_of(self, *kin: Kin) -> Bools:
        """Whether each person is one of these to the applicant."""
        return _among(self.kin, kin)


def settle(dice: Dice, count: int, kinds: Sequence[Kind], on: date) -> Homes:
    """Make `count` households."""
    kind = dice.pick(count, [one.weight for one in kinds])
    offsets, home, kin = _members(kinds, kind)
    seat = np.array([one.members.index("a") for one in kinds], np.int64)
    applicant = offsets[:-1] + seat[kind]
    eldest = dice.between(
        count, *(np.array([_days(getattr(one, end)) for one in kinds])[kind] for end in ("youngest", "oldest"))
    )
    days = _ages(dice, kin, eldest[home])
    born = _birthdays(dice, on, days)
    age = (on.toordinal() - EPOCH - born) * 4 // 1461
    return Homes(on, offsets, home, kin, age, born, _women(dice, kin, applicant, home), applicant)


def _members(kinds: Sequence[Kind], kind: NDArray[np.int8]) -> tuple[Ints, NDArray[np.int32], NDArray[np.int8]]:
    """Where each household of its kind begins; of each person, the household and what they are to the applicant."""
    sizes = np.array([len(one.members) for one in kinds], np.int64)
    offsets = np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes[kind])])
    home = np.repeat(np.arange(len(kind), dtype=np.int32), sizes[kind])
    everybody = np.array([int(LETTERS[letter]) for one in kinds for letter in one.members], np.int8)
    begins = np.cumsum(sizes) - sizes
    return offsets, home, everybody[begins[kind][home] + np.arange(len(home)) - offsets[home]]


def _days(years: Any) -> Any:
    return years * 1461 // 4


def _ages(dice: Dice, kin: NDArray[np.int8], applicant: Ints) -> Ints:
    """Everybody's age in days, from the applicant's."""
    low, high, least, most = (_days(np.array(column))[kin] for column in zip(*AGES.values(), strict=True))
    youngest = np.clip(applicant + low, least, most)
    return dice.between(len(kin), youngest, np.clip(applicant + high, youngest, most))


def _birthdays(dice: Dice, on: date, days: Ints) -> Ints:
    """Days of birth, in days since 1970, some of them moved so that the birthday is today, yesterday or tomorrow."""
    today = on.toordinal() - EPOCH
    month = (on.year - 1970) * 12 + on.month - 1 - 12 * (days * 4 // 1461)
    first = month.astype("M8[M]").astype("M8[D]").astype(np.int64)
    moved = first + on.day - 1 + dice.between(len(days), -1, 1)
    return np.clip(np.where(dice.chance(len(days), 0.02), moved, today - days), FIRST, today)


def _women(dice: Dice, kin: NDArray[np.int8], applicant: Ints, home: NDArray[np.int32]) -> Bools:
    """Couples are of different sex; more women than men apply."""
    female = dice.chance(len(kin), 0.5)
    female[applicant] = dice.chance(len(applicant), 0.55)
    return np.where(_among(kin, (Kin.spouse, Kin.partner)), ~female[applicant][home], female)


def _among(kin: NDArray[np.int8], wanted: Sequence[Kin]) -> Bools:
    chosen = np.zeros(len(Kin), bool)
    chosen[[int(one) for one in wanted]] = True
    found: Bools = chosen[kin]
    return found
