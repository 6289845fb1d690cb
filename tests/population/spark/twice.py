"""A population scanned on one machine and by Spark, and what both wrote as rows that can be compared."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow.parquet as pq

from komek.law.scan.scanner import Engine, scanner
from komek.population.population import Population
from komek.population.recording import Totals
from komek.population.running import facts_of, scan_files
from komek.population.spark import Cluster, Found, scan_by_spark
from tests.law.families import PROGRAMMES

ON = date(2019, 3, 15)
BOTH = [PROGRAMMES["bg.monthly_assistance"], PROGRAMMES["bg.heating_aid"]]
Rows = list[dict[str, Any]]


class Written(NamedTuple):
    """Results by programme, rejects, and what is counted."""

    results: dict[str, Rows]
    rejects: Rows
    totals: dict[str, Any]


def here(folder: Path, to: Path, engine: Engine = "interpreted") -> Written:
    """By this process."""
    with Population(folder, facts_of(BOTH, ON), room=to) as population:
        totals = scan_files(population, {one: scanner(one, ON, engine=engine, threads=1) for one in BOTH}, ON, to)
    results = {one.code: _ordered(pq.read_table(to / one.code).to_pylist()) for one in BOTH}
    return Written(results, _rejects(pq.read_table(to / "rejects.parquet").to_pylist()), _counts(totals))


def by_spark(folder: Path, to: Path, partitions: int = 3, batch: int = 7, engine: Engine = "interpreted") -> Written:
    """By workers; Arrow batches of seven rows divide most households."""
    found = asked(folder, to, partitions, batch, engine)
    results = {one.code: _ordered(_table(to, one.code, RESULT)) for one in BOTH}
    return Written(results, _rejects(_table(to, "rejects", REJECT)), _counts(found.totals))


def asked(folder: Path, to: Path | None, partitions: int = 3, batch: int = 7, engine: Engine = "interpreted") -> Found:
    """What Spark comes to."""
    cluster = Cluster("local[2]", partitions, batch)
    return scan_by_spark(str(folder), BOTH, ON, str(to) if to else None, cluster, engine=engine)


RESULT = ["household", "outcome", "amount", "reason", "open", "needed"]
REJECT = ["of", "household", "person", "fact", "value", "problem", "why", "programmes"]


def _table(to: Path, name: str, columns: list[str]) -> Rows:
    parts = sorted((to / f"table={name}").glob("*.parquet"))
    return [row for part in parts for row in pq.ParquetFile(part).read(columns).to_pylist()]


def _rejects(rows: Rows) -> Rows:
    """Without the numbers of rows, which Spark does not know; persons' keys are texts where there are none."""
    told = [
        {("of" if name == "table" else name): value for name, value in row.items() if name != "row"} for row in rows
    ]
    return _ordered(told)


def _ordered(rows: Rows) -> Rows:
    return sorted(rows, key=lambda row: [(value is not None, str(value)) for value in row.values()])


def _counts(totals: Totals) -> dict[str, Any]:
    return totals.as_data() | {"rejects": dict(totals.rejects)}
