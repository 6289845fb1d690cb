"""Dwelling, property, savings, and the month of the restriction. All shares invented."""

from __future__ import annotations

from datetime import date

import numpy as np

from ..amounts import near
from ..dice import Dice, Ints
from ..facts import Columns
from ..homes import EPOCH, Homes
from ..lives import Lives, Means
from .limits import Limits

# Deciles of savings in hundredths of what the family may have.
LITTLE = (0, 0, 0, 0, 0, 5, 10, 20, 40, 80, 300)
MUCH = (0, 50, 150, 300, 500, 800, 1200, 1800, 2600, 4500, 20000)
DAYS = (0, 3, 5, 6, 8, 10, 11, 14, 18, 21, 23)  # deciles of days under restriction: 5 and 10 are limits


def dwelling(dice: Dice, homes: Homes, lives: Lives, law: Limits) -> Columns:
    """The facts of households."""
    count, means = len(homes), lives.means
    sold = np.where(dice.chance(count, 0.1), near(dice, law.property_sold), 0)
    brings = dice.chance_by(means, (0.03, 0.04, 0.06, 0.12))
    recently = np.choose(dice.pick(count, (40, 40, 20)), (0 * sold, sold, sold * dice.between(count, 0, 100) // 100))
    return {
        "dwellings": dice.pick(count, (7, 86, 6, 1)).astype(np.int64),
        "rooms": _rooms(dice, homes),
        "fuel": dice.pick(count, (30, 17, 5, 48)),
        "income_bearing_property": brings,
        "property_income": np.where(brings, near(dice, law.property_income), 0),
        "property_sold": sold,
        "property_sold_2_years": recently,
        "care_contract": dice.chance(count, 0.025),
        "savings": _savings(dice, lives, law),
        "restriction_month": _month(dice, homes),
        "restricted_working_days": dice.along(count, DAYS),
        "community_work_refused": homes.any(lives.registered) & dice.chance(count, 0.08),
    }


def _rooms(dice: Dice, homes: Homes) -> Ints:
    """Most have what ППЗСП чл. 10 allows; some one room less, some more."""
    size = homes.sizes
    allowed = np.where(size == 1, 1, np.where(size <= 3, 2, 3 + (size - 4) // 2))
    return np.maximum(allowed + dice.pick(len(homes), (12, 64, 17, 7)) - 1, 1)


def _savings(dice: Dice, lives: Lives, law: Limits) -> Ints:
    count, poor = len(lives.means), lives.means == Means.destitute
    little, much = (law.savings * dice.along(count, knots) // 100 for knots in (LITTLE, MUCH))
    usual = np.where(poor | (dice.chance(count, 0.3) & (lives.means < Means.comfortable)), little, much)
    tied = (lives.means == Means.tied) | (poor & dice.chance(count, 0.15))
    some = np.where(dice.chance(count, 0.5), 0, near(dice, law.savings))
    return np.where(tied, some, usual)


def _month(dice: Dice, homes: Homes) -> Ints:
    """Mostly the month before; sometimes too long ago, this month, or told by another day than the first."""
    on, count = homes.on, len(homes)
    months = on.year * 12 + on.month - 1 - dice.pick(count, (3, 90, 5, 2)).astype(np.int64)
    first = (months - 1970 * 12).astype("M8[M]").astype("M8[D]").astype(np.int64)
    later = np.where(dice.chance(count, 0.1), dice.between(count, 1, 27), 0)
    return np.minimum(first + later, date.toordinal(on) - EPOCH)
