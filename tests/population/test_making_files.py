"""A population on disk: one file or parts, moved into place when all is made, and what it says of itself."""

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from komek import packs
from komek.population import schema
from komek.population.making import parts
from komek.population.making.making import existing, make, order


class Broken(Exception):
    """What an operator's Ctrl-C or a full disk is to the maker."""


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Chunks of 20 households, two in a file."""
    monkeypatch.setattr(parts, "CHUNK", 20)
    monkeypatch.setattr(parts, "CHUNKS", 2)


def made(folder: Path, households: int, **given: Any) -> tuple[pa.Table, pa.Table]:
    make(order("bg", households, given.get("seed", 1), 0.1), folder, lambda _: None, given.get("threads", 2))
    persons, homes = (pq.read_table(folder / f"{table}.parquet") for table in ("persons", "households"))
    return persons, homes


def test_few_households_are_one_file_each_with_the_schema_of_the_country(small: None, tmp_path: Path) -> None:
    persons, households = made(tmp_path, 40)
    tables = schema.of_country(packs.country("bg"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["households.parquet", "persons.parquet"]
    assert (tmp_path / "persons.parquet").is_file()
    assert persons.schema.names == [*tables.persons.names, "name"]
    for field in [*tables.persons, *tables.households]:
        kept = (persons if field in tables.persons else households).schema.field(field.name)
        assert (kept.type.equals(field.type) or pa.types.is_dictionary(kept.type), kept.metadata) == (True, {
            **field.metadata, **{key: value for key, value in kept.metadata.items() if key.startswith(b"PARQUET")},
        })  # fmt: skip


def test_many_are_parts_with_the_same_people_whatever_the_threads(small: None, tmp_path: Path) -> None:
    one, two = made(tmp_path / "one", 90, threads=1), made(tmp_path / "two", 90, threads=2)
    assert [a.equals(b) for a, b in zip(one, two, strict=True)] == [True, True]
    assert len(list((tmp_path / "one/persons.parquet").iterdir())) == 3
    assert one[1]["household"].to_pylist() == list(range(1, 91))
    assert one[0]["household"].to_pylist() == sorted(one[0]["household"].to_pylist())


def test_the_files_say_how_they_were_made(small: None, tmp_path: Path) -> None:
    persons, _ = made(tmp_path, 5, seed=7)
    about = {key.decode(): value.decode() for key, value in persons.schema.metadata.items()}
    assert about["country"] == "bg"
    assert (about["on"], about["seed"], about["households"], about["nulls"]) == ("2019-03-15", "7", "5", "0.1")
    assert about["invented"] == "yes"


def test_what_is_there_stays_until_all_is_made_and_nothing_is_left_of_what_broke(small: None, tmp_path: Path) -> None:
    before = made(tmp_path, 10)

    def interrupted(_: int) -> None:
        raise Broken

    with pytest.raises(Broken):
        make(order("bg", 90, 2, 0.0), tmp_path, interrupted, 2)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["households.parquet", "persons.parquet"]
    assert pq.read_table(tmp_path / "persons.parquet").equals(before[0])


def test_a_new_population_takes_the_place_of_the_old_one_in_whatever_format(small: None, tmp_path: Path) -> None:
    made(tmp_path, 90)
    (tmp_path / "persons.arrow").write_bytes(b"old")
    assert [path.name for path in existing(tmp_path)] == ["persons.parquet", "persons.arrow", "households.parquet"]
    _, households = made(tmp_path, 10)
    assert len(households) == 10
    assert [path.name for path in existing(tmp_path)] == ["persons.parquet", "households.parquet"]
