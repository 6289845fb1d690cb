"""What a household has to live on, made comparable: its monthly income by an equivalence scale.

The income is that of all persons of the household: every fact of money in the section “income” that is told over a
window of months, per month. It is divided by the OECD-modified scale, as Eurostat does: 1 for the first person of 14 or
more, 0.5 for each further one, 0.3 for each child under 14. Where a household is all children, one counts as the first.
Who has no known day of birth counts as 14 or more. The quotient is cut to whole minor units.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from komek.law import Country, Fact, Money
from komek.law.periods import birthday
from komek.law.scan import Batch, Column

from .comparing import Whole

MONTHS_OF_14_YEARS = 14 * 12
MONTHS = {
    "current_month": 1,
    "previous_month": 1,
    "previous_quarter": 3,
    "previous_6_months": 6,
    "previous_12_months": 12,
}
FIRST, FURTHER, CHILD = 10, 5, 3  # tenths of the scale


class Incomes(NamedTuple):
    """Equivalised monthly income in minor units, and of which households it is known."""

    values: Whole
    known: NDArray[np.bool_]


def income_facts(country: Country) -> list[Fact]:
    """The facts of persons that together are their income, over the shortest of the country's windows.

    A country may ask for the income of several windows (the last month, the last six): each amount is counted once.
    """
    found = [fact for fact in country.person.facts.values() if _is_income(fact)]
    shortest = min((_months(fact) for fact in found), default=1)
    return [fact for fact in found if _months(fact) == shortest]


def _is_income(fact: Fact) -> bool:
    return fact.kind is Money and fact.section == "income" and fact.over is not None and fact.over.code in MONTHS


def _months(fact: Fact) -> int:
    return MONTHS[fact.over.code] if fact.over else 1


def equivalised(batch: Batch, facts: list[Fact], on: date) -> Incomes:
    """Of each household; unknown where one of these facts is unknown of somebody, or the file has none of them."""
    total = np.zeros(len(batch), np.int64)
    known = np.full(len(batch), any(fact.name in batch.persons for fact in facts))
    for fact in facts:
        if fact.name in batch.persons:
            column = batch.persons[fact.name]
            total += _per_household(_amounts(column), batch)
            if column.valid is not None:
                known &= _per_household((~column.valid).astype(np.int64), batch) == 0
    months = _months(facts[0]) if facts else 1
    return Incomes(total * 10 // (_weights(batch, on) * months), known)


def _amounts(column: Column) -> Whole:
    amounts = column.values.astype(np.int64) + column.shift
    return amounts if column.valid is None else np.where(column.valid, amounts, 0)


def _per_household(values: Whole, batch: Batch) -> Whole:
    """Sums over the persons of each household, also of one without persons."""
    ends = np.concatenate(([0], np.cumsum(values)))
    sums: Whole = ends[batch.offsets[1:]] - ends[batch.offsets[:-1]]
    return sums


def _weights(batch: Batch, on: date) -> Whole:
    """The scale of each household in tenths."""
    sizes = np.diff(batch.offsets)
    children = np.zeros(len(batch), np.int64)
    if "birth_date" in batch.persons:
        column = batch.persons["birth_date"]
        young = column.values.astype(np.int64) + column.shift > birthday(on.toordinal(), -MONTHS_OF_14_YEARS)
        children = _per_household((young if column.valid is None else young & column.valid).astype(np.int64), batch)
    others = np.maximum(sizes - np.maximum(children, 0), 0)
    alone = others == 0
    weights: Whole = FIRST + FURTHER * np.maximum(others - 1, 0) + CHILD * np.maximum(children - alone, 0)
    return weights
