"""Work, the labour office, and what kept parents from working in the month of a restriction. All shares invented."""

from __future__ import annotations

import numpy as np

from ..amounts import near
from ..dice import Dice
from ..facts import Columns
from ..homes import Homes
from ..lives import Lives
from .limits import Limits

MONTHS = (0, 1, 2, 3, 5, 6, 6, 9, 14, 24, 120)  # deciles of months at the labour office: 3 and 6 are limits
LEAVE = (1, 3, 5, 5, 6, 8, 10, 10, 11, 15, 23)  # deciles of days of unpaid leave: 5 and 10 are limits


def facts(dice: Dice, homes: Homes, lives: Lives, law: Limits, known: Columns) -> Columns:
    """The facts of work; `known` are those of income and school."""
    return _labour_office(dice, homes, lives, known) | _restriction(dice, homes, lives, law, known)


def _labour_office(dice: Dice, homes: Homes, lives: Lives, known: Columns) -> Columns:
    count, fares = homes.people, lives.fares(homes)
    left_school = (homes.age >= 16) & (homes.age < 18) & ~known["in_school"]
    adult = homes.age >= 18
    trades = lives.self_employed & dice.chance(count, 0.5)
    return {
        "labour_office_registered_in_time": left_school & dice.chance(count, 0.6),
        "labour_office_months": np.where(lives.registered, dice.along(count, MONTHS), 0),
        "labour_office_exempt": lives.jobless & dice.chance(count, 0.07),
        "sole_trader": adult & (trades | dice.chance(count, 0.008)),
        "company_share": adult & dice.chance_by(fares, (0.01, 0.015, 0.03, 0.08)),
    }


def _restriction(dice: Dice, homes: Homes, lives: Lives, law: Limits, known: Columns) -> Columns:
    count = homes.people
    parent = (homes.age >= 18) & homes.of_home(homes.any(known["kept_home_by_restriction"]))
    employed = known["wages"] > 0
    on_leave = (employed | (lives.jobless & dice.chance(count, 0.25))) & parent & dice.chance(count, 0.7)
    lost = lives.jobless & dice.chance(count, 0.18)
    right = lost & dice.chance(count, 0.55)
    mother = homes.female & (homes.age >= 19) & (homes.age < 43) & parent
    limits = np.full(count, law.job_loss)
    return {
        "unpaid_leave_days": np.where(on_leave, dice.along(count, LEAVE), 0),
        "remote_work_possible": employed & dice.chance(count, 0.22),
        "paid_leave_possible": employed & dice.chance(count, 0.2),
        "sickness_benefit": employed & dice.chance(count, 0.06),
        "maternity_benefit": mother & dice.chance(count, 0.06),
        "lost_job": lost,
        "unemployment_benefit_right": right,
        "unemployment_benefit": np.where(right, near(dice, limits), 0),
        "self_employed_prevented": lives.self_employed & dice.chance(count, 0.5),
    }
