"""OpenFisca's test files are read and run as they are."""

from pathlib import Path

import pytest

from komek.factsfile import FactsFileError, differences, read_all
from komek.law import assess

ALONE = """\
- name: Old and alone
  period: 2019-01
  input:
    birth_date: 1943-02-01
    pension: {2018-12: 60.00}
    rooms: 1
  output:
    bg.monthly_assistance: 63.75
    differentiated_minimum_income: 123.75
    income_below_minimum: true
    dwelling_too_large: false
"""
COUPLE = """\
- name: A couple
  period: month:2019-01
  absolute_error_margin: 0.01
  input:
    persons:
      maria: {birth_date: 1960-01-01, relation: applicant}
      petar: {birth_date: 1960-01-01, relation: spouse, labour_office_months: 9}
    households: {home: {members: [maria, petar], rooms: {2019-01: 2}}}
  output:
    persons:
      maria: {minimum_income_share: {2019-01: 0.66}}
    households: {home: {differentiated_minimum_income: 98.99, bg.monthly_assistance: 0}}
    bg.monthly_assistance: refused
"""
ONE = "period: 2019-01\ninput: {{birth_date: 1943-02-01, rooms: 1{}}}\noutput: {}\n"


def run(folder: Path, text: str) -> list[list[tuple[str, str, str]]]:
    path = folder / "test.yaml"
    path.write_text(text, "utf-8")
    found = [differences(file, assess(file.case)) for file in read_all(path)]
    return [[(item.key, item.expected, item.got) for item in different] for different in found]


def test_a_list_of_tests_passes(tmp_path: Path) -> None:
    assert run(tmp_path, ALONE + COUPLE) == [[], []]


def test_tests_are_told_apart_by_their_names(tmp_path: Path) -> None:
    path = tmp_path / "test.yaml"
    path.write_text(ALONE + COUPLE, "utf-8")
    assert [file.name for file in read_all(path)] == ["Old and alone", "A couple"]


@pytest.mark.parametrize(
    ("more", "output", "differing"),
    [
        ("", "{bg.monthly_assistance: 123.75}", []),
        ("", "{bg.monthly_assistance: {2019-01: 123.75}}", []),
        ("", "{bg.monthly_assistance: entitled}", []),
        ("", "{bg.monthly_assistance: 123.74}", [("bg.monthly_assistance", "123.74", "123.75")]),
        ("", "{bg.monthly_assistance: refused}", [("bg.monthly_assistance", "refused", "entitled")]),
        (", pension: 200", "{bg.monthly_assistance: 0}", []),
        ("", "{persons: {applicant: {minimum_income_share: 1.65}}, bg.monthly_assistance: 123.75}", []),
        (", property_sold: {2016-05: 1000, 2017: 3000}", "{bg.monthly_assistance: 123.75}", []),
        (", property_sold: {2016-05: 1501, 2017: 3000}", "{bg.monthly_assistance: 0}", []),
    ],
)
def test_values_and_outputs(tmp_path: Path, more: str, output: str, differing: list[tuple[str, str, str]]) -> None:
    assert run(tmp_path, ONE.format(more, output)) == [differing]


@pytest.mark.parametrize(
    ("text", "place", "sentence"),
    [
        (ONE.format(", foo: 1", "{bg.monthly_assistance: 1}"), ":2: input.foo:", "There is no fact “foo”"),
        (ONE.format(", pension: {2017-12: 60}", "{bg.monthly_assistance: 1}"), ":2: input.pension:", "on 2019-01-01"),
        (ONE.format("", "{bg.monthly_assistanc: 1}"), ":3: output:", "It is not clear which programme is meant"),
        (ONE.format("", "{bg.monthly_assistance: 1, nothing: 2}"), ":3: output.nothing:", "neither a programme"),
        (ONE.format("", "{bg.monthly_assistance: 1, minimum_income_share: 1}"), ":3:", "This rule is about one person"),
        (ONE.format("", "{persons: {applicant: {bg.monthly_assistance: 1}}}"), ":3:", "without a person"),
        ("period: soon\ninput: {}\noutput: {bg.monthly_assistance: 1}\n", ":1: period:", "A period such as 2019-01"),
        ("reforms: x\n" + ONE.format("", "{bg.monthly_assistance: 1}"), ":1: reforms:", "is not known here"),
        ("name: x\ninput: {}\noutput: {}\n", ":1: period:", "“period” is missing"),
    ],
)  # fmt: skip
def test_faults_are_told_with_their_place(tmp_path: Path, text: str, place: str, sentence: str) -> None:
    path = tmp_path / "test.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(FactsFileError) as error:
        read_all(path)
    told = str(error.value).splitlines()
    assert any(line.startswith(f"{path}{place}") and sentence in line for line in told), told


def test_a_rule_of_several_programmes_needs_the_programme(tmp_path: Path) -> None:
    text = ONE.format("", "{savings: false}")
    with pytest.raises(FactsFileError, match=r"one of: bg\.monthly_assistance, bg\.heating_aid"):
        run(tmp_path, text)
    assert run(tmp_path, "programme: bg.monthly_assistance\n" + text) == [[]]
