"""Both tables as Spark reads them, checked like the files of one machine, and put together as one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from komek.law import Fact

from ..encoding import Encoding
from ..population import check_keys
from ..schema import HOUSEHOLD, PERSON
from .partition import HOME, KIND, PEOPLE, Described

TABLES = ("households", "persons")
PLACES = ("file_path", "row_index")  # Spark's names of where a row was read


class Tables:
    """A population that Spark can read. PopulationError for keys and columns of types that do not suit."""

    def __init__(self, session: Any, population: str, facts: Sequence[Fact]) -> None:
        # Parts may have different columns, and one that Spark did not see in the first would be unknown of everybody.
        read = session.read.option("mergeSchema", True)
        self._homes, self._people = (read.parquet(f"{population.rstrip('/')}/{name}.parquet") for name in TABLES)
        of = {kind: [fact for fact in facts if fact.of == kind] for kind in ("household", "person")}
        self.homes = Encoding(self._described(population, "households", self._homes), [HOUSEHOLD], of["household"])
        self.people = Encoding(self._described(population, "persons", self._people), [HOUSEHOLD, PERSON], of["person"])
        check_keys(Path(population), people=self.people, homes=self.homes)
        known = {**self.homes.facts, **self.people.facts}
        self.unknown = [fact for fact in facts if fact.name not in known]

    @property
    def key_type(self) -> pa.DataType:
        return self.homes.keys[HOUSEHOLD]

    @property
    def person_type(self) -> pa.DataType:
        """Of the persons' keys; null where they have none."""
        return self.people.keys.get(PERSON, pa.null())

    def ordered(self, partitions: int) -> Any:
        """Rows of both, all of a household in one partition and one after the other, its own row first.

        A row has the columns of both tables: what a row of persons has no value for is null. Where persons have no
        keys they stay in the order of their files, which otherwise costs more than it is worth.
        """
        order = [] if PERSON in self.people.keys else list(PLACES)
        homes = _rows(0, self._homes, self.homes, HOME)
        people = _rows(1, self._people, self.people, PEOPLE, [f"_metadata.{name}" for name in order])
        rows = homes.unionByName(people, allowMissingColumns=True).repartition(partitions, HOUSEHOLD)
        return rows.sortWithinPartitions(HOUSEHOLD, KIND, *order).drop(*order)

    @staticmethod
    def _described(population: str, name: str, table: Any) -> Described:
        from pyspark.sql.pandas.types import to_arrow_schema

        return Described(name, to_arrow_schema(table.schema), Path(population))


def _rows(kind: int, table: Any, read: Encoding, begins: str, also: Sequence[str] = ()) -> Any:
    """Only what is read: keys, and the facts that have a column."""
    from pyspark.sql import functions

    chosen = [table[name].alias(f"{begins}{name}") for name in read.columns if name != HOUSEHOLD]
    return table.select(functions.lit(kind).cast("byte").alias(KIND), table[HOUSEHOLD], *chosen, *also)
