"""`komek simulate`: a change of law over a population and for one family; what is wrong with either is told."""

import json
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from komek.cli.app import app
from komek.population.making.making import make, order

REFORM = """
from komek.law import Reform
from komek.packs.bulgaria.base import guaranteed_minimum_income, minimum_income_base
from komek.packs.bulgaria.people import Family

reform = Reform("Draft of 2027")
reform.set("savings_per_member", "800.00", since="2019-01-01")

@reform.text(minimum_income_base, law="Draft, § 1")
def _(family: Family) -> Money:
    return guaranteed_minimum_income * 2
"""
ON = ("--on", "2019-03-15")


def simulate(*arguments: object) -> Result:
    """Run the command in this process; in English, unless told otherwise."""
    variables = {"LC_ALL": "C.UTF-8", "COLUMNS": "200"}
    return CliRunner().invoke(app, ["simulate", *map(str, arguments)], env=variables)


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small population of Bulgaria."""
    folder = tmp_path_factory.mktemp("people")
    make(order("bg", 60, 1, 0.01, date(2019, 3, 15)), folder, lambda made: None)
    return folder


def test_a_value_is_changed_and_everything_is_written(people: Path, tmp_path: Path) -> None:
    done = simulate("bg.monthly_assistance", people, *ON, "--set", "guaranteed_minimum_income=850.00",
                    "--by", "dwellings", "--to", tmp_path, "--json", "--lang", "bg")  # fmt: skip
    assert done.exit_code == 0, done.output
    data = json.loads(done.stdout)
    assert data["total"]["households"] == 60
    assert data["total"]["winners"] > data["total"]["losers"] == 0
    assert json.loads((tmp_path / "simulation.json").read_text("utf-8")) == data
    names = {path.name for path in tmp_path.iterdir()}
    assert {"changes.parquet", "tables.parquet", "winners-by-decile.svg", "cost-by-dwellings.png"} <= names
    assert {chart["file"] for chart in data["charts"]} == {name for name in names if name.endswith(("svg", "png"))}


def test_a_file_with_new_texts_is_simulated_and_told_in_tables(people: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.py"
    draft.write_text(REFORM.replace("import Reform", "import Money, Reform"), "utf-8")
    done = simulate("bg.monthly_assistance", people, *ON, "--reform", draft)
    assert done.exit_code == 0, done.output
    assert "On 15 March 2019. Change of law: Draft of 2027" in done.stdout
    assert "Tenth of the people by income" in done.stdout


def test_a_family_is_followed_through_a_range(tmp_path: Path) -> None:
    done = simulate("bg.monthly_assistance", "--vary", "applicant.wages", "0:600",
                    "--set", "guaranteed_minimum_income=85", "--to", tmp_path)  # fmt: skip
    assert done.exit_code == 0, done.output
    assert [line.split()[0] for line in done.stdout.splitlines() if line.strip()[:1].isdigit()] == [
        "0.00", "235.50", "266.90", "600.00",
    ]  # fmt: skip
    assert "235.50\N{NO-BREAK SPACE}lv. under the law in force" in (tmp_path / "family.svg").read_text("utf-8")
    data = json.loads((tmp_path / "family.json").read_text("utf-8"))
    assert data["after"][1] == {"value": "266.90", "amount": "0.00"}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["bg.monthly_assistance", "--vary", "applicant.wages", "0:6", "--set", "garanteed=1"], "reads no parameter"),
        (["bg.monthly_assistance", "--vary", "applicant.wages", "0:6", "--set", "x"], "--set:1: “x” sets nothing"),
        (["bg.monthly_assistance", "--vary", "applicant.wage", "0:6", "--set", "poverty_line=1"], "“wages”"),
        (["bg.monthly_assistance", "--vary", "ana.wages", "0:6", "--set", "poverty_line=1"], "nobody of this name"),
        (["bg.monthly_assistance", "--vary", "applicant.wages", "6:0", "--set", "poverty_line=1"], "no range"),
        (["bg.monthly_assistance", "nowhere", *ON, "--set", "poverty_line=1"], "neither persons.parquet"),
        (["bg.monthly_assistance", "x", *ON, "--reform", "broken.py"], "broken.py:3: NameError"),
        (["bg.monthly_assistance", "x", *ON, "--reform", "empty.py"], "the file has no reform"),
        (["bg.monthly_assistance", "x", *ON, "--reform", "missing.py"], "this is no Python file"),
        (["bg.monthly_assistance", "x", *ON], "Say what changes"),
        (["bg.monthly_assistance", "--set", "poverty_line=1"], "Name a programme"),
    ],
)
def test_what_is_wrong_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], told: str
) -> None:
    (tmp_path / "broken.py").write_text("from komek.law import Reform\n\nreform = Refrom('x')\n", "utf-8")
    (tmp_path / "empty.py").write_text("reform = None\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    done = simulate(*arguments)
    assert done.exit_code == 2
    assert told in " ".join(done.stderr.split())
