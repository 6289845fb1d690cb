"""The words for a simulation's groups and figures, in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass

from komek.languages import formats
from komek.languages.translate import Translate

from .deciles import NOT_KNOWN
from .grouping import SIZE
from .result import Simulation, Table
from .running import DECILE


def _(text: str) -> str:
    """Marks a text for translation; it is translated when it is shown."""
    return text


TITLES = {DECILE: _("Tenth of the people by income, 1 the poorest"), SIZE: _("Persons in the household")}
COLUMN = _("By “{column}”")
REGION, REGIONS = "region", _("Region")  # as people who are made have it


@dataclass(frozen=True)
class Wording:
    """How a simulation is told in a language."""

    simulation: Simulation
    t: Translate
    language: str

    def title(self, table: Table) -> str:
        """What a table's groups are; a column of the file by its own name, a fact by its label."""
        if table.by in TITLES:
            return self.t(TITLES[table.by])
        fact = self.simulation.programme.country.household.facts.get(table.by)
        if fact:
            return self.t(fact.label)
        return self.t(REGIONS) if table.by == REGION else self.t(COLUMN).format(column=table.by)

    def group(self, table: Table, group: str) -> str:
        """A group's name; a code of a choice by its label."""
        if group == NOT_KNOWN:
            return self.t(_("not known"))
        fact = self.simulation.programme.country.household.facts.get(table.by)
        if fact is not None and fact.is_choice and group in fact.kind.__members__:
            return self.t(fact.kind[group].label)
        return group

    def money(self, minor: int) -> str:
        return formats.money(minor, self.simulation.currency, self.language)

    def more(self, minor: int) -> str:
        """An amount with its sign."""
        return f"+{self.money(minor)}" if minor > 0 else self.money(minor)

    def plain(self, minor: int) -> str:
        """An amount without the currency's sign, for a column that says it above."""
        sign = formats.sign(self.simulation.currency, self.language)
        return self.money(minor).replace(sign, "").strip()

    def more_plain(self, minor: int) -> str:
        """The same with a plus before what is more."""
        return f"+{self.plain(minor)}" if minor > 0 else self.plain(minor)

    def number(self, value: int) -> str:
        return formats.number(value, self.language)
