"""`komek law check` and `komek law show`."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

COUNTRY = """\
from komek.law import AnyHousehold, AnyPerson, Country, Printed
from .people import Household, Person
country = Country(
    "xx", "Land", languages=["en"], currency={"0001-01-01": "BGN"}, person=Person, household=Household,
    sections={"other": "Other"}, programmes=["xx.help"],
    printed=[Printed(source="Notice", what="half a line", amount="40.00", on="2020-01-01", product=["line", "1/2"])],
)
"""
PEOPLE = """\
from komek.law import AnyHousehold, AnyPerson, Money, fact
class Person(AnyPerson):
    income = fact(Money, "Income")
class Household(AnyHousehold[Person]): ...
class Family(Household, family=True): ...
"""
HELP = """\
from komek.law import Money, Programme, exact_money, parameter, requirement, rule, total
from .people import Family
line = parameter(Money, "line")
@requirement(law="Art. 1", refusal="The income is not below the line.")
def below_line(family: Family) -> bool:
    \"\"\"The income is below the line.\"\"\"
    return total(person.income for person in family.household.members) < line
@rule(law="Art. 2")
def amount(family: Family) -> Money:
    \"\"\"The line.\"\"\"
    return exact_money(line)
programme = Programme("xx.help", "Help", law="Art. 1-2", requirements=[below_line], amount=amount)
"""
LINE = """\
description: The line
metadata: {unit: currency-BGN}
values:
  2020-01-01: {value: 70.00, metadata: {reference: "Act 1"}}
  2021-01-01: {value: 75.00, metadata: {reference: unverified}}
  2022-01-01: {value: null, metadata: {reference: "not found"}}
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "packs" / "land"
    (folder / "parameters").mkdir(parents=True)
    for name, text in {
        "country.py": COUNTRY,
        "people.py": PEOPLE,
        "help.py": HELP,
        "parameters/line.yaml": LINE,
    }.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def test_the_law_loads_and_reports_the_notice_that_disagrees(komek: Run) -> None:
    done = komek("law", "check")
    assert (done.returncode, done.stderr) == (0, "")
    said = done.stdout
    assert "up to 65, living alone, 2019-01-01: 49.50 is printed, the law gives 54.75." in said
    assert said.splitlines()[-1].startswith("The law loads: ")
    assert max(map(len, said.splitlines())) <= 80


def test_gaps_unverified_values_and_disagreements_as_json(komek: Run, pack: Path) -> None:
    done = komek("law", "check", "--json", KOMEK_PACKS=str(pack))
    found = json.loads(done.stdout)["xx"]
    assert found["gaps"] == [
        {
            "parameter": "line",
            "from": "2022-01-01",
            "reference": "not found",
            "file": "land/parameters/line.yaml",
            "line": 6,
        }
    ]
    assert [item["from"] for item in found["unverified"]] == ["2021-01-01"]
    (printed,) = found["printed"]
    assert (printed["printed"], printed["computed"]) == ("40.00", "35.00")


@pytest.mark.parametrize(
    ("name", "old", "new", "place"),
    [
        ("help.py", "< line", "< 3", "help.py:"),
        ("help.py", "line = parameter", "line = parametre", "help.py:3:"),
        ("help.py", "def amount", "def amount amount", "help.py:9:"),
        ("parameters/line.yaml", "70.00", "seventy", "line.yaml:4:"),
        ("country.py", "xx.help", "xx.halp", "halp"),
    ],
)
def test_2_for_a_fault_in_the_law_with_its_place(
    komek: Run, pack: Path, name: str, old: str, new: str, place: str
) -> None:
    path = pack / name
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    done = komek("law", "check", KOMEK_PACKS=str(pack))
    assert (done.returncode, done.stdout) == (2, "")
    assert place in done.stderr
    assert "Traceback" not in done.stderr


def test_a_programme_is_shown_beside_its_law(komek: Run) -> None:
    done = komek("law", "show", "bg.monthly_assistance", "--lang", "bg")
    assert (done.returncode, done.stderr) == (0, "")
    assert "def differentiated_minimum_income(family: Family) -> Money:" in done.stdout
    assert "ППЗСП чл. 9, ал. 2" in done.stdout
    assert "ПМС № 305/19.12.2017" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_the_law_of_one_day_only(komek: Run, pack: Path) -> None:
    whole = komek("law", "show", "xx.help", KOMEK_PACKS=str(pack)).stdout
    one = komek("law", "show", "xx.help", "--on", "2020-06-01", KOMEK_PACKS=str(pack)).stdout
    assert "75.00 lv." in whole.replace("\N{NO-BREAK SPACE}", " ")
    assert "70.00 lv." in one.replace("\N{NO-BREAK SPACE}", " ")
    assert "75.00 lv." not in one.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("arguments", [("xx.nothing",), ("bg.monthly_assistance", "--on", "soon")])
def test_2_for_what_cannot_be_shown(komek: Run, arguments: tuple[str, ...]) -> None:
    done = komek("law", "show", *arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
