"""`komek assess FILE`: exit status, JSON, and the page in the terminal."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

Facts = Callable[..., Path]
KEYS = {"outcome", "amount", "currency", "period", "requirements", "missing", "explanation"}


@pytest.mark.parametrize("more", [(), ("--json",), ("--explain",), ("--json", "--explain", "--lang", "kk")])
def test_0_when_assessed_as_expected(komek: Run, facts: Facts, more: tuple[str, ...]) -> None:
    done = komek("assess", str(facts()), *more)
    assert (done.returncode, done.stderr) == (0, "")


def test_0_when_assessed_whatever_the_outcome(komek: Run, facts: Facts) -> None:
    path = facts()
    path.write_text(path.read_text("utf-8").replace("60.00", "500.00").split("expect:")[0], "utf-8")
    done = komek("assess", str(path), "--json")
    answer = json.loads(done.stdout)
    assert done.returncode == 0
    assert (answer["outcome"], answer["amount"], answer["currency"]) == ("refused", None, None)


def test_1_when_a_worked_example_comes_out_differently(komek: Run, facts: Facts) -> None:
    path = facts(amount="63.74")
    done = komek("assess", str(path), "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["amount"] == "63.75"
    assert done.stderr == f"{path}: amount: expected 63.74, got 63.75\n"


def test_2_when_the_file_cannot_be_read(komek: Run, facts: Facts) -> None:
    path = facts(pension="lots")
    done = komek("assess", str(path), "--json")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"{path}:6: persons.ivan.pension: An amount in BGN such as 123.45 belongs here")


@pytest.mark.parametrize(
    "arguments",
    [
        ("assess",),
        ("assess", "a", "b"),
        ("assess", "nowhere.yaml"),
        ("assess", "x", "--lang", "fr"),
        ("assess", "x", "-q"),
    ],
)
def test_2_when_the_arguments_are_mistaken(komek: Run, arguments: tuple[str, ...]) -> None:
    done = komek(*arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_the_json_object_of_the_contract(komek: Run, facts: Facts) -> None:
    answer = json.loads(komek("assess", str(facts()), "--json", "--lang", "bg").stdout)
    assert set(answer) >= KEYS
    assert (answer["outcome"], answer["amount"], answer["currency"]) == ("entitled", "63.75", "BGN")
    assert answer["period"] == {"from": "2019-01-01", "to": None}
    assert answer["missing"] == []
    first = answer["requirements"][0]
    assert (first["code"], first["law"], first["met"]) == ("income_below_minimum", "ППЗСП чл. 9, ал. 1", True)
    assert first["text"].startswith("Доходът на семейството")
    tree = answer["explanation"]
    assert set(tree) >= {"code", "law", "text", "value", "children"}
    assert tree["children"][0]["value"] == "63.75"


def test_what_is_missing_is_named_in_the_order_to_ask(komek: Run, facts: Facts) -> None:
    path = facts()
    path.write_text(path.read_text("utf-8").replace("assume_defaults: true\n", "").split("expect:")[0], "utf-8")
    answer = json.loads(komek("assess", str(path), "--json").stdout)
    assert answer["outcome"] == "undetermined"
    assert answer["missing"][0] == "ivan.wages"
    assert "household.savings" in answer["missing"]
    assert {item["met"] for item in answer["requirements"]} == {True, None}


OUTCOMES = {
    "bg": ("Има право: 63,75 лв. на месец", "ru_RU.UTF-8"),
    "kk": ("Құқығы бар: айына 63,75 лв.", ""),
    "ru": ("Имеет право: 63,75 лв. в месяц", "bg_BG.UTF-8"),
    "az": ("Hüququ var: ayda 63,75 lv.", "C"),
    "en": ("Entitled: 63.75 lv. a month", "fr_FR.UTF-8"),
}


@pytest.mark.parametrize("language", OUTCOMES)
def test_a_page_in_every_language_fits_80_columns(komek: Run, facts: Facts, language: str) -> None:
    said, locale = OUTCOMES[language]
    done = komek("assess", str(facts()), "--explain", "--lang", language, LANG=locale, PYTHONUTF8="1")
    assert said in done.stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert " ✓ " in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert "\033[" not in done.stdout


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"LANG": "bg_BG.UTF-8"}, "Има право"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "kk_KZ.UTF-8"}, "Құқығы бар"),
        ({"LANG": "fr_FR.UTF-8"}, "Entitled"),
        ({"LANG": ""}, "Entitled"),
    ],
)
def test_the_terminals_language_is_spoken(komek: Run, facts: Facts, variables: dict[str, str], said: str) -> None:
    assert said in komek("assess", str(facts()), PYTHONUTF8="1", **variables).stdout


def test_a_refusal_says_why_and_what_would_change_it(komek: Run, facts: Facts) -> None:
    said = komek("assess", str(facts(pension="160.00")), "--explain").stdout
    assert "Not entitled" in said
    assert " ✕ The family's income last month is not below" in said
    assert "If “Pension (ivan)” is 123.74 lv.: Entitled" in said.replace("\N{NO-BREAK SPACE}", " ")


def test_colours_only_where_they_are_asked_for(komek: Run, facts: Facts) -> None:
    assert "\033[" in komek("assess", str(facts()), FORCE_COLOR="1").stdout
    assert "\033[" not in komek("assess", str(facts()), FORCE_COLOR="1", NO_COLOR="1").stdout


def test_a_terminal_without_these_letters_is_no_failure(komek: Run, facts: Facts) -> None:
    page = komek("assess", str(facts()), "--lang", "bg", PYTHONIOENCODING="ascii")
    assert (page.returncode, page.stderr) == (0, "")
    data = komek("assess", str(facts()), "--json", "--lang", "bg", PYTHONIOENCODING="ascii")
    assert json.loads(data.stdout)["requirements"][0]["text"].startswith("Доходът")


def test_a_reader_that_leaves_early_is_no_failure(facts: Facts) -> None:
    command = f"{sys.executable} -m komek.cli assess {facts()} --json | true"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_an_openfisca_file_of_several_tests_is_assessed_whole(komek: Run, tmp_path: Path) -> None:
    test = "- period: 2019-01\n  input: {birth_date: 1943-02-01, rooms: 1}\n  output: {bg.monthly_assistance: 123.75}\n"
    (tmp_path / "test.yaml").write_text(test * 2, "utf-8")
    done = komek("assess", "test.yaml", "--json")
    assert (done.returncode, len(json.loads(done.stdout))) == (0, 2)


@pytest.mark.parametrize("more", [["--json"], ["--lang", "bg"], ["--explain", "--lang", "kk"]])
def test_assessing_imports_nothing_that_is_slow_to_import(facts: Facts, more: list[str]) -> None:
    code = (
        f"import sys; sys.argv = ['komek', 'assess', {str(facts())!r}, *{more!r}]\n"
        "from komek.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "slow = {'typer', 'rich', 'babel', 'django', 'click', 'numba', 'asyncio'}\n"
        "print(sorted(slow & set(sys.modules)), file=sys.stderr)"
    )
    environment = os.environ | {"LANG": "C.UTF-8"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=False)
    assert done.stderr.strip() == "[]"
