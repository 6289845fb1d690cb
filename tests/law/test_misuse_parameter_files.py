"""Parameter files that are broken are refused at their line, with what to write instead."""

from dataclasses import dataclass

import pytest

from komek.law import LawError
from tests.law.faults import fault_of
from tests.law.writing import Writer

UNIT = "metadata: {unit: currency-BGN}\n"
DATED = f"{UNIT}values:\n  2020-01-01: {{value: 1, metadata: "
STEP = "- threshold: {2020-01-01: 0}\n  "
MIXED = f"{UNIT}brackets:\n- # !\n {STEP[1:]}rate: {{2020-01-01: 1}}\n{STEP}amount: {{2020-01-01: 1}}"


@dataclass(frozen=True)
class File:
    """A parameter file that is wrong at the line marked `# !`."""

    what: str
    text: str
    problem: str
    remedy: str


ROWS = [
    File("a list at the top", "- 1  # !", "the parameter is not a mapping", "keys and values"),
    File("a number at the top", "5  # !", "the parameter is not a mapping", "docs/authoring.md"),
    File("no unit", "values: {2020-01-01: 1}  # !", "the unit “None” is not known", "currency-XXX, percent"),
    File("an unknown unit", "metadata: {unit: leva}  # !\nvalues: {2020-01-01: 1}", "the unit “leva” is not known",
         "months"),
    File("a currency too long", "metadata: {unit: currency-LEVA}  # !\nvalues: {2020-01-01: 1}", "is not known", "XXX"),
    File("metadata that is no mapping", "metadata: BGN  # !\nvalues: {2020-01-01: 1}", "metadata is not a mapping",
         "keys"),
    File("a key twice", f"{UNIT}values: {{2020-01-01: 1}}\nvalues: {{2021-01-01: 1}}  # !", "“values” stands twice",
         "one"),
    File("a key that is a list", f"{UNIT}? [a]  # !\n: 1\n", "a key that is no word", "a word and a colon"),
    File("neither values nor brackets", f"description: nothing  # !\n{UNIT}", "neither values nor brackets", "values:"),
    File("values without a date", f"{UNIT}values: {{}}  # !", "values has no date", "dates and their values"),
    File("values that are a number", f"{UNIT}values: 5  # !", "values is not a mapping", "dates and their values"),
    File("a date that is none", f"{UNIT}values:\n  2023-02-29: 1  # !", "“2023-02-29” is not a date", "2018-01-01"),
    File("a date in words", f"{UNIT}values:\n  June: 1  # !", "the key “June” is not a date", "2018-01-01"),
    File("a doubled date", f"{UNIT}values:\n  2020-01-01: 1\n  2020-01-01: 2  # !", "2020-01-01 stands twice",
         "Keep one"),
    File("a doubled date out of order", f"{UNIT}values:\n  2020-01-01: 1\n  2019-01-01: 1\n  2020-01-01: 2  # !",
         "2020-01-01 stands twice", "Keep one"),
    File("a value in words", f"{UNIT}values:\n  2020-01-01: ten  # !", "“ten” is not a number", "75.00, or null"),
    File("a value with a comma", f'{UNIT}values:\n  2020-01-01: "10,50"  # !', "“10,50” is not a number", "75.00"),
    File("no number at all", f"{UNIT}values:\n  2020-01-01: .nan  # !", "“.nan” is not a number", "or null"),
    File("an endless number", f"{UNIT}values:\n  2020-01-01: Infinity  # !", "“Infinity” is not a number", "or null"),
    File("a truth as a value", f"{UNIT}values:\n  2020-01-01: true  # !", "“true” is not a number", "or null"),
    File("a list as a value", f"{UNIT}values:\n  2020-01-01: {{value: [1]}}  # !", "this is not a number", "or null"),
    File("a dated value without value", f"{UNIT}values:\n  2020-01-01: {{worth: 1}}  # !", "has no “value”",
         "value: null"),
    File("metadata of a value that is a text", f"{UNIT}values:\n  2020-01-01:\n    value: 1\n    metadata: law  # !",
         "metadata is not a mapping", "keys and values"),
    File("a known_from that is no date", DATED + "{known_from: May}}  # !",
         "known_from “May” is not a date", "2018-01-01"),
    File("a value in another kind of unit", DATED + "{unit: percent}}  # !",
         "the unit “percent” does not suit currency-BGN", "Only the currency may change"),
    File("half a count", "metadata: {unit: months}\nvalues:\n  2020-01-01: 2.5  # !", "“2.5” is not a whole number",
         "/1"),
    File("a child without values", f"{UNIT}north: {{worth: 1}}  # !", "“north” has no values", "values: below"),
    File("a child that is a number", f"{UNIT}north: 5  # !", "“north” is not a mapping", "keys and values"),
    File("brackets that are no list", f"{UNIT}brackets: 5  # !", "brackets is not a list", "after a dash"),
    File("a bracket that is a number", f"{UNIT}brackets:\n- 5  # !", "a bracket is not a mapping", "keys"),
    File("a bracket without a threshold", f"{UNIT}brackets:\n- rate: {{2020-01-01: 1}}  # !", "needs a threshold",
         "two"),
    File("a bracket without rate or amount", f"{UNIT}brackets:\n- threshold: {{2020-01-01: 1}}  # !", "needs a thr",
         "two"),
    File("a bracket with both", f"{UNIT}brackets:\n- threshold: {{2020-01-01: 1}}  # !\n  rate: {{2020-01-01: 1}}\n"
         "  amount: {2020-01-01: 1}\n", "either rate or amount", "exactly these two"),
    File("brackets with rate and brackets with amount", MIXED, "some brackets have a rate and some an amount",
         "the same"),
    File("broken YAML", f"{UNIT}values: {{2020-01-01: 1\nmore: [  # !", "parameter line: ", "Mend the file"),
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=[row.what for row in ROWS])
def test_a_broken_parameter_file_is_refused_at_its_line(row: File, law: Writer) -> None:
    kind = "int" if "unit: months" in row.text else "Money"
    programme = law.asking("line", kind, f'line = parameter({kind}, "line")', parameters={"line": row.text})
    error = fault_of(programme.check)
    assert error.file.endswith("parameters/line.yaml")
    assert error.problem.startswith("parameter line: ")
    assert row.problem in error.problem
    assert row.remedy in error.remedy


@pytest.mark.parametrize(("text", "problem"), [("", "is not a mapping"), ("\xff", "parameter line")])
def test_an_empty_or_unreadable_file_is_refused_at_its_first_line(text: str, problem: str, law: Writer) -> None:
    programme = law.asking("line", above='line = parameter(Money, "line")', parameters={"line": ""})
    (next(law.folder.iterdir()) / "parameters" / "line.yaml").write_bytes(text.encode("latin-1"))
    with pytest.raises(LawError, match=problem) as caught:
        programme.check()
    assert caught.value.line == 1
    assert caught.value.file.endswith("parameters/line.yaml")
