"""Pension insurance: months and capital, of some exactly what one of the two pensions asks for. Else invented."""

from __future__ import annotations

import numpy as np

from ..amounts import Amounts, near
from ..dice import Dice, Ints
from ..facts import Columns
from ..homes import Homes
from ..lives import Lives

FULL = 300  # months of insurance that the age pension asks for
MOST = 10**9  # the bound of the fact, in minor units


def facts(dice: Dice, homes: Homes, lives: Lives) -> Columns:
    """Months of insurance and pension capital, of adults."""
    count, adult = homes.people, homes.age >= 18
    minimum = int(Amounts("az", homes.on)("minimum_pension"))
    worked = np.clip(homes.age - 20, 0, 42) * 12
    required = np.maximum(homes.age - 15, 0) * 4
    part = np.array((15, 45, 75, 95))[lives.fares(homes)]
    usual: Ints = worked * part // 100 * dice.between(count, 40, 110) // 100
    exact = (usual, required, np.maximum(required - 1, 0), np.full(count, FULL), np.full(count, FULL - 1))
    months: Ints = np.choose(dice.pick(count, (70, 8, 8, 7, 7)), exact)
    capital = months * dice.along(count, (10, 30, 50, 70, 90, 120, 160, 220, 400)) * 100
    for_age, for_disability = np.full(count, 144 * minimum), required * 18 // 25 * minimum
    choice = dice.pick(count, (80, 10, 10))
    tied = np.choose(choice, (capital, near(dice, for_age), near(dice, for_disability)))
    return {
        "insurance_months": np.where(adult, months, 0),
        "pension_capital": np.where(adult, np.minimum(tied, MOST), 0),
    }
