"""Rows that cannot be scanned are told with a reason; the households around them go on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from komek.languages.problem import FileError
from tests.population.small import PROGRAMME, People, people, rejects, results, save, scanned

Row = dict[str, Any]


def changed(whole: People, table: str, row: int, **values: Any) -> People:
    """One row with other values."""
    rows = getattr(whole, table).to_pylist()
    rows[row] |= values
    return replaced(whole, table, rows)


def replaced(whole: People, table: str, rows: list[Row]) -> People:
    both = {"persons": whole.persons, "households": whole.households}
    both[table] = pa.Table.from_pylist(rows, both[table].schema)
    return People(**both)


def told(tmp_path: Path, whole: People, **how: Any) -> list[tuple[Any, ...]]:
    """Household, person, fact, value and problem of each reject."""
    scanned(save(whole, tmp_path / "in"), tmp_path / "to", **how)
    return [
        tuple(row[name] for name in ("household", "person", "fact", "value", "problem"))
        for row in rejects(tmp_path / "to")
    ]


WHOLE = people([2, 1, 3], seed=3)
KEYS = WHOLE.households.column("household").to_pylist()


@pytest.mark.parametrize(
    ("table", "row", "values", "expected"),
    [
        ("persons", 2, {"wages": -150}, (KEYS[1], 0, "wages", "-1.50", "out_of_bounds")),
        (
            "persons",
            4,
            {"birth_date": pa.scalar(20_200, pa.date32()).as_py()},
            (KEYS[2], 1, "birth_date", "2025-04-22", "born_after_application"),
        ),
        ("persons", 1, {"relation": "applicant"}, (KEYS[0], 1, "relation", "applicant", "two_applicants")),
        ("persons", 1, {"relation": "cousin"}, (KEYS[0], 1, "relation", "cousin", "out_of_bounds")),
        ("persons", 5, {"unexcused_absences": 5000}, (KEYS[2], 2, "unexcused_absences", "5000", "out_of_bounds")),
        ("households", 1, {"savings": -1}, (KEYS[1], None, "savings", "-0.01", "out_of_bounds")),
    ],
)
def test_a_value_that_cannot_be(tmp_path: Path, table: str, row: int, values: Row, expected: tuple[Any, ...]) -> None:
    assert told(tmp_path, changed(WHOLE, table, row, **values), block=2) == [expected]
    assert [one["household"] for one in results(tmp_path / "to") if one["outcome"] == "rejected"] == [expected[0]]
    assert len(results(tmp_path / "to")) == 3


def test_a_household_without_persons(tmp_path: Path) -> None:
    rows = [row for row in WHOLE.persons.to_pylist() if row["household"] != KEYS[1]]
    assert told(tmp_path, replaced(WHOLE, "persons", rows)) == [(KEYS[1], None, "persons", None, "nobody")]


def test_a_household_of_too_many(tmp_path: Path) -> None:
    whole = people([1, 65, 2])
    assert [row[4] for row in told(tmp_path, whole)] == ["too_many_people"]


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_persons_without_their_household(tmp_path: Path, gone: int) -> None:
    rows = [row for place, row in enumerate(WHOLE.households.to_pylist()) if place != gone]
    found = told(tmp_path, replaced(WHOLE, "households", rows), block=1)
    assert found == [(KEYS[gone], n, "household", None, "no_such_household") for n in range([2, 1, 3][gone])]
    assert [row["household"] for row in results(tmp_path / "to")] == [key for key in KEYS if key != KEYS[gone]]


def test_more_orphans_than_a_batch_holds(tmp_path: Path) -> None:
    whole = people([3] * 30)
    found = told(tmp_path, replaced(whole, "households", whole.households.to_pylist()[-1:]), block=2)
    assert len(found) == 29 * 3
    assert len(results(tmp_path / "to")) == 1


def test_a_household_that_stands_there_twice(tmp_path: Path) -> None:
    rows = WHOLE.households.to_pylist()
    found = told(tmp_path, replaced(WHOLE, "households", [*rows[:2], rows[1], rows[2]]), block=1)
    assert found == [(KEYS[1], None, "household", None, "household_twice")] * 2
    assert [row["outcome"] == "rejected" for row in results(tmp_path / "to")] == [False, True, True, False]


def test_a_person_who_stands_there_twice(tmp_path: Path) -> None:
    rows = WHOLE.persons.to_pylist()
    assert told(tmp_path, replaced(WHOLE, "persons", [*rows, rows[-2]])) == [
        (KEYS[2], 1, "person", None, "person_twice")
    ]


def test_rows_without_a_key_are_told_by_their_number(tmp_path: Path) -> None:
    whole = changed(changed(WHOLE, "persons", 4, household=None), "households", 0, household=None)
    scanned(save(whole, tmp_path / "in"), tmp_path / "to")
    found = [(row["table"], row["row"], row["problem"]) for row in rejects(tmp_path / "to")]
    assert [row for row in found if row[2] == "no_key"] == [("households", 0, "no_key"), ("persons", 4, "no_key")]
    assert len([row for row in found if row[2] == "no_such_household"]) == 2


def test_rejects_name_their_programmes_and_say_why(tmp_path: Path) -> None:
    scanned(save(changed(WHOLE, "persons", 2, wages=-1), tmp_path / "in"), tmp_path / "to")
    (row,) = rejects(tmp_path / "to")
    assert row["programmes"] == [PROGRAMME.code]
    assert row["why"] == "The value is not one that the fact can have."


def test_rejects_are_counted(tmp_path: Path) -> None:
    whole = changed(changed(WHOLE, "persons", 2, wages=-1), "persons", 1, relation="applicant")
    folder = save(whole, tmp_path / "in")
    assert scanned(folder, None).rejects == {"out_of_bounds": 1, "two_applicants": 1}


def cast(table: pa.Table, name: str, kind: pa.DataType) -> pa.Table:
    place = table.column_names.index(name)
    return table.set_column(place, name, table.column(name).cast(kind))


@pytest.mark.parametrize(
    ("name", "kind", "wanted"),
    [
        ("wages", pa.float64(), "int64"),
        ("wages", pa.string(), "int64"),
        ("wages", pa.uint64(), "int64"),
        ("in_school", pa.int8(), "bool"),
        ("birth_date", pa.string(), "date32[day]"),
        ("unexcused_absences", pa.float32(), "int32"),
        ("household", pa.float64(), "int64, string"),
    ],
)
def test_a_column_of_another_type_stops_the_scan(tmp_path: Path, name: str, kind: pa.DataType, wanted: str) -> None:
    whole = People(cast(WHOLE.persons, name, kind), WHOLE.households)
    with pytest.raises(FileError) as caught:
        scanned(save(whole, tmp_path / "in"), tmp_path / "to")
    (line,) = caught.value.lines()
    assert line.endswith(
        f"persons: {name}: The column is of type {str(kind).replace('float32', 'float')}; wanted is {wanted}."
    )


def test_all_columns_of_another_type_are_told_at_once(tmp_path: Path) -> None:
    persons = cast(cast(WHOLE.persons, "wages", pa.float64()), "in_school", pa.int8())
    with pytest.raises(FileError) as caught:
        scanned(save(People(persons, WHOLE.households), tmp_path / "in"), None)
    assert [problem.where for problem in caught.value.problems] == ["in_school", "wages"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("wages", pa.int32()),
        ("wages", pa.uint32()),
        ("unexcused_absences", pa.int64()),
        ("unexcused_absences", pa.uint8()),
        ("relation", pa.string()),
        ("relation", pa.large_string()),
        ("birth_date", pa.date64()),
        ("household", pa.int32()),
    ],
)
def test_a_narrower_or_plainer_type_is_read(tmp_path: Path, name: str, kind: pa.DataType) -> None:
    scanned(save(People(cast(WHOLE.persons, name, kind), WHOLE.households), tmp_path / "in"), tmp_path / "to")
    scanned(save(WHOLE, tmp_path / "usual"), tmp_path / "usually")
    assert results(tmp_path / "to") == results(tmp_path / "usually")


def test_a_part_without_a_column_says_nothing_of_it(tmp_path: Path) -> None:
    folder = save(WHOLE, tmp_path / "in", parts=2)
    import pyarrow.parquet as pq

    part = folder / "persons.parquet" / "001.parquet"
    lacking = pq.read_table(part).drop_columns(["wages"])
    pq.write_table(lacking, part)
    rows = [row | ({"wages": None} if place >= 3 else {}) for place, row in enumerate(WHOLE.persons.to_pylist())]
    scanned(folder, tmp_path / "to")
    scanned(save(replaced(WHOLE, "persons", rows), tmp_path / "null"), tmp_path / "nulls")
    assert results(tmp_path / "to") == results(tmp_path / "nulls")


@pytest.mark.parametrize("missing", ["persons.parquet", "households.parquet"])
def test_a_table_that_is_not_there(tmp_path: Path, missing: str) -> None:
    (save(WHOLE, tmp_path / "in") / missing).unlink()
    with pytest.raises(FileError, match=missing):
        scanned(tmp_path / "in", None)


def test_a_file_that_is_none(tmp_path: Path) -> None:
    (save(WHOLE, tmp_path / "in") / "persons.parquet").write_bytes(b"PAR1 or not")
    with pytest.raises(FileError, match=r"persons\.parquet: The file cannot be read"):
        scanned(tmp_path / "in", None)


def test_keys_of_two_kinds(tmp_path: Path) -> None:
    whole = People(WHOLE.persons, WHOLE.keyed_by_text().households)
    with pytest.raises(FileError, match="int64 in persons and string in households"):
        scanned(save(whole, tmp_path / "in"), None)
