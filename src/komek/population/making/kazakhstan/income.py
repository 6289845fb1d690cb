"""Income of the previous quarter.

Average wages by year are rounded and from memory; all else is invented.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from komek.packs.kazakhstan.choices import Region

from ..amounts import Amounts, near
from ..dice import Bools, Dice, Ints
from ..facts import Columns
from ..homes import Homes, Kin
from ..incomes import Sources, average_wage, earnings, paid, pensions, tie
from ..lives import Lives

AVERAGE_WAGE = {  # a month, KZT
    2018: 163_000, 2019: 187_000, 2020: 213_000, 2021: 250_000, 2022: 310_000, 2023: 364_000, 2024: 405_000,
    2025: 440_000, 2026: 470_000,
}  # fmt: skip
TIED = Sources(
    "social_payments", "wages", {"household_plot_income": 35, "alimony": 20, "other_income": 30, "rent_income": 15}
)


def facts(dice: Dice, homes: Homes, lives: Lives, counted: Bools, region: NDArray[np.int8]) -> Columns:
    """Income of each person by kind, what does not count as income, and arrears of alimony."""
    count, child = homes.people, homes.one_of(Kin.child) & (homes.age < 18)
    target = near(dice, _line(homes, region) * 3 * homes.total(counted))
    income = tie(dice, homes, lives, _usual(dice, homes, lives), counted, target, TIED)
    many = homes.one_of(Kin.applicant) & homes.of_home(homes.total(child) >= 4)
    lone = child & homes.of_home(~homes.any(homes.one_of(Kin.spouse, Kin.partner)))
    unpaid = lone & (income["alimony"] == 0) & dice.chance(count, 0.3)
    return income | {
        "excluded_benefits": paid(many, homes.of_home(homes.total(child)) * 3 * 1_100_000),
        "alimony_arrears_months": np.where(unpaid, dice.along(count, (1, 2, 3, 4, 8, 20, 90)), 0),
    }


def _line(homes: Homes, region: NDArray[np.int8]) -> Ints:
    """The poverty line of each household's region, in tiyn."""
    amounts = Amounts("kz", homes.on)
    return np.array([int(amounts("poverty_line", code)) for code in Region.codes], np.int64)[region]


def _usual(dice: Dice, homes: Homes, lives: Lives) -> Columns:
    """Income that no limit of the law draws near; three times a month's."""
    count, wage, fares = homes.people, average_wage(AVERAGE_WAGE, homes.on.year), lives.fares(homes)
    earned = 3 * earnings(dice, homes, lives, wage)
    adult, child = homes.age >= 18, homes.one_of(Kin.child) & (homes.age < 18)
    lone = child & homes.of_home(~homes.any(homes.one_of(Kin.spouse, Kin.partner)))
    lets = adult & dice.chance_by(fares, (0.002, 0.01, 0.02, 0.06))
    sells = adult & dice.chance_by(fares, (0.001, 0.002, 0.004, 0.01))
    plot = homes.one_of(Kin.applicant) & dice.chance_by(fares, (0.3, 0.35, 0.3, 0.12))
    others = adult & dice.chance_by(fares, (0.06, 0.06, 0.06, 0.08))
    return {
        "wages": paid(lives.works & ~lives.self_employed, earned),
        "social_payments": 3 * pensions(dice, homes, lives, wage),
        "business_income": paid(lives.self_employed, earned),
        "rent_income": paid(lets, 3 * dice.between(count, 30_000, 250_000) * 100),
        "property_sale_income": paid(sells, dice.between(count, 500, 30_000) * 100_000),
        "household_plot_income": paid(plot, dice.between(count, 1_000, 40_000) * 100),
        "alimony": paid(lone & dice.chance(count, 0.3), 3 * dice.between(count, 10_000, 60_000) * 100),
        "other_income": paid(others, dice.between(count, 2_000, 120_000) * 100),
    }
