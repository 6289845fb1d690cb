"""`komek assess DIR` runs every facts file below and ends with a count."""

import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Run

Facts = Callable[..., Path]


def test_a_folder_that_passes(komek: Run, facts: Facts) -> None:
    facts("a.yaml")
    facts("deep/er/b.yml")
    facts("parameters/not-facts.yaml", amount="1.00")
    facts("locale/not-facts.yaml", amount="1.00")
    facts("notes.txt", amount="1.00")
    done = komek("assess", ".")
    assert (done.returncode, done.stdout) == (0, "2 passed, 0 failed\n")


def test_a_pack_is_no_facts_file_but_its_examples_are(komek: Run, facts: Facts, tmp_path: Path) -> None:
    facts("land/examples/help/a.yaml")
    (tmp_path / "land" / "country.py").touch()
    (tmp_path / "land" / "calendar.yaml").write_text("2020-01-01: New Year", "utf-8")
    assert komek("assess", ".").stdout == "1 passed, 0 failed\n"


def test_failures_are_shown_with_expected_and_got(komek: Run, facts: Facts) -> None:
    facts("a.yaml")
    facts("b.yaml", amount="63.74")
    done = komek("assess", ".")
    assert done.returncode == 1
    assert done.stdout.splitlines() == ["b.yaml: amount: expected 63.74, got 63.75", "1 passed, 1 failed"]


def test_a_file_that_cannot_be_read_fails_and_the_others_still_run(komek: Run, facts: Facts) -> None:
    facts("a.yaml", pension="lots")
    facts("b.yaml")
    facts("c.yaml", amount="1.00")
    done = komek("assess", ".")
    assert done.returncode == 2
    assert done.stdout.startswith("a.yaml:6: persons.ivan.pension: ")
    assert done.stdout.endswith("\n1 passed, 2 failed\n")


def test_the_count_is_the_same_in_every_language(komek: Run, facts: Facts) -> None:
    facts()
    assert komek("assess", ".", "--lang", "kk").stdout == "1 passed, 0 failed\n"


def test_a_folder_without_facts_says_so(komek: Run) -> None:
    done = komek("assess", ".")
    assert (done.returncode, done.stdout) == (2, "0 passed, 0 failed\n")
    assert "There is no facts file" in done.stderr


def test_as_json_one_line_for_each_file_before_the_count(komek: Run, facts: Facts) -> None:
    facts("a.yaml")
    facts("b.yaml", amount="63.74")
    done = komek("assess", ".", "--json")
    *lines, count = done.stdout.splitlines()
    assert [(json.loads(line)["file"], json.loads(line)["amount"]) for line in lines] == [
        ("a.yaml", "63.75"),
        ("b.yaml", "63.75"),
    ]
    assert count == "1 passed, 1 failed"
