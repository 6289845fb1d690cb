"""Spark gives what one machine gives, row for row, whatever the population is like."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from komek.population.population import Population
from komek.population.running import facts_of
from tests.population.small import People, people, save
from tests.population.spark.twice import BOTH, ON, asked, by_spark, here

pytestmark = [pytest.mark.process, pytest.mark.usefixtures("spark")]

WHOLE = people([2, 1, 3, 9, 1, 4, 20, 2, 1, 1, 5, 3], seed=5)
Change = Callable[[People], People]


def rows_changed(given: People, persons: Callable[[list[Any]], Any], homes: Callable[[list[Any]], Any]) -> People:
    """Both tables with other rows."""
    changed = [
        pa.Table.from_pylist(change(table.to_pylist()), table.schema)
        for table, change in ((given.persons, persons), (given.households, homes))
    ]
    return People(*changed)


def faulty(given: People) -> People:
    """Null keys, orphans, an empty household, a household and a person that stand there twice, wrong values."""

    def persons(rows: list[Any]) -> list[Any]:
        rows[4] |= {"household": None}
        rows[7] |= {"wages": -5}
        rows[8] |= {"relation": "cousin"}
        gone = rows[2]["household"]
        return [row for row in rows if row["household"] != gone] + [rows[12], rows[-1]]

    def homes(rows: list[Any]) -> list[Any]:
        return [*rows[:5], rows[3] | {"household": None}, *rows[6:], rows[8]]

    return rows_changed(given, persons, homes)


def without(*names: str) -> Change:
    """Some columns are not there."""

    def change(given: People) -> People:
        kept = [
            table.drop([n for n in names if n in table.column_names]) for table in (given.persons, given.households)
        ]
        return People(*kept)

    return change


def texts(given: People) -> People:
    """Choices as strings, counts in narrower numbers."""

    def plain(table: pa.Table) -> pa.Table:
        kinds = [pa.string() if pa.types.is_dictionary(field.type) else field.type for field in table.schema]
        return table.cast(pa.schema(list(zip(table.column_names, kinds, strict=True))))

    return People(plain(given.persons), plain(given.households))


CASES: dict[str, tuple[Change, int]] = {
    "whole numbers as keys, and a household larger than a batch": (lambda given: given, 3),
    "strings as keys, in no order": (lambda given: given.keyed_by_text().shuffled(2), 3),
    "rows that are rejected": (faulty, 3),
    "rows that are rejected, with strings as keys": (lambda given: faulty(given).keyed_by_text().shuffled(1), 2),
    "facts that no column tells, and more partitions than households": (without("wages", "savings"), 20),
    "choices as strings": (texts, 1),
    "persons without keys, and nobody who says that he applies": (without("person", "relation"), 2),
    "nobody at all": (lambda given: rows_changed(given, lambda rows: [], lambda rows: []), 2),
}


@pytest.mark.parametrize("case", CASES)
def test_it_is_the_same(place: Path, case: str) -> None:
    change, partitions = CASES[case]
    folder = save(change(WHOLE), place / "in")
    assert by_spark(folder, place / "spark", partitions) == here(folder, place / "here")


def test_it_is_the_same_compiled(place: Path) -> None:
    folder = save(faulty(people([1, 2, 3, 4] * 50, seed=2)), place / "in")
    expected = here(folder, place / "here", "compiled")  # also fills the cache from which the workers read
    assert by_spark(folder, place / "spark", 2, 50, "compiled") == expected


def test_it_is_the_same_when_parts_have_different_columns(place: Path) -> None:
    folder = save(WHOLE, place / "in", parts=2)
    first = folder / "persons.parquet" / "000.parquet"
    half = WHOLE.persons.slice(0, WHOLE.persons.num_rows // 2).drop(["wages", "birth_date"])
    pq.write_table(half, first)
    assert by_spark(folder, place / "spark") == here(folder, place / "here")


def test_without_a_folder_only_counts_come(place: Path) -> None:
    folder = save(faulty(WHOLE), place / "in")
    found = asked(folder, None)
    assert found.totals.as_data() == asked(folder, place / "to").totals.as_data()
    assert sum(found.totals.summaries[BOTH[0].code].outcomes.values()) == len(WHOLE.households)
    with Population(folder, facts_of(BOTH, ON)) as population:
        assert found.unknown == population.unknown
