"""The families that are measured, as the dicts from which either side builds its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

ON = date(2025, 3, 1)
PERIOD = "2025-03"
INCOMES = ("wages", "trade", "pension", "benefits", "maintenance")
ROLES = {"applicant": "applicant", "spouse": "spouse", "child": "children"}


@dataclass(frozen=True)
class Member:
    """A member; `incomes` in cents by code, others are 0."""

    relation: str
    birth_date: date
    incomes: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Family:
    """A family by the names of its members; `savings` in cents."""

    members: dict[str, Member]
    savings: int = 0

    @property
    def for_komek(self) -> tuple[dict[str, dict[str, Any]], dict[str, Any]]:
        """Persons and household of a Case: money in cents."""
        persons = {
            name: {"birth_date": member.birth_date, "relation": member.relation}
            | {code: member.incomes.get(code, 0) for code in INCOMES}
            for name, member in self.members.items()
        }
        return persons, {"savings": self.savings}

    @property
    def for_openfisca(self) -> dict[str, Any]:
        """The dict of a simulation: money in euros, as floats."""
        persons = {
            name: {"birth_date": {"ETERNITY": member.birth_date.isoformat()}}
            | {code: {PERIOD: member.incomes.get(code, 0) / 100} for code in INCOMES}
            for name, member in self.members.items()
        }
        household: dict[str, Any] = {"savings": {PERIOD: self.savings / 100}}
        for relation, role in ROLES.items():
            household[role] = [name for name, member in self.members.items() if member.relation == relation]
        return {"persons": persons, "households": {"home": household}}


def with_children(adults: int, children: int, savings: int = 100_00) -> Family:
    """One or two adults with some income, and children of school age."""
    parents = {
        "ada": Member("applicant", date(1984, 5, 5), {"wages": 210_40, "benefits": 40_00}),
        "ben": Member("spouse", date(1985, 9, 17), {"trade": 95_25}),
    }
    young = {
        f"child{number}": Member("child", date(2009 + number % 8, 3, 1 + number % 28), {"maintenance": 10_00})
        for number in range(children)
    }
    return Family(dict(list(parents.items())[:adults]) | young, savings)


def of_the_real_programme(children: int) -> dict[str, dict[str, Any]]:
    """Two parents and children at school for bg.monthly_assistance; the facts not named take their defaults."""
    parents = {
        "ivan": {"birth_date": date(1980, 5, 5), "relation": "applicant", "wages": 60_00, "benefits": 20_00},
        "maria": {"birth_date": date(1982, 5, 5), "relation": "spouse", "labour_office_months": 12},
    }
    young = {
        f"child{number}": {"birth_date": date(2009 + number % 5, 1, 1), "relation": "child", "in_school": True}
        for number in range(children)
    }
    return parents | young


MEASURED = with_children(2, 2)
LARGER = with_children(2, 10)
CHECKED = [
    MEASURED,
    LARGER,
    with_children(1, 0),
    with_children(1, 3),
    with_children(2, 2, savings=2_000_00),
    with_children(2, 2, savings=2_000_01),
    Family({"old": Member("applicant", date(1960, 3, 1), {"pension": 200_10})}),
    Family({"old": Member("applicant", date(1960, 3, 2), {"pension": 342_00})}),
]
