"""The law that `rules` generates, as OpenFisca variables: as many of them, each a formula of the one before."""

# mypy: disable-error-code="misc,no-untyped-call,no-untyped-def,import-not-found"
from __future__ import annotations

from typing import Any

from numpy import maximum, where
from openfisca_benefit import Household, Person
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from scanning.people import MONEY

MONTHLY = {"value_type": float, "definition_period": DateUnit.MONTH}


def with_rules(system: Any, count: int) -> Any:
    """The system with so many steps, and what a household is given: variable `steps_COUNT`."""
    system.add_variables(*(_step(place) for place in range(count + 1)), _given(count))
    return system


def _step(place: int) -> Any:
    asked, other = (MONEY[(place + more) % len(MONEY)] for more in (0, 1))

    def formula(person, period):
        if not place:
            return person("wages", period)
        before, more = person(f"step_{place - 1}", period), person(other, period)
        return where(person(asked, period) > place, before + more, maximum(before, more))

    return type(f"step_{place}", (Variable,), {**MONTHLY, "entity": Person, "label": "", "formula": formula})


def _given(count: int) -> Any:
    def formula(household, period):
        return household.sum(household.members(f"step_{count}", period))

    return type(f"steps_{count}", (Variable,), {**MONTHLY, "entity": Household, "label": "", "formula": formula})
