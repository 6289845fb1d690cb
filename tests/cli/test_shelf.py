"""A compiled plan is used again by the next process, and only where nothing it was made of has changed."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from komek import packs
from komek.cli import shelf
from komek.cli.sources import changed_since, is_closed

PEOPLE = """
from komek.law import AnyHousehold, AnyPerson, Date, Money, fact
class Person(AnyPerson):
    birth_date = fact(Date, "Date of birth", section="family")
class Household(AnyHousehold[Person]):
    savings = fact(Money, "Savings", section="family")
class Family(Household, family=True):
    pass
"""
COUNTRY = """
from komek.law import Country
from .people import Household, Person
country = Country("ut", "Utopia", languages=["en"], currency={"0001-01-01": "EUR"}, person=Person,
    household=Household, sections={"family": "Family"}, programmes=["ut.gift"])
"""
GIFT = """
from komek.law import Money, Programme, parameter, rule
from .people import Family
gift_of_the_state = parameter(Money, "gift")
@rule(law="Art. 1")
def gift(family: Family) -> Money:
    \"\"\"A gift for everybody.\"\"\"
    return gift_of_the_state
@gift.since("2020-01-01", law="Art. 2")
def _(family: Family) -> Money:
    return gift_of_the_state * 3
programme = Programme("ut.gift", "Gift", law="Art. 1", requirements=[], amount=gift)
"""
PARAMETER = "metadata: {unit: currency-EUR}\nvalues:\n  2000-01-01: {value: 10.00, metadata: {reference: Art. 3}}\n"
FACTS = "programme: ut.gift\non: 2019-05-01\npersons: {eve: {birth_date: 1990-01-01}}\n"
Gift = Callable[..., str]


@pytest.fixture
def utopia(tmp_path: Path) -> Path:
    """A pack with one programme, whose gift is a parameter until 2019, and three times that from 2020 on."""
    pack = tmp_path / "utopia"
    (pack / "parameters").mkdir(parents=True)
    (pack / "parameters" / "gift.yaml").write_text(PARAMETER)
    for name, text in (("country", COUNTRY), ("people", PEOPLE), ("gift", GIFT)):
        (pack / f"{name}.py").write_text(text)
    (tmp_path / "facts.yaml").write_text(FACTS)
    return pack


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """A cache in which nothing is kept yet."""
    return tmp_path / "cache"


def run(*arguments: str, **variables: str) -> tuple[str, bool]:
    """What a process prints, which must be no complaint, and whether it had to compile the law."""
    command = [sys.executable, "-X", "importtime", "-m", "komek.cli", *arguments]
    environment = os.environ | {"LC_ALL": "C.UTF-8"} | variables
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    said = done.stderr.splitlines()
    assert not [line for line in said if not line.startswith("import time:")]
    return done.stdout, any("komek.law.compiling" in line for line in said)


@pytest.fixture
def gift(utopia: Path, cache: Path) -> Gift:
    """Assess in a process of its own: the amount, and whether the law was compiled for it."""

    def assess(**variables: str) -> str:
        given = {"KOMEK_PACKS": str(utopia), "KOMEK_CACHE": str(cache)} | variables
        printed, compiled = run("assess", str(utopia.parent / "facts.yaml"), "--json", **given)
        return f"{json.loads(printed)['amount']} {'compiled' if compiled else 'kept'}"

    return assess


CODES = [code for country in packs.countries() for code in country.programmes]


@pytest.mark.parametrize("code", CODES)
def test_a_kept_plan_says_the_same_as_a_compiled_one(code: str, cache: Path) -> None:
    example = str(max(packs.examples(packs.programme(code)), key=lambda path: path.stat().st_size))
    command = ("assess", example, "--json")
    plain, compiled = run(*command, KOMEK_CACHE="")
    assert compiled
    assert run(*command, KOMEK_CACHE=str(cache)) == (plain, True)
    assert run(*command, KOMEK_CACHE=str(cache)) == (plain, False)


def test_questions_and_calculations_come_from_the_same_plan(gift: Gift, utopia: Path, cache: Path) -> None:
    gift()
    facts, where = str(utopia.parent / "facts.yaml"), {"KOMEK_PACKS": str(utopia)}
    for command in (("assess", facts, "--explain"), ("ask", facts)):
        plain, _compiled = run(*command, **where, KOMEK_CACHE="")
        assert run(*command, **where, KOMEK_CACHE=str(cache)) == (plain, False)


def test_nothing_is_kept_where_the_folder_is_named_empty(gift: Gift, tmp_path: Path) -> None:
    assert gift(KOMEK_CACHE="", XDG_CACHE_HOME=str(tmp_path / "home")) == "10.00 compiled"
    assert not (tmp_path / "home").exists()


def test_the_cache_lies_in_the_users_folder_of_caches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KOMEK_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", "/home/eve/caches")
    assert shelf.cache_folder() == "/home/eve/caches/komek"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative, and so not valid")
    monkeypatch.setenv("HOME", "/home/eve")
    assert shelf.cache_folder() == "/home/eve/.cache/komek"
    monkeypatch.setenv("KOMEK_CACHE", "here")
    assert shelf.cache_folder() == os.path.abspath("here")
    monkeypatch.setenv("KOMEK_CACHE", "")
    assert not shelf.cache_folder()


def test_only_its_owner_can_read_the_cache(gift: Gift, cache: Path) -> None:
    gift()
    assert cache.stat().st_mode & 0o777 == 0o700
    assert [file.stat().st_mode & 0o777 for file in cache.iterdir()] == [0o600]


def test_a_changed_rule_is_compiled_anew(gift: Gift, utopia: Path) -> None:
    assert (gift(), gift()) == ("10.00 compiled", "10.00 kept")
    text = GIFT.replace("return gift_of_the_state\n", "return gift_of_the_state * 2\n")
    (utopia / "gift.py").write_text(text)
    assert (gift(), gift()) == ("20.00 compiled", "20.00 kept")


def test_a_changed_parameter_is_read_anew(gift: Gift, utopia: Path) -> None:
    assert (gift(), gift()) == ("10.00 compiled", "10.00 kept")
    (utopia / "parameters" / "gift.yaml").write_text(PARAMETER.replace("10.00", "12.00"))
    assert (gift(), gift()) == ("12.00 compiled", "12.00 kept")


def test_each_text_of_the_law_has_its_own_plan(gift: Gift, utopia: Path) -> None:
    assert gift() == "10.00 compiled"
    (utopia.parent / "facts.yaml").write_text(FACTS.replace("2019", "2021"))
    assert (gift(), gift()) == ("30.00 compiled", "30.00 kept")
    (utopia.parent / "facts.yaml").write_text(FACTS)
    assert gift() == "10.00 kept"


def test_a_pack_that_reads_what_lies_outside_is_not_kept(gift: Gift, utopia: Path) -> None:
    assert is_closed(str(utopia))
    (utopia / "gift.py").write_text(GIFT.replace("from .people", "import yaml\nfrom .people"))
    assert not is_closed(str(utopia))
    assert (gift(), gift()) == ("10.00 compiled", "10.00 compiled")


def test_a_pack_whose_parameters_lie_elsewhere_is_not_kept(gift: Gift, utopia: Path) -> None:
    (utopia / "parameters").rename(utopia.parent / "parameters")
    assert (gift(), gift()) == ("10.00 compiled", "10.00 compiled")


def test_a_pack_with_a_link_to_its_parameters_is_not_kept(gift: Gift, utopia: Path) -> None:
    (utopia / "parameters").rename(utopia.parent / "elsewhere")
    (utopia / "parameters").symlink_to(utopia.parent / "elsewhere")
    assert (gift(), gift()) == ("10.00 compiled", "10.00 compiled")


def test_a_pack_that_declares_less_this_time_is_compiled_anew(gift: Gift, utopia: Path) -> None:
    declared = "import os\nif 'LESS' not in os.environ:\n    also = gift_of_the_state\n@rule"
    (utopia / "gift.py").write_text(GIFT.replace("@rule", declared, 1))
    assert (gift(), gift(), gift(LESS="1")) == ("10.00 compiled", "10.00 kept", "10.00 compiled")


def test_our_own_packs_read_nothing_outside() -> None:
    assert all(is_closed(str(packs.folder(country.code))) for country in packs.countries())


def test_a_text_that_changed_while_the_process_ran_is_seen(utopia: Path) -> None:
    later = (utopia / "gift.py").stat().st_mtime_ns + 10**12
    assert not changed_since(later, str(utopia))
    os.utime(utopia / "gift.py", ns=(later, later))
    assert changed_since(later, str(utopia))


def broken(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1] + b"!")


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:20])


def empty(file: Path) -> None:
    file.write_bytes(b"")


def open_to_others(file: Path) -> None:
    file.chmod(0o620)


def in_a_folder_open_to_others(file: Path) -> None:
    file.parent.chmod(0o777)


def a_link(file: Path) -> None:
    file.rename(file.with_suffix(".other"))
    file.symlink_to(file.with_suffix(".other"))


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def a_pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


SPOILT = [broken, cut, empty, open_to_others, in_a_folder_open_to_others, a_link, a_folder, a_pipe]


@pytest.mark.parametrize("spoil", SPOILT, ids=[spoil.__name__ for spoil in SPOILT])
def test_a_cache_that_may_not_be_ours_is_compiled_anew(gift: Gift, cache: Path, spoil: Callable[[Path], None]) -> None:
    gift()
    spoil(next(cache.iterdir()))
    assert gift() == "10.00 compiled"


def test_what_belongs_to_another_user_is_not_read(
    gift: Gift, cache: Path, utopia: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gift()
    kept = shelf.CacheShelf(str(cache), str(utopia), "ut.gift")
    assert len(kept._kept()) == 1
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    assert kept._kept() == []


def test_a_folder_that_cannot_be_made_is_no_failure(gift: Gift, utopia: Path) -> None:
    assert gift(KOMEK_CACHE=str(utopia / "gift.py" / "cache")) == "10.00 compiled"
