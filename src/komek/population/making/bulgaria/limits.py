"""Where the limits of the law lie for each household, roughly: people are set near to them, the law itself decides."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

import numpy as np

from ..amounts import Amounts
from ..dice import Bools, Ints
from ..homes import Homes, Kin
from ..lives import Lives

# Rows of both tables of shares in the order in which they are tried below; the last is that of everybody else.
MONTHLY = (
    "over_75_alone", "over_65_alone", "capacity_70", "over_65", "capacity_50", "up_to_65_alone", "child", "cohabiting",
)  # fmt: skip
HEATING = (
    "over_75_alone", "over_65_alone", "disabled_alone", "living_alone", "child", "capacity_90", "capacity_70",
    "over_70", "capacity_50", "spouse", "cohabiting",
)  # fmt: skip
NEW_BASE = date(2023, 6, 1)  # from then on a share of the poverty line: ЗСП чл. 12, ал. 3


class Limits(NamedTuple):
    """Minor units for each household: of income for three programmes, and of what it may own; `counted` persons.

    `job_loss`: the limit of one person's unemployment benefit.
    """

    monthly: Ints
    heating: Ints
    restriction: Ints
    savings: Ints
    property_sold: Ints
    property_income: Ints
    counted: Bools
    job_loss: int


def of(homes: Homes, lives: Lives, in_school: Bools) -> Limits:
    """The limits on the day for which the people are made."""
    amounts = Amounts("bg", homes.on)
    base = int(_base(amounts))
    child = homes.one_of(Kin.child, Kin.grown)
    counted = homes.one_of(Kin.applicant, Kin.spouse) | (child & ((homes.age < 18) | (in_school & (homes.age < 20))))
    size = homes.total(counted)
    monthly = np.where(counted, _monthly_shares(homes, lives, amounts), 0)
    heating = np.where(counted, _heating_shares(homes, lives, amounts), 0)
    wage = int(amounts("restriction_aid.income_limit") * amounts("minimum_wage"))
    multiple = int(amounts("property_sold_multiple"))
    return Limits(
        homes.total(monthly) * base // 100, homes.total(heating) * base // 100, wage * size,
        int(amounts("savings_per_member")) * size, np.full(len(homes), multiple * base),
        int(amounts("poverty_line")) * size, counted, wage,
    )  # fmt: skip


def _base(amounts: Amounts) -> Fraction:
    if amounts.on >= NEW_BASE:
        return amounts("share_of_poverty_line") * amounts("poverty_line")
    return amounts("guaranteed_minimum_income")


def _percents(amounts: Amounts, programme: str, rows: Sequence[str]) -> list[int]:
    return [int(amounts(f"{programme}.{row}") * 100) for row in rows]


def _monthly_shares(homes: Homes, lives: Lives, amounts: Amounts) -> Ints:
    shares = _percents(amounts, "monthly_assistance", MONTHLY)
    alone, age = homes.of_home(homes.sizes == 1), homes.age
    tried = [
        alone & (age >= 75), alone & (age >= 65), lives.disability >= 70, age >= 65, lives.disability >= 50, alone,
        homes.one_of(Kin.child, Kin.grown),
    ]  # fmt: skip
    return np.select(tried, shares[:-1], shares[-1])


def _heating_shares(homes: Homes, lives: Lives, amounts: Amounts) -> Ints:
    shares = _percents(amounts, "heating_aid", HEATING)
    alone, age, loss = homes.of_home(homes.sizes == 1), homes.age, lives.disability
    tried = [
        alone & (age >= 75), alone & (age >= 65), alone & (loss >= 50), alone, homes.one_of(Kin.child, Kin.grown),
        loss >= 90, loss >= 70, age >= 70, loss >= 50, homes.of_home(homes.any(homes.one_of(Kin.spouse))),
    ]  # fmt: skip
    return np.select(tried, shares[:-1], shares[-1])
