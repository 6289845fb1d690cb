"""What is said where a scan by Spark cannot be."""

import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from komek.cli.app import app
from tests.population.small import people, save

SCAN = ("scan", "bg.monthly_assistance")
BY_SPARK = ("--on", "2019-03-15", "--engine", "spark")


def komek(*arguments: str) -> Result:
    """Run `komek` here."""
    return CliRunner().invoke(app, arguments, env={"LANG": "C.UTF-8", "COLUMNS": "80"})


def test_pyspark_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark.errors", None)
    done = komek(*SCAN, str(tmp_path), *BY_SPARK)
    assert done.exit_code == 2
    assert done.stderr == "spark: PySpark is not installed. In the folder of Kömek: pip install '.[spark]'.\n"


def test_java_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyspark", reason="PySpark is not installed: ./test --spark installs it.")
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    monkeypatch.delenv("PYSPARK_GATEWAY_PORT", raising=False)
    done = komek(*SCAN, str(tmp_path), *BY_SPARK)
    assert done.exit_code == 2
    assert "Java is not installed" in done.stderr


@pytest.mark.parametrize("option", [("--master", "local[2]"), ("--partitions", "3")])
def test_only_spark_has_masters_and_partitions(tmp_path: Path, option: tuple[str, str]) -> None:
    done = komek(*SCAN, str(tmp_path), "--on", "2019-03-15", *option)
    assert done.exit_code == 2
    assert "Only --engine spark takes" in done.stderr


@pytest.mark.process
@pytest.mark.usefixtures("spark")
def test_a_folder_with_something_else_stays_as_it_is(place: Path) -> None:
    folder = save(people([1]), place / "in")
    other = place / "to" / "letter.txt"
    other.parent.mkdir()
    other.write_text("Dear all", encoding="utf-8")
    for more, said in (((), "is not empty"), (("--restart",), "more than results of Spark")):
        done = komek(*SCAN, str(folder), *BY_SPARK, "--to", str(other.parent), *more)
        assert (done.exit_code, said in done.stderr, other.read_text("utf-8")) == (2, True, "Dear all")


@pytest.mark.process
@pytest.mark.usefixtures("spark")
def test_a_population_that_is_not_there(place: Path) -> None:
    done = komek(*SCAN, str(place / "none"), *BY_SPARK)
    assert done.exit_code == 2
    assert "Path does not exist" in done.stderr
