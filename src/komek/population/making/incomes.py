"""Incomes as every country's people have them: by work, age and means; those of tied households set near a limit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from .dice import Bools, Dice, Ints
from .facts import Columns
from .homes import Homes
from .lives import Lives, Means

# Deciles in thousandths of the average wage, invented.
WAGES = (150, 400, 440, 520, 610, 720, 850, 1020, 1270, 1750, 6500)
PENSIONS = (90, 165, 175, 200, 235, 270, 310, 370, 450, 600, 1000)
SMALL_PENSIONS = (0, 0, 10, 25, 40, 55, 70, 80, 90, 110, 165)  # of the destitute
EARNS = (60, 80, 75, 130)  # percent of such a wage, by means


class Sources(NamedTuple):
    """By which kind of income a tied family has what it has: of the retired, of who works, of others by weight."""

    pension: str
    wages: str
    others: Mapping[str, int]


def average_wage(wages: Mapping[int, int], year: int) -> int:
    """In minor units, of the year or the one nearest to it; `wages` in units of the currency."""
    return wages[min(max(year, min(wages)), max(wages))] * 100


def paid(who: Bools, amount: Ints) -> Ints:
    return np.where(who, amount, 0)


def earnings(dice: Dice, homes: Homes, lives: Lives, wage: int) -> Ints:
    """What each person earns, or would earn, in a month."""
    full = wage * dice.along(homes.people, WAGES) // 1000
    earned: Ints = full * np.array(EARNS)[lives.fares(homes)] // 100
    return earned


def pensions(dice: Dice, homes: Homes, lives: Lives, wage: int) -> Ints:
    """The monthly pension of the retired and of most adults with a disability from 50 %; 0 of others."""
    count = homes.people
    small, usual = (wage * dice.along(count, knots) // 1000 for knots in (SMALL_PENSIONS, PENSIONS))
    disabled = (lives.disability >= 50) & (homes.age >= 18) & dice.chance(count, 0.6)
    return paid(lives.retired | disabled, np.where(lives.fares(homes) == Means.destitute, small, usual))


def tie(
    dice: Dice, homes: Homes, lives: Lives, income: Columns, counted: Bools, target: Ints, sources: Sources
) -> Columns:
    """The same incomes, but what the counted members of a tied household have is `target`, all of it the applicant's.

    What an applicant who is not counted has by then is no matter: no limit is drawn near without them.
    """
    tied, first = lives.means == Means.tied, homes.applicant
    changed = {kind: np.where(homes.of_home(tied) & counted, 0, amounts) for kind, amounts in income.items()}
    kinds = list(income)
    weights = list(sources.others.values())
    others = np.array([kinds.index(kind) for kind in sources.others])[dice.pick(len(homes), weights)]
    worker = np.where(lives.works[first], kinds.index(sources.wages), others)
    source = np.where(lives.retired[first], kinds.index(sources.pension), worker)
    for place, kind in enumerate(kinds):
        here = tied & (source == place)
        changed[kind][first[here]] = target[here]
    return changed
