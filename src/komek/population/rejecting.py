"""Rows that cannot be scanned, as a table: which, of whom, why, and for which programmes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from komek.law import Amount, Date, Fact, Money
from komek.law.scan import Column, Problem
from komek.law.scan.door import NOBODY, PERSONS

from .encoding import Codes
from .joining import Joined
from .population import Readable
from .problems import NO_KEY, ORPHAN, SENTENCES
from .schema import HOUSEHOLD, PERSON

HOMES = "households"


class Rejecting:
    """Makes tables of rejects. Each names the programmes that could not be asked; none are named where it is all."""

    def __init__(self, population: Readable) -> None:
        self._facts, self._codes = population.facts, population.codes
        self.schema = pa.schema([
            ("table", pa.string()), ("row", pa.int64()), (HOUSEHOLD, population.key_type),
            (PERSON, population.person_type), ("fact", pa.string()), ("value", pa.string()),
            ("problem", pa.string()), ("why", pa.string()), ("programmes", pa.list_(pa.string())),
        ])  # fmt: skip

    def keyless(self, table: str, rows: Any) -> pa.Table:
        """Rows that have no key: nothing names them but their number, from 0 on."""
        return self._table(len(rows), table, NO_KEY, row=pa.array(rows, pa.int64()), fact=HOUSEHOLD)

    def all_of(self, batch: Joined, found: Mapping[str, list[Problem]]) -> list[pa.Table]:
        """Everything of a batch that is rejected; `found` by programme."""
        orphans = [self._orphans(batch.orphans)] if batch.orphans.num_rows else []
        return [*orphans, *([self._problems(batch, found)] if batch.faults or any(found.values()) else [])]

    def _orphans(self, rows: pa.Table) -> pa.Table:
        """Persons whose household there is not."""
        identity = rows.column(PERSON).combine_chunks() if PERSON in rows.column_names else None
        owner = rows.column(HOUSEHOLD).combine_chunks()
        return self._table(rows.num_rows, PERSONS, ORPHAN, household=owner, person=identity, fact=HOUSEHOLD)

    def _problems(self, batch: Joined, found: Mapping[str, list[Problem]]) -> pa.Table:
        """What the door refused, of whichever programmes, and what is wrong with the tables."""
        causes = gathered(batch, found)
        lines = [self._line(batch, cause, sorted(whose)) for cause, whose in causes.items()]
        return pa.Table.from_pylist(lines, self.schema)

    def _line(self, batch: Joined, cause: Problem, programmes: list[str]) -> dict[str, Any]:
        household, person, fact, problem = cause
        named = None if person is None or batch.persons is None else batch.persons[person].as_py()
        return {
            "table": HOMES if person is None else PERSONS, HOUSEHOLD: batch.keys[household].as_py(), PERSON: named,
            "fact": fact, "value": self._value(batch, household, person, fact), "problem": problem,
            "why": SENTENCES[problem], "programmes": programmes or None,
        }  # fmt: skip

    def _value(self, batch: Joined, household: int, person: int | None, name: str) -> str | None:
        """What stands there, as people write it."""
        columns, row = (batch.batch.household, household) if person is None else (batch.batch.persons, person)
        return written(self._facts[name], columns[name], row, self._codes) if name in columns else None

    def _table(self, rows: int, table: str, problem: str, **given: Any) -> pa.Table:
        given |= {"table": table, "problem": problem, "why": SENTENCES[problem]}
        columns = []
        for field in self.schema:
            value = given.get(field.name)
            full = value if isinstance(value, pa.Array) else pa.repeat(pa.scalar(value, field.type), rows)
            columns.append(full)
        return pa.table(columns, schema=self.schema)


def gathered(batch: Joined, found: Mapping[str, list[Problem]]) -> dict[Problem, set[str]]:
    """Each problem once, with the programmes that have it; none for what is wrong with the tables."""
    causes: dict[Problem, set[str]] = {fault: set() for fault in batch.faults}
    wrong = {fault.household for fault in batch.faults}
    for programme, problems in found.items():
        for problem in problems:
            if not (problem.problem == NOBODY and problem.household in wrong):
                causes.setdefault(problem, set()).add(programme)
    return causes


def written(fact: Fact, column: Column, row: int, codes: Mapping[str, Codes]) -> str | None:
    """A value as a file of facts has it: money with its decimals, a date, the code of a choice."""
    value = int(column.values[row]) + column.shift
    if fact.is_choice:
        return codes[fact.name].text(value)
    if fact.kind is Date:
        return date.fromordinal(value).isoformat() if 0 < value <= date.max.toordinal() else str(value)
    return str(Amount(value, "")) if fact.kind is Money else str(value)


def counted(tables: Iterable[pa.Table]) -> dict[str, int]:
    """How many rejects there are of each problem."""
    counts: dict[str, int] = {}
    for table in tables:
        for entry in pc.value_counts(table.column("problem")).to_pylist():
            counts[entry["values"]] = counts.get(entry["values"], 0) + entry["counts"]
    return counts
