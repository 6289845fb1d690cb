"""What a facts file says arrives exactly, in the type that its fact declares."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from komek.factsfile import FactsFile, differences, read
from komek.law import assess

EXAMPLE = """\
programme: bg.monthly_assistance
on: 2019-01-15                # date of application
known: 2019-01-15
assume_defaults: true
persons:
  ivan: {birth_date: 1943-02-01, relation: applicant, pension: 60.00}
household: {rooms: 1}
expect: {outcome: entitled, amount: 63.75}
"""


def written(folder: Path, text: str, name: str = "facts.yaml") -> FactsFile:
    path = folder / name
    path.write_text(text, "utf-8")
    return read(path)


def test_the_example_of_the_contract(tmp_path: Path) -> None:
    file = written(tmp_path, EXAMPLE)
    case = file.case
    assert (case.programme.code, case.on, case.known) == ("bg.monthly_assistance", date(2019, 1, 15), date(2019, 1, 15))
    assert case.assume_defaults
    ivan = case.persons["ivan"]
    assert (ivan["birth_date"], ivan["relation"].code, ivan["pension"]) == (date(1943, 2, 1), "applicant", 6000)
    assert case.household == {"rooms": 1}
    assert file.expect == {"outcome": "entitled", "amount": 6375}
    assert differences(file, assess(case)) == []


@pytest.mark.parametrize(
    ("amount", "minor"),
    [
        ("0.29", 29),
        ("60", 6000),
        ("60.1", 6010),
        ("1234567.89", 123456789),
        ("'8.20'", 820),
        ("1.10", 110),
        ("007", 700),
    ],
)
def test_money_is_exact_from_its_text(tmp_path: Path, amount: str, minor: int) -> None:
    file = written(tmp_path, EXAMPLE.replace("60.00", amount))
    assert file.case.persons["ivan"]["pension"] == minor


def test_words_that_yaml_takes_for_other_things_stay_words(tmp_path: Path) -> None:
    text = EXAMPLE.replace("ivan:", "no:").replace("relation: applicant", "relation: applicant, in_school: no")
    file = written(tmp_path, text)
    assert list(file.case.persons) == ["no"]
    assert file.case.persons["no"]["in_school"] is False


def test_json_says_the_same(tmp_path: Path) -> None:
    facts: dict[str, Any] = {
        "programme": "bg.monthly_assistance", "on": "2019-01-15", "assume_defaults": True,
        "persons": {"иван 😀": {"birth_date": "1943-02-01", "relation": "applicant", "pension": 60.00}},
        "household": {"rooms": 1}, "expect": {"amount": "63.75", "missing": []},
    }  # fmt: skip
    file = written(tmp_path, json.dumps(facts, indent="\t"), "facts.json")
    assert list(file.case.persons) == ["иван 😀"]
    assert file.case.persons["иван 😀"]["pension"] == 6000
    assert differences(file, assess(file.case)) == []


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    assert written(tmp_path, "\N{ZERO WIDTH NO-BREAK SPACE}" + EXAMPLE).expect["amount"] == 6375


def test_without_the_household_everything_of_it_is_unknown(tmp_path: Path) -> None:
    file = written(tmp_path, EXAMPLE.replace("household: {rooms: 1}\n", "").replace("assume_defaults: true\n", ""))
    assert file.case.household == {}
    assert not file.case.assume_defaults


@pytest.mark.parametrize(
    ("expected", "differing"),
    [
        ("{outcome: entitled, amount: 63.750, currency: BGN, reason: null}", []),
        ("{amount: 63.74}", [("amount", "63.74", "63.75")]),
        ("{amount: null}", [("amount", "null", "63.75")]),
        ("{outcome: refused, reason: savings}", [("outcome", "refused", "entitled"), ("reason", "savings", "null")]),
        ("{currency: EUR}", [("currency", "EUR", "BGN")]),
        ("{period: {from: 2019-01-01, to: null}}", []),
        ("{period: {from: 2019-02-01}}", [("period.from", "2019-02-01", "2019-01-01")]),
        ("{requirements: {savings: true}}", []),
        ("{requirements: {savings: null}}", [("requirements.savings", "null", "true")]),
        ("{requirements: {saving: true}}", [("requirements.saving", "true", "no such requirement")]),
        ("{requirements: [{code: savings, met: false, text: any}]}", [("requirements.savings", "false", "true")]),
        ("{missing: [], missing_parameters: []}", []),
        ("{missing: [ivan.wages]}", [("missing", "[ivan.wages]", "[]")]),
    ],
)
def test_only_what_is_expected_is_compared(
    tmp_path: Path, expected: str, differing: list[tuple[str, str, str]]
) -> None:
    file = written(tmp_path, EXAMPLE.replace("{outcome: entitled, amount: 63.75}", expected))
    found = differences(file, assess(file.case))
    assert [(item.key, item.expected, item.got) for item in found] == differing
