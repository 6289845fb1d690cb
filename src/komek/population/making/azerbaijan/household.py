"""What a family owns and spends, and what the office found. All shares invented."""

from __future__ import annotations

import numpy as np

from ..amounts import Amounts, near
from ..dice import Bools, Dice, Ints
from ..facts import Columns
from ..homes import Homes
from ..lives import Lives


def facts(dice: Dice, homes: Homes, lives: Lives, counted: Bools) -> Columns:
    """The facts of households."""
    count, means = len(homes), lives.means
    poor = dice.chance_by(means, (0.3, 0.12, 0.01, 0.0))
    return {
        "receives_targeted_assistance": poor,
        "cause_beyond_control": dice.chance_by(means, (0.08, 0.05, 0.02, 0.01)),
        "vehicles": dice.chance_by(means, (0.04, 0.08, 0.3, 0.65)).astype(np.int64),
        "dwellings_same_purpose": dice.pick(count, (12, 83, 4, 1)).astype(np.int64),
        "large_purchases": _purchases(dice, homes, lives),
        "utilities_per_month": _utilities(dice, homes, lives, counted),
        "declaration_mismatch": dice.chance_by(means, (0.03, 0.04, 0.02, 0.02)),
    }


def _subsistence(homes: Homes) -> int:
    return int(Amounts("az", homes.on)("subsistence_minimum"))


def _purchases(dice: Dice, homes: Homes, lives: Lives) -> Ints:
    """Mostly none; of those who bought, many near ten or twelve subsistence minimums, where two texts draw a line."""
    count, minimum = len(homes), _subsistence(homes)
    limit = np.choose(dice.pick(count, (50, 50)), (np.full(count, 10 * minimum), np.full(count, 12 * minimum)))
    buys = dice.chance_by(lives.means, (0.05, 0.12, 0.2, 0.5))
    return np.where(buys, near(dice, limit), 0)


def _utilities(dice: Dice, homes: Homes, lives: Lives, counted: Bools) -> Ints:
    """Most below a tenth of the subsistence minimum for each person; some near a tenth, or 15 %."""
    count, minimum = len(homes), _subsistence(homes) * np.maximum(homes.total(counted), 1)
    usual = minimum * dice.between(count, 5, 95) // 1000
    tied = near(dice, minimum * np.choose(dice.pick(count, (50, 50)), (10, 15)) // 100)
    return np.where(dice.chance_by(lives.means, (0.12, 0.15, 0.25, 0.4)), tied, usual)
