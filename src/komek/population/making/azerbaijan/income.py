"""Income of the previous 12 months.

Average wages by year are rounded and from memory; all else is invented.
"""

from __future__ import annotations

from ..amounts import Amounts, near
from ..dice import Bools, Dice
from ..facts import Columns
from ..homes import Homes
from ..incomes import Sources, average_wage, earnings, paid, pensions, tie
from ..lives import Lives

AVERAGE_WAGE = {  # a month, AZN
    2014: 444, 2017: 528, 2018: 545, 2019: 635, 2020: 708, 2021: 733, 2022: 840, 2023: 934, 2024: 1010, 2025: 1090,
    2026: 1150,
}  # fmt: skip
TIED = Sources("pension", "wages", {"allowances": 30, "farm_income": 35, "other_income": 25, "rent_income": 10})


def facts(dice: Dice, homes: Homes, lives: Lives, counted: Bools) -> Columns:
    """Income of each person by kind."""
    need = int(Amounts("az", homes.on)("need_criterion"))
    target = near(dice, homes.total(counted) * need * 12)
    return tie(dice, homes, lives, _usual(dice, homes, lives), counted, target, TIED)


def _usual(dice: Dice, homes: Homes, lives: Lives) -> Columns:
    """Income that no limit of the law draws near; twelve times a month's."""
    count, adult, fares = homes.people, homes.age >= 18, lives.fares(homes)
    wage = average_wage(AVERAGE_WAGE, homes.on.year)
    earned = 12 * earnings(dice, homes, lives, wage)
    farms = lives.self_employed & dice.chance(count, 0.5)
    disabled_child = (lives.disability > 0) & (homes.age < 18)
    lets = adult & dice.chance_by(fares, (0.002, 0.005, 0.015, 0.05))
    plot = adult & dice.chance_by(fares, (0.1, 0.1, 0.12, 0.05))
    others = adult & dice.chance_by(fares, (0.05, 0.05, 0.08, 0.1))
    return {
        "wages": paid(lives.works & ~lives.self_employed, earned),
        "pension": 12 * pensions(dice, homes, lives, wage),
        "allowances": paid(disabled_child, 12 * dice.between(count, 80, 200) * 100)
        + paid(lives.student & dice.chance(count, 0.25), 12 * dice.between(count, 50, 140) * 100),
        "business_income": paid(lives.self_employed & ~farms, earned),
        "rent_income": paid(lets, 12 * dice.between(count, 100, 800) * 100),
        "farm_income": paid(farms, earned) + paid(plot & ~farms, dice.between(count, 5_000, 150_000)),
        "other_income": paid(others, dice.between(count, 2_000, 300_000)),
    }
