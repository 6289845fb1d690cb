"""Region, loans, property, and whether the application is true. All shares invented."""

from __future__ import annotations

import numpy as np

from komek.packs.kazakhstan.choices import Region

from ..dice import Dice
from ..facts import Columns
from ..homes import Homes
from ..lives import Lives
from .identity import coded

# The five named are the regions whose line the pack knows for some quarter; the rest have that of the country.
REGIONS = {"national": 580, "karaganda": 70, "astana": 90, "almaty": 130, "shymkent": 70, "aktobe": 60}


def facts(dice: Dice, homes: Homes, lives: Lives) -> Columns:
    """The facts of households."""
    count, means = len(homes), lives.means
    return {
        "region": coded(dice, count, Region, REGIONS),
        "has_consumer_loan": dice.chance_by(means, (0.12, 0.15, 0.35, 0.3)),
        "dwellings": dice.pick(count, (14, 80, 5, 1)).astype(np.int64),
        "premises": dice.chance_by(means, (0.01, 0.01, 0.03, 0.1)).astype(np.int64),
        "building_plots": dice.chance_by(means, (0.02, 0.03, 0.05, 0.08)).astype(np.int64),
        "vehicles": np.minimum(dice.pick(count, (55, 36, 7, 2)), means.astype(np.int64) + 1).astype(np.int64),
        "false_information": dice.chance_by(means, (0.02, 0.02, 0.005, 0.002)),
    }
