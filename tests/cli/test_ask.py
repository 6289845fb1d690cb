"""`komek ask FILE` lists what still matters, section by section."""

import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Run

Facts = Callable[..., Path]


def _without_defaults(facts: Facts) -> str:
    path = facts()
    path.write_text(path.read_text("utf-8").replace("assume_defaults: true\n", ""), "utf-8")
    return str(path)


def test_questions_with_the_persons_name(komek: Run, facts: Facts) -> None:
    done = komek("ask", _without_defaults(facts))
    assert done.returncode == 0
    assert "  1. How much did ivan earn from employment last month, before tax?\n     ivan.wages\n" in done.stdout


def test_questions_in_the_readers_language(komek: Run, facts: Facts) -> None:
    said = komek("ask", _without_defaults(facts), "--lang", "bg").stdout
    assert "Какво още трябва да се знае, в този ред" in said
    assert "ivan.wages" in said


def test_as_json_each_fact_with_all_that_a_form_needs(komek: Run, facts: Facts) -> None:
    answer = json.loads(komek("ask", _without_defaults(facts), "--json").stdout)
    assert answer["programme"] == "bg.monthly_assistance"
    wages = next(item for item in answer["missing"] if item["fact"] == "ivan.wages")
    assert (wages["person"], wages["kind"], wages["section"]) == ("ivan", "money", "income")
    assert wages["over"] == ["2018-12-01", "2018-12-31"]
    sections = [item["section"] for item in answer["missing"]]
    assert sections == sorted(sections, key=sections.index)


def test_nothing_more_is_asked_when_the_outcome_is_certain(komek: Run, facts: Facts) -> None:
    done = komek("ask", str(facts()))
    assert (done.returncode, "Nothing more needs to be known." in done.stdout) == (0, True)
    assert json.loads(komek("ask", str(facts()), "--json").stdout)["missing"] == []


def test_2_when_the_file_cannot_be_read(komek: Run, facts: Facts) -> None:
    done = komek("ask", str(facts(pension="lots")))
    assert (done.returncode, done.stdout) == (2, "")
    assert "persons.ivan.pension" in done.stderr
