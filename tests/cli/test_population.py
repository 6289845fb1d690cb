"""`komek population make`: what people see, what is written, and what is refused."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.cli.conftest import Run

pytestmark = pytest.mark.process
MAKE = ("population", "make", "people", "--country", "bg")


def test_people_are_made_and_made_anew_only_when_told(komek: Run, tmp_path: Path) -> None:
    done = komek(*MAKE, "--households", "50", "--on", "2021-01-15", "--nulls", "0")
    assert (done.returncode, done.stderr) == (0, "")
    first, second = done.stdout.splitlines()
    persons = pq.read_table(tmp_path / "people/persons.parquet")
    assert first == f"Invented people, as of 15 January 2021. Households: 50. Persons: {len(persons)}."
    assert second.startswith("Written to people: ")
    assert second.endswith(" households a second.")

    again = komek(*MAKE, "--households", "60")
    assert (again.returncode, again.stdout) == (2, "")
    assert again.stderr == (
        "people/persons.parquet is there already. Name another folder, or add --replace to make it anew.\n"
    )
    assert komek(*MAKE, "--households", "60", "--replace").returncode == 0
    assert pq.ParquetFile(tmp_path / "people/households.parquet").metadata.num_rows == 60


def test_a_country_without_people_is_told_and_nothing_is_written(komek: Run, tmp_path: Path) -> None:
    done = komek("population", "make", "people", "--country", "bgg", "--households", "5")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "country: there is no country “bgg”. Did you mean “bg”?\n"
    assert not (tmp_path / "people").exists()
