"""Health, care, work and education. All shares invented."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from komek.packs.kazakhstan.choices import CaresFor, Disability

from ..dice import Bools, Dice
from ..facts import Columns
from ..homes import Homes
from ..lives import Lives

EDUCATION = (
    "жалпы орта", "негізгі орта", "техникалық және кәсіптік: аспаз", "техникалық және кәсіптік: дәнекерлеуші",
    "техникалық және кәсіптік: мейіргер", "жоғары: мұғалім", "жоғары: экономист", "жоғары: инженер", "жоқ",
)  # fmt: skip
NO_EDUCATION = len(EDUCATION) - 1
WEIGHTS = (30, 12, 9, 9, 6, 12, 10, 12)


def facts(dice: Dice, homes: Homes, lives: Lives) -> Columns:
    """The facts of health, care and work."""
    count, adult = homes.people, homes.age >= 18
    ill = (lives.disability > 0) | dice.chance(count, 0.01)
    return {
        "disability": _disability(homes, lives),
        "incapacity_months": np.where(ill & adult, dice.along(count, (1, 2, 4, 6, 12, 24, 120)), 0),
        "cares_for": _cares_for(dice, homes, lives),
        "able_bodied_unemployed": lives.jobless & (lives.disability < 70),
        "refuses_employment_measures": lives.jobless & dice.chance(count, 0.06),
        "sole_trader": adult & (lives.self_employed & dice.chance(count, 0.7)),
        "education": np.where(adult, dice.pick(count, WEIGHTS), np.int8(NO_EDUCATION)),
    }


def _disability(homes: Homes, lives: Lives) -> NDArray[np.int8]:
    """Groups by degree: from 80 % the first, from 60 % the second."""
    degree, codes = lives.disability, Disability.codes
    stages = [degree == 0, homes.age < 18, degree >= 80, degree >= 60]
    names = ("none", "child", "first", "second")
    return np.select(stages, [np.int8(codes[name]) for name in names], np.int8(codes["third"]))


def _cares_for(dice: Dice, homes: Homes, lives: Lives) -> NDArray[np.int8]:
    """A woman without work, and sometimes a man, cares for whoever in the household needs it."""
    free = (lives.jobless | (homes.female & lives.works & dice.chance(homes.people, 0.2))) & (homes.age < 60)
    carer = free & (homes.female | dice.chance(homes.people, 0.15))
    codes, badly = CaresFor.codes, lives.disability >= 60
    needs: list[Bools] = [homes.age < 3, badly & (homes.age < 18), badly & (homes.age < 80), homes.age >= 80]
    stages = [carer & homes.of_home(homes.any(need)) & ~need for need in needs]
    names = ("child_under_3", "disabled_child", "disabled_person", "elderly_person")
    return np.select(stages, [np.int8(codes[name]) for name in names], np.int8(codes["none"]))
