"""In the driver: both tables as one, every household in one partition and in order, and the counts added up."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa

from komek import packs
from komek.law.scan.scanner import Engine

from ..problems import _, refusal
from ..recording import Totals
from ..running import facts_of
from ..schema import HOUSEHOLD, PERSON
from .partition import HOME, KIND, PEOPLE, Wanted
from .rows import COUNTS, TABLE, counted, schema

BATCH = 1 << 16  # rows that Spark hands over at a time


@dataclass(frozen=True)
class Cluster:
    """Where to scan: a Spark master ("local[2]", "yarn", None: as Spark is configured) and in how many partitions."""

    master: str | None = None
    partitions: int | None = None

    def session(self) -> Any:
        """The running session, or a new one. PopulationError where PySpark or Java is missing."""
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        try:
            from pyspark.sql import SparkSession
        except ImportError:
            text = _("PySpark is not installed. Install it, with Java 17: pip install pyspark.")
            raise refusal(Path("spark"), text) from None
        builder = SparkSession.builder.appName("komek scan")
        builder = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", BATCH)
        return (builder.master(self.master) if self.master else builder).getOrCreate()


def scan_by_spark(
    population: str, programmes: Sequence[str], on: date, to: str | None, cluster: Cluster, *,
    known: date | None = None, needed: bool = True, engine: Engine = "auto",
) -> Totals:  # fmt: skip
    """Scan a population that Spark can read (a folder, or an address such as hdfs://…), and say what it comes to.

    With `to` a table is written there, in a folder for each programme and for the rejects: `table=bg.heating_aid`.
    """
    session = cluster.session()
    rows = _rows(session, population, programmes, on, known)
    types = {name: _type(rows.schema[name].dataType.simpleString()) for name in (HOUSEHOLD, f"{PEOPLE}{PERSON}")
             if name in rows.columns}  # fmt: skip
    key, person = types[HOUSEHOLD], types.get(f"{PEOPLE}{PERSON}", pa.string())
    number = cluster.partitions or session.sparkContext.defaultParallelism
    wanted = Wanted(tuple(programmes), on, known, needed, to is not None, engine, key, person)
    ordered = rows.repartition(number, HOUSEHOLD).sortWithinPartitions(*_order(rows.columns))
    found = ordered.mapInArrow(wanted, _spark_schema(schema(key, person)))
    if to is not None:
        found.write.mode("overwrite").partitionBy(TABLE).parquet(to)
        found = session.read.parquet(to)
    texts = [row[COUNTS] for row in found.where(found[TABLE] == COUNTS).select(COUNTS).collect()]
    return counted(texts, list(programmes))


def _rows(session: Any, population: str, programmes: Sequence[str], on: date, known: date | None) -> Any:
    """A row for each household and each person, with the facts that are read."""
    from pyspark.sql import functions

    facts = facts_of([packs.programme(code) for code in programmes], on, known)
    parts = []
    for place, (name, begins, of) in enumerate((("households", HOME, "household"), ("persons", PEOPLE, "person"))):
        table = session.read.parquet(f"{population}/{name}.parquet")
        wanted = [PERSON] if of == "person" else []
        wanted += [fact.name for fact in facts if fact.of == of]
        chosen = [table[column].alias(f"{begins}{column}") for column in wanted if column in table.columns]
        parts.append(table.select(functions.lit(place).cast("byte").alias(KIND), table[HOUSEHOLD], *chosen))
    return parts[0].unionByName(parts[1], allowMissingColumns=True)


def _order(columns: Sequence[str]) -> list[str]:
    return [HOUSEHOLD, KIND, *([f"{PEOPLE}{PERSON}"] if f"{PEOPLE}{PERSON}" in columns else [])]


def _type(spark: str) -> pa.DataType:
    return pa.string() if spark == "string" else pa.int64()


def _spark_schema(columns: pa.Schema) -> str:
    names = {pa.string(): "string", pa.int64(): "bigint", pa.list_(pa.string()): "array<string>"}
    return ", ".join(f"`{field.name}` {names[field.type]}" for field in columns)
