"""In the driver: the tables distributed, their partitions asked, the results written and the counts added up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pyarrow as pa

from komek.law import Fact, Programme
from komek.law.scan.scanner import Engine

from ..law_digest import law_digest
from ..recording import Totals
from ..running import facts_of
from .folder import Folder
from .partition import Wanted
from .rows import COUNTS, TABLE, counted, schema
from .session import Cluster, telling
from .tables import Tables


@dataclass(frozen=True)
class Found:
    """What a scan comes to, and the facts that the population has no column for."""

    totals: Totals
    unknown: list[Fact]


def scan_by_spark(
    population: str, programmes: Sequence[Programme], on: date, to: str | None, cluster: Cluster, *,
    known: date | None = None, needed: bool = True, engine: Engine = "auto", replace: bool = False,
) -> Found:  # fmt: skip
    """Scan a population that Spark can read (a folder, or an address such as hdfs://…), and say what it comes to.

    With `to` a table is written there, see `folder`. PopulationError where Spark is missing or fails, where the
    population cannot be read, and where `to` holds something already, unless results of a scan are to be replaced.
    """
    session = cluster.session()
    codes = [programme.code for programme in programmes]
    with telling():
        folder = Folder(session, to, replace) if to is not None else None
        tables = Tables(session, population, facts_of(programmes, on, known))
        laws = {one.code: law_digest(one, on, known) for one in programmes}
        wanted = Wanted(laws, on, known, needed, to is not None, engine, tables.key_type, tables.person_type)
        rows = tables.ordered(cluster.partitions or session.sparkContext.defaultParallelism)
        found = rows.mapInArrow(wanted, _spark_schema(schema(tables.key_type, tables.person_type)))
        if folder is None:
            return Found(counted(_texts(found), codes), tables.unknown)
        found.write.mode("overwrite").partitionBy(TABLE).parquet(folder.address)
        totals = counted(_texts(session.read.parquet(folder.counts)) if folder.has_counts else [], codes)
        folder.finish(_described(programmes, on, known, needed), totals)
        return Found(totals, tables.unknown)


def _described(programmes: Sequence[Programme], on: date, known: date | None, needed: bool) -> dict[str, Any]:
    about = {
        one.code: {"law": law_digest(one, on, known), "currency": one.currency_on(on), "per": one.per}
        for one in programmes
    }
    return {"on": on.isoformat(), "known": known and known.isoformat(), "needed": needed, "programmes": about}


def _texts(rows: Any) -> list[str]:
    return [row[COUNTS] for row in rows.select(COUNTS).where(rows[COUNTS].isNotNull()).collect()]


def _spark_schema(columns: pa.Schema) -> str:
    names = {pa.string(): "string", pa.int64(): "bigint", pa.list_(pa.string()): "array<string>"}
    return ", ".join(f"`{field.name}` {names[field.type]}" for field in columns)
