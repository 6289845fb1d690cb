"""What a simulation found: sums of all households and of each group, and the same as data for machines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from komek.law import Amount, Programme, Reform

from .comparing import MEASURES, MONEY

SCHEMA = 1
MONTHS_OF_A_YEAR = 12


@dataclass(frozen=True)
class Sums:
    """The measures of a group of households; see `comparing.MEASURES`."""

    values: Mapping[str, int]

    def __getitem__(self, measure: str) -> int:
        return self.values[measure]

    @property
    def more_cost(self) -> int:
        """What the reform costs more, or less, for one period of the benefit."""
        return self["cost_after"] - self["cost_before"]

    @classmethod
    def of(cls, row: list[int]) -> Sums:
        return cls(dict(zip(MEASURES, row, strict=True)))


@dataclass(frozen=True)
class Table:
    """Groups by one thing: "size", "decile" or a column of the file. `limits`: the highest income of each decile."""

    by: str
    rows: dict[str, Sums]
    limits: Mapping[str, int] | None = None


@dataclass(frozen=True)
class Simulation:
    """The whole. `income_step`: how finely incomes were told apart, in minor units; 1 is exactly."""

    programme: Programme
    reform: Reform
    on: date
    total: Sums
    tables: list[Table]
    income_facts: list[str]
    income_step: int

    @property
    def currency(self) -> str:
        return self.programme.currency_on(self.on)

    @property
    def periods(self) -> int | None:
        """How many payments a year has; None for a benefit that is paid once."""
        return MONTHS_OF_A_YEAR if self.programme.per == "month" else None

    def as_data(self) -> dict[str, Any]:
        """The object that `komek simulate --json` prints; money as decimal strings."""
        return {
            "schema": SCHEMA,
            "programme": self.programme.code,
            "on": self.on.isoformat(),
            "reform": reform_data(self.reform),
            "currency": self.currency,
            "per": self.programme.per,
            "total": self._sums(self.total),
            "income": {"facts": self.income_facts, "step": _decimal(self.income_step)},
            "tables": [self._table(table) for table in self.tables],
        }

    def _table(self, table: Table) -> dict[str, Any]:
        limits = table.limits or {}
        rows = [
            {"group": group, **({"up_to": _decimal(limits[group])} if group in limits else {}), **self._sums(sums)}
            for group, sums in table.rows.items()
        ]
        return {"by": table.by, "rows": rows}

    def _sums(self, sums: Sums) -> dict[str, Any]:
        found: dict[str, Any] = {
            name: _decimal(sums[name]) if name in MONEY else sums[name] for name in MEASURES
        }  # fmt: skip
        found["cost_difference"] = _decimal(sums.more_cost)
        if self.periods:
            for name, minor in (
                ("before", sums["cost_before"]), ("after", sums["cost_after"]), ("difference", sums.more_cost),
            ):  # fmt: skip
                found[f"cost_{name}_year"] = _decimal(minor * self.periods)
        return found


def reform_data(reform: Reform) -> dict[str, Any]:
    """What a reform changes."""
    return {
        "name": reform.name,
        "values": [
            {"parameter": setting.name, "child": setting.child, "value": setting.written,
             "since": None if setting.since == date.min else setting.since.isoformat()}
            for setting in reform.settings
        ],
        "texts": [
            {"rule": rule.code, "law": text.law, "since": text.since.isoformat() if text.since else None}
            for rule, text in reform.new_texts
        ],
    }  # fmt: skip


def _decimal(minor: int) -> str:
    return str(Amount(minor, "")) if minor >= 0 else f"{Decimal(minor).scaleb(-2):.2f}"
