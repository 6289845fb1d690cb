"""Runs a simulation: every batch scanned under both laws, compared, added up, and handed on household by household."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from komek.law import Fact, Programme
from komek.law.enacted import Enacted
from komek.law.scan import REJECTED, Outcomes
from komek.law.scan.door import facts_read
from komek.law.scan.scanner import Engine, Scanner, scanner
from komek.population.joining import Joined
from komek.population.population import Population
from komek.population.problems import _, refusal

from .comparing import MEASURES, Comparison, Whole
from .deciles import NOT_KNOWN, Deciles
from .grouping import SIZE, Grouping, by_column, by_fact, by_size
from .income import Incomes, equivalised, income_facts
from .result import Simulation, Sums, Table
from .tally import Tally

DECILE = "decile"
MOST_GROUPS = 300


class Seen(NamedTuple):
    """A batch as both laws see it, for whoever wants to write it down."""

    found: Joined
    comparison: Comparison
    incomes: Incomes


@dataclass(frozen=True)
class Question:
    """A programme, the same under a reform, and the day; `by`: further columns of the households to group by.

    `known`: the law in force is read as it was published by then.
    """

    before: Programme
    after: Programme
    on: date
    by: tuple[str, ...] = ()
    known: date | None = None

    @property
    def reform(self) -> Enacted:
        if self.after.reform is None:
            raise ValueError("The second programme is not a reformed one.")
        return self.after.reform

    @property
    def facts(self) -> list[Fact]:
        """The facts of a population that the answer needs: those of both laws, of incomes, of age, and groups."""
        country = self.before.country
        read = [
            fact for law in (self.before, self.after) for part in facts_read(law, self.on, self.known) for fact in part
        ]
        birth = [country.person.facts[name] for name in ("birth_date",) if name in country.person.facts]
        return list(dict.fromkeys([*read, *birth, *income_facts(country), *self.facts_grouped]))

    @property
    def facts_grouped(self) -> list[Fact]:
        """The facts of the household among the columns to group by."""
        known = self.before.country.household.facts
        return [known[name] for name in self.by if name in known]

    @property
    def columns_grouped(self) -> list[str]:
        """The further columns among them, of which the law knows nothing."""
        return [name for name in self.by if name not in self.before.country.household.facts]

    def population(self, folder: Path, room: Path | None = None) -> Population:
        """The population in a folder, opened for this question. PopulationError for a column that is not there."""
        found = Population(folder, self.facts, self.columns_grouped, room)
        for name in self.by:
            if not found.households.fields(name):
                raise refusal(folder, _("The households have no column “{name}” to group by."), name=name)
        return found

    def groupings(self, population: Population) -> dict[str, Grouping]:
        """By size, and by each column."""
        facts = {fact.name: by_fact(fact, population) for fact in self.facts_grouped}
        return {SIZE: by_size} | {name: facts.get(name) or by_column(name) for name in self.by}


def simulate(
    question: Question,
    batches: Iterable[Joined],
    scanners: tuple[Scanner, Scanner],
    groupings: dict[str, Grouping],
    tell: Callable[[Seen], None] = lambda seen: None,
) -> Simulation:
    """Both laws over all households. `tell` sees each batch."""
    facts = income_facts(question.before.country)
    total, deciles = Tally(), Deciles()
    tallies = {name: Tally() for name in groupings}
    for found in batches:
        seen = Seen(found, _compared(found, scanners), equivalised(found.batch, facts, question.on))
        measures = seen.comparison.measures()
        total.add([""], np.zeros(len(found.batch), np.int64), measures)
        deciles.add(seen.incomes, measures)
        for name, grouping in groupings.items():
            tallies[name].add(*grouping(found), measures)
            _check_number(name, tallies[name])
        tell(seen)
    tables = [Table(DECILE, _sums(deciles.rows()), deciles.limits())]
    tables += [Table(name, _sums(_ordered(tally.rows))) for name, tally in tallies.items()]
    everybody = Sums.of(total.rows.get("", [0] * len(MEASURES)))
    names = [fact.name for fact in facts]
    return Simulation(
        question.before, question.reform.reform, question.on, everybody, tables, names, deciles.width
    )  # fmt: skip


def scanners(question: Question, engine: Engine = "auto", threads: int | None = None) -> tuple[Scanner, Scanner]:
    """Both laws, ready to scan."""
    before, after = (
        scanner(law, question.on, question.known, engine=engine, threads=threads)
        for law in (question.before, question.after)
    )
    return before, after


def _compared(found: Joined, scanners: tuple[Scanner, Scanner]) -> Comparison:
    before, after = (scanner.scan(found.batch) for scanner in scanners)
    faulty = _faulty(found)
    persons: Whole = np.diff(found.batch.offsets)
    return Comparison(_without(before, faulty), _without(after, faulty), persons)


def _faulty(found: Joined) -> NDArray[np.int64]:
    """The households that must not be scanned whatever the law says: their rows contradict each other."""
    return np.array(sorted({problem.household for problem in found.faults}), np.int64)


def _without(outcomes: Outcomes, faulty: NDArray[np.int64]) -> Outcomes:
    outcomes.outcome[faulty] = REJECTED
    outcomes.amount[faulty] = 0
    return outcomes


def _check_number(name: str, tally: Tally) -> None:
    """A key is no group: its sums would fill the memory and nobody would read them."""
    if len(tally.rows) > MOST_GROUPS:
        text = _("The column “{name}” has more than {most} different values, too many to group by.")
        raise refusal(Path(name), text, name=name, most=str(MOST_GROUPS))


def _sums(rows: dict[str, list[int]]) -> dict[str, Sums]:
    return {group: Sums.of(row) for group, row in rows.items()}


def _ordered(rows: dict[str, list[int]]) -> dict[str, list[int]]:
    """By name, numbers in their own order, what is not known last."""
    return {group: rows[group] for group in sorted(rows, key=_place)}


def _place(group: str) -> tuple[bool, bool, int, str]:
    number = group.rstrip("+").lstrip("-")
    numeric = number.isdigit()
    return group == NOT_KNOWN, not numeric, int(number) * (-1 if group.startswith("-") else 1) if numeric else 0, group
