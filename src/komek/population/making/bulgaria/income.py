"""What people received last month and in the last six.

Average wages by year are rounded and from memory; all else is invented.
"""

from __future__ import annotations

import numpy as np

from ..amounts import near
from ..dice import Dice, Ints
from ..facts import Columns
from ..homes import Homes, Kin
from ..incomes import Sources, average_wage, earnings, paid, pensions, tie
from ..lives import Lives, Means
from .limits import Limits

AVERAGE_WAGE = {  # a month, BGN, from 2026 EUR
    2017: 1040, 2018: 1140, 2019: 1270, 2020: 1390, 2021: 1560, 2022: 1760, 2023: 2030, 2024: 2330, 2025: 2580,
    2026: 1450,
}  # fmt: skip
TIED = Sources(
    "pension", "wages",
    {"benefits": 30, "maintenance": 15, "other_income": 20, "services": 20, "farming_and_rents": 15},
)  # fmt: skip


def facts(dice: Dice, homes: Homes, lives: Lives, law: Limits) -> Columns:
    """Gross income of each person by kind, and of the last six months."""
    month, half_year = _targets(dice, homes, law)
    income = tie(dice, homes, lives, _usual(dice, homes, lives), law.counted, month, TIED)
    tied = lives.means == Means.tied
    six = sum(income.values()) * dice.between(homes.people, 5600, 6300) // 1000
    six = np.where(homes.of_home(tied) & law.counted, 0, six)
    six[homes.applicant[tied]] = half_year[tied]
    return income | {"income_6_months": six}


def _usual(dice: Dice, homes: Homes, lives: Lives) -> Columns:
    """Income that no limit of the law draws near."""
    count, wage, fares = homes.people, average_wage(AVERAGE_WAGE, homes.on.year), lives.fares(homes)
    earned = earnings(dice, homes, lives, wage)
    farms = lives.self_employed & dice.chance(count, 0.35)
    child = homes.one_of(Kin.child) & (homes.age < 18)
    lone = child & homes.of_home(~homes.any(homes.one_of(Kin.spouse, Kin.partner)))
    allowed = homes.one_of(Kin.applicant) & dice.chance_by(fares, (0.4, 0.6, 0.6, 0.1))
    rents = (homes.age >= 18) & dice.chance_by(fares, (0.01, 0.02, 0.05, 0.09))
    others = (homes.age >= 16) & dice.chance_by(fares, (0.04, 0.04, 0.06, 0.08))
    return {
        "wages": paid(lives.works & ~lives.self_employed, earned),
        "services": paid(lives.self_employed & ~farms, earned),
        "farming_and_rents": paid(farms, earned) + paid(rents, dice.between(count, 2000, 40000)),
        "stipend": paid(lives.student & dice.chance(count, 0.2), dice.between(count, 3000, 15000)),
        "pension": pensions(dice, homes, lives, wage),
        "benefits": paid(allowed, homes.of_home(homes.total(child)) * 4000),
        "maintenance": paid(lone & dice.chance(count, 0.25), dice.between(count, 100, 250) * 100),
        "other_income": paid(others, dice.between(count, 500, 60000)),
    }


def _targets(dice: Dice, homes: Homes, law: Limits) -> tuple[Ints, Ints]:
    """What the family of a tied household has in a month and in six, if it is tied to one of the three limits."""
    aim = dice.pick(len(homes), (45, 30, 25))
    children = homes.any(homes.one_of(Kin.child) & (homes.age < 14))
    aim = np.where((aim == 2) & ~children, 0, aim)
    month = near(dice, np.choose(aim, (law.monthly, law.heating, law.restriction)))
    half_year = np.where(aim == 1, near(dice, 6 * law.heating), 6 * month)
    return np.where(aim == 1, half_year // 6, month), half_year
