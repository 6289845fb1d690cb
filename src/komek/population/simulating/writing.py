"""Writes what a simulation found as Parquet: the change of each household, and the tables."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from komek.law.scan.columns import OUTCOMES
from komek.population.population import Population
from komek.population.schema import HOUSEHOLD

from .comparing import MEASURES, MONEY, Whole
from .result import Simulation, Sums
from .running import Question, Seen

CODES = pa.dictionary(pa.int8(), pa.string())


class Changes:
    """`changes.parquet`: a row for each household, in the order of the population. A context; complete when left."""

    def __init__(self, path: Path, question: Question, population: Population) -> None:
        money = {"unit": f"1/100 {question.before.currency_on(question.on)}"}
        further = [(name, population.households.fields(name)[0].type) for name in question.columns_grouped]
        self.path, self._partial = path, path.with_name(f".{path.name}.part")
        self.schema = pa.schema([
            pa.field(HOUSEHOLD, population.key_type),
            pa.field("persons", pa.int64()),
            pa.field("outcome_before", CODES),
            pa.field("outcome_after", CODES),
            pa.field("amount_before", pa.int64(), metadata=money),
            pa.field("amount_after", pa.int64(), metadata=money),
            pa.field("change", pa.int64(), metadata=money),  # null where the two cannot be compared
            pa.field("equivalised_income", pa.int64(), metadata=money),  # null where it is not known
            *further,
        ])  # fmt: skip
        self._writer = pq.ParquetWriter(self._partial, self.schema, compression="zstd")

    def __enter__(self) -> Changes:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_fault: BaseException | TracebackType | None) -> None:
        self._writer.close()
        if kind is None:
            self._partial.replace(self.path)
        else:
            self._partial.unlink()

    def write(self, seen: Seen) -> None:
        """Write the households of a batch."""
        comparison, incomes = seen.comparison, seen.incomes
        columns = [
            seen.found.keys, comparison.persons, _coded(comparison.before.outcome), _coded(comparison.after.outcome),
            comparison.before.amount, comparison.after.amount, _where(comparison.change, comparison.compared),
            _where(incomes.values, incomes.known),
            *(seen.found.further.column(field.name) for field in list(self.schema)[8:]),
        ]  # fmt: skip
        self._writer.write_table(pa.table(columns, schema=self.schema))


def _coded(outcomes: Any) -> pa.Array:
    return pa.DictionaryArray.from_arrays(pa.array(outcomes, pa.int8()), pa.array(OUTCOMES))


def _where(values: Whole, known: Any) -> pa.Array:
    return pa.array(values, pa.int64(), mask=np.logical_not(known))


def write_tables(path: Path, simulation: Simulation) -> None:
    """`tables.parquet`: a row for each group, `by` and `group` saying which; `all` is everybody."""
    rows = [("all", "all", simulation.total)]
    rows += [(table.by, group, sums) for table in simulation.tables for group, sums in table.rows.items()]
    money = {"unit": f"1/100 {simulation.currency}"}
    fields = [pa.field(name, pa.int64(), metadata=money if name in MONEY else None) for name in MEASURES]
    schema = pa.schema([("by", pa.string()), ("group", pa.string()), *fields])
    pq.write_table(pa.Table.from_pylist([_row(*row) for row in rows], schema=schema), path)


def _row(by: str, group: str, sums: Sums) -> dict[str, object]:
    return {"by": by, "group": group, **sums.values}
