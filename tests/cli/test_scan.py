"""`komek scan`: what people see of a population, and what machines read."""

import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner, Result

from komek.cli.app import app
from tests.population.small import people, save

ON = ("--on", "2025-03-04")


@pytest.fixture(scope="module")
def population(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save(people([1, 2, 3, 1] * 5), tmp_path_factory.mktemp("population"))


def komek(*arguments: str) -> Result:
    """Run `komek` here: a process for each would take longer than the scans."""
    return CliRunner().invoke(app, arguments, env={"LANG": "C.UTF-8", "COLUMNS": "80"})


def test_a_scan_tells_counts_and_writes_results(population: Path, tmp_path: Path) -> None:
    done = komek(
        "scan", "bg.monthly_assistance", "bg.heating_aid", str(population), *ON, "--to", str(tmp_path), "--json"
    )
    assert (done.exit_code, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert [one["programme"] for one in told["programmes"]] == ["bg.monthly_assistance", "bg.heating_aid"]
    assert [sum(one["outcomes"].values()) for one in told["programmes"]] == [20, 20]
    assert "children_in_school" not in told["unknown_of_everybody"]
    for one in told["programmes"]:
        assert pq.read_table(tmp_path / one["programme"]).num_rows == 20


def test_a_scan_is_shown_as_tables(population: Path) -> None:
    done = komek("scan", "bg.monthly_assistance", str(population), *ON)
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Monthly social assistance" in done.stdout
    assert "Why refused" in done.stdout
    assert all(len(line) <= 80 for line in done.stdout.splitlines())


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("bg", "Защо е отказано"),
        ("kk", "Неліктен бас тартылды"),
        ("ru", "Почему отказано"),
        ("az", "Niyə imtina edilib"),
    ],
)
def test_a_scan_is_told_in_each_language(population: Path, lang: str, words: str) -> None:
    assert words in komek("scan", "bg.monthly_assistance", str(population), *ON, "--lang", lang).stdout


def test_a_folder_without_a_population(tmp_path: Path) -> None:
    done = komek("scan", "bg.monthly_assistance", str(tmp_path), *ON)
    assert done.exit_code == 2
    assert (
        done.stderr
        == f"{tmp_path}: There is neither persons.parquet nor persons.arrow, as a file or as a folder of parts.\n"
    )


def test_a_programme_that_there_is_not(population: Path) -> None:
    done = komek("scan", "bg.monthly_asistance", str(population), *ON)
    assert done.exit_code == 2
    assert "Did you mean “bg.monthly_assistance”?" in done.stderr


@pytest.mark.parametrize("arguments", [["bg.heating_aid"], ["bg.heating_aid", *ON], ["bg.heating_aid", "folder"], []])
def test_what_is_lacking_is_said(arguments: list[str]) -> None:
    done = komek("scan", *arguments)
    assert done.exit_code == 2
    assert "Name a programme" in " ".join(done.stderr.split())


def test_the_schema_names_every_column_of_a_programme() -> None:
    told = json.loads(komek("scan", "--schema", "bg.heating_aid").stdout)
    assert {"household", "person", "relation", "birth_date"} <= {column["name"] for column in told["persons"]}
    assert "household" in {column["name"] for column in told["households"]}


def test_the_schema_of_a_country_has_all_its_facts() -> None:
    one, all_ = (
        json.loads(komek("scan", "--schema", *which).stdout) for which in (["az.age_pension"], ["--all", "az"])
    )
    assert {column["name"] for column in one["persons"]} < {column["name"] for column in all_["persons"]}
