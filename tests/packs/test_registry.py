"""Packs are found by name, imported only when asked for, and added from other folders."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from komek import packs
from komek.law import FactsError, LawError

COUNTRY = """
from komek.law import Country
from .people import Household, Person
country = Country({code!r}, "Utopia", languages=["en"], currency={{"0001-01-01": "EUR"}}, person=Person,
    household=Household, sections={{"family": "Family"}}, programmes=[{code!r} + ".gift"])
"""
PEOPLE = """
from komek.law import AnyHousehold, AnyPerson, Date, Money, fact
class Person(AnyPerson):
    birth_date = fact(Date, "Date of birth", section="family")
class Household(AnyHousehold[Person]):
    savings = fact(Money, "Savings", section="family")
class Family(Household, family=True):
    pass
"""
GIFT = """
from komek.law import Money, Programme, money, rule
from .people import Family
@rule(law="Art. 1")
def gift(family: Family) -> Money:
    \"\"\"A gift for everybody.\"\"\"
    return money("10.00")
programme = Programme({code!r} + ".gift", "Gift", law="Art. 1", requirements=[], amount=gift)
"""


@pytest.fixture
def utopia(tmp_path: Path) -> Path:
    """A pack folder outside of our own, with one programme and one example."""
    return pack(tmp_path / "more" / "utopia", "ut")


def pack(folder: Path, code: str) -> Path:
    (folder / "examples" / "gift").mkdir(parents=True)
    for name, text in (("country", COUNTRY), ("people", PEOPLE), ("gift", GIFT)):
        (folder / f"{name}.py").write_text(text.format(code=code) if "{code" in text else text)
    (folder / "examples" / "gift" / "anybody.yaml").write_text("programme: ut.gift\n")
    return folder


def test_our_own_countries_come_first_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KOMEK_PACKS", raising=False)
    assert [country.code for country in packs.countries()] == ["bg", "kz", "az"]


def test_every_programme_that_a_country_names_exists() -> None:
    for country in packs.countries():
        for code in country.programmes:
            programme = packs.programme(code)
            assert programme.code == code
            assert programme.country is country
            assert packs.examples(programme), f"{code} has no worked example"


@pytest.mark.parametrize(
    ("code", "nearest"),
    [
        ("kz.targetted_assistance", "kz.targeted_assistance"),
        ("az.age", "az.age_pension"),
        ("az.family", "az."),  # a module of the pack that holds no programme
        ("heating_aid", "bg.heating_aid"),
    ],
)
def test_an_unknown_programme_is_answered_with_the_nearest_name(code: str, nearest: str) -> None:
    with pytest.raises(FactsError, match=f"there is no programme “{code}”") as error:
        packs.programme(code)
    assert error.value.expected.startswith(f"Did you mean “{nearest}")


def test_an_unknown_country_is_answered_with_the_nearest_code() -> None:
    with pytest.raises(FactsError, match="there is no country “k”"):
        packs.country("k")


def test_a_programme_loads_no_other_country_and_no_other_programme() -> None:
    program = (
        "import sys; from komek import packs; packs.programme('az.age_pension');"
        "print(*(name for name in sys.modules if name.startswith('komek.packs.')))"
    )
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert "komek.packs.azerbaijan.age_pension" in loaded
    assert not [name for name in loaded if "kazakhstan" in name or "bulgaria" in name]
    assert "komek.packs.azerbaijan.targeted_assistance" not in loaded


@pytest.mark.parametrize("level", [0, 1], ids=["the pack itself", "a folder of packs"])
def test_a_further_pack_is_read_from_its_folder(utopia: Path, level: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KOMEK_PACKS", str([utopia, utopia.parent][level]))
    assert packs.countries()[-1].code == "ut"
    programme = packs.programme("ut.gift")
    assert programme.country is packs.country("ut")
    assert packs.examples(programme) == [utopia / "examples" / "gift" / "anybody.yaml"]


def test_several_folders_are_separated_like_a_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders = [pack(tmp_path / code, code) for code in ("aa", "bb")]
    monkeypatch.setenv("KOMEK_PACKS", os.pathsep.join(map(str, folders)))
    assert [country.code for country in packs.countries()][-2:] == ["aa", "bb"]


def test_a_code_belongs_to_one_pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KOMEK_PACKS", str(pack(tmp_path / "second", "kz")))
    with pytest.raises(LawError, match="the code “kz” already belongs to"):
        packs.country("kz")


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KOMEK_PACKS", str(tmp_path / "nowhere"))
    with pytest.raises(LawError, match="nowhere:1: KOMEK_PACKS names no such folder"):
        packs.countries()


@pytest.mark.parametrize(
    ("text", "problem"), [("x = 1\n", "no country is declared"), ("x = (\n", "this is not Python")]
)
def test_a_pack_without_a_country_is_named(
    tmp_path: Path, text: str, problem: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "country.py").write_text(text)
    monkeypatch.setenv("KOMEK_PACKS", str(tmp_path))
    with pytest.raises(LawError, match=problem):
        packs.countries()
