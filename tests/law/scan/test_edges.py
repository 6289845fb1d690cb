"""Single cases of the compiled scan: each small law is scanned, its text run in Python, and assessed."""

from __future__ import annotations

from datetime import date
from typing import Any
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from komek.law import LawError, Programme
from komek.law.scan import REJECTED, UNDETERMINED, Batch, Column, scanner
from komek.law.scan.interpreted import Interpreted
from komek.law.scan.values import Unscannable
from komek.law.words import rounded
from tests.law.generated_law import PARAMETERS
from tests.law.scan.plainly import NAMES, scanned
from tests.law.writing import Writer

ON = date(2024, 2, 29)
BORN, CHILD = date(1980, 1, 1).toordinal(), 2
MOST = 10**9  # minor units of an amount
HEAD = """
base, line = parameter(Money, "base"), parameter(Money, "line")
disabled = members(is_disabled)
"""
IS_DISABLED = '''
@rule(law="Art. 0")
def is_disabled(person: Person) -> bool:
    """Disabled."""
    return person.disabled
'''
AMOUNT = '''
@rule(law="Art. 1")
def amount(family: Family) -> Money:
    """The amount."""
    return {amount}


@requirement(law="Art. 2", refusal="Not so.")
def met(family: Family) -> bool:
    """It is so."""
    return {met}

{more}
programme = Programme("xx.given", "Given", law="x", requirements=[met], amount=amount{told})
'''


def law(writer: Writer, amount: str = "base", met: str = "True", more: str = "", told: str = "") -> Programme:
    text = IS_DISABLED + HEAD + AMOUNT.format(amount=amount, met=met, more=more, told=told)
    return writer.load(text, parameters=PARAMETERS)


def column(values: list[Any]) -> Column:
    """None is not known."""
    known = np.array([value is not None for value in values])
    return Column(np.array([-9 if value is None else int(value) for value in values]), None if known.all() else known)


def batch(sizes: list[int], persons: dict[str, list[Any]] | None = None, **household: list[Any]) -> Batch:
    of_persons = {name: column(values) for name, values in (persons or {}).items()}
    return Batch(np.cumsum([0, *sizes]), of_persons, {name: column(values) for name, values in household.items()})


def rows(outcomes: Any) -> list[tuple[int, ...]]:
    return list(zip(*(part.tolist() for part in outcomes[:4]), strict=True))


def alike(programme: Programme, given: Batch, on: date = ON) -> list[tuple[int, ...]]:
    """The outcomes, which are those of `assess`."""
    found = rows(scanned(scanner.scanner(programme, on, engine="compiled", threads=1), given))
    assert found == rows(Interpreted(programme, on).scan(given))
    return found


WAGES = {"wages": [0, 1, MOST, None, 7, 100, 101, None, None], "disabled": [1, 0, None, 0, 1, 1, None, 0, 1]}
YES = "True"
LAWS = [
    ("pairs", "count(m for m in family.members if any(o.disabled for o in family.members if o is not m)) * base", YES),
    ("the least of those there", "min((m.wages for m in disabled(family)), default=base)", YES),
    ("the greatest of those there", "max((m.wages for m in disabled(family)), default=line[family.region])", YES),
    ("of nobody", "total(min((o.wages for o in disabled(family)), default=m.wages) for m in family.members)", YES),
    ("by an unknown choice", "line[family.region] + line[Region.north if family.owner else family.region]", YES),
    ("on a day of one's own", "base.at(family.applicant.joined)", "family.applicant.joined > day('2000-01-01')"),
    ("a choice of choices", "base", "(Region.north if family.owner else family.region) in (Region.south, Region.east)"),
    ("nothing to divide by", "round_money(family.rent / family.rooms, '0.01', half_up)", YES),
    ("two quotients of nothing", "base", "family.rent / family.rooms >= family.rent / family.rooms"),
    ("held to what it can be", "base", "round_money(family.rent / family.rooms, '0.01', up) <= money('10000000.01')"),
    ("the greatest amounts", "total(m.wages * 1000 for m in family.members) - family.rent", "family.rent * 9 > base"),
    ("the same for everybody", "base", "base < money('500.00')"),
    ("all by those who belong", "base * family.size", "all(m.wages < base or m.disabled for m in family.members)"),
]  # fmt: skip


@pytest.mark.parametrize(("amount", "met"), [case[1:] for case in LAWS], ids=[case[0] for case in LAWS])
def test_a_law_is_scanned_as_it_is_assessed(amount: str, met: str, law_at: Writer) -> None:
    joined = [date(2024, 2, 29).toordinal(), None, date(1, 1, 1).toordinal(), date(9999, 12, 31).toordinal(), None]
    people = {**WAGES, "relation": [CHILD, 0, 0, None, CHILD, CHILD, CHILD, 0, CHILD], "joined": joined + joined[:4]}
    given = batch(
        [2, 1, 3, 1, 2], people, rooms=[0, 1, None, 3, 0], rent=[0, MOST, 50, None, MOST],
        region=[0, 1, 2, None, 1], owner=[True, None, False, True, None],
    )  # fmt: skip
    alike(law(law_at, amount, met), given)


@pytest.fixture(scope="module")
def law_at(tmp_path_factory: pytest.TempPathFactory) -> Writer:
    return Writer(tmp_path_factory.mktemp("edges"))


def test_households_of_64_stand_beside_those_of_one(law_at: Writer) -> None:
    sizes = [1, 64, 64, 2, 1, 64]
    people: dict[str, list[Any]] = {
        "wages": [place % 7 for place in range(sum(sizes))],
        "disabled": [place % 3 == 0 for place in range(sum(sizes))],
    }
    found = alike(law(law_at, "total(m.wages for m in disabled(family)) + base"), batch(sizes, people))
    assert len({amount for _, amount, _, _ in found}) > 3


def test_who_cannot_be_scanned_is_rejected_and_the_others_are_not(law_at: Writer) -> None:
    people = {"relation": [0, 0, 0, CHILD, CHILD], "wages": [1, 2, -3, 4, 5], "disabled": [0, 0, 0, 0, 0]}
    given = batch([2, 0, 1, 2], people)
    found = alike(law(law_at, "family.applicant.wages + base"), given)
    assert [row[0] == REJECTED for row in found] == [True, True, True, False]


PEOPLE = '''
from komek.law import AnyHousehold, AnyPerson, Money, fact
class Region: pass
class Relation: pass
class Person(AnyPerson):
    """A person."""
    wages = fact(Money, "Wages", section="income")
class Household(AnyHousehold[Person]):
    """Everybody."""
    rent = fact(Money, "Rent", section="home")
class Family(Household, family=True):
    """Those who belong."""
'''


def test_a_country_without_relations_has_the_first_person_apply(law_at: Writer) -> None:
    text = AMOUNT.format(amount="family.applicant.wages", met="family.rent < money('1.00')", more="", told="")
    programme = law_at.load(text, people=PEOPLE)
    given = batch([2, 1, 1], {"wages": [5, 7, 9, None]}, rent=[0, 99, None])
    assert alike(programme, given)[:2] == [(1, 5, -1, 0), (1, 9, -1, 0)]


DEEP = (
    "any(any(any(o.wages < m.wages + n.wages for o in family.members) for n in family.members) for m in family.members)"
)
TOLD = f'''
@rule(law="Art. 3")
def deep(family: Family) -> bool:
    """Deep."""
    return {DEEP}
'''


def test_what_cannot_be_compiled_is_assessed(law_at: Writer) -> None:
    programme, given = law(law_at, met=DEEP), batch([2, 1], {"wages": [0, 5, 9]})
    with pytest.raises(Unscannable):
        scanner.scanner(programme, ON, engine="compiled").scan(given)
    with patch.object(scanner, "FEW", 1):
        found = scanner.scanner(programme, ON).scan(given)
    assert rows(found) == rows(Interpreted(programme, ON).scan(given))


def test_what_is_only_told_need_not_be_compiled(law_at: Writer) -> None:
    alike(law(law_at, more=TOLD, told=", informs=[deep]"), batch([2, 1], {"wages": [0, 5, 9]}))


def test_an_amount_finer_than_the_minor_unit_is_the_error_that_assess_says(law_at: Writer) -> None:
    programme = law(law_at, "exact_money(total(m.wages / 4 for m in disabled(family)))")
    fine = batch([1, 1], {"wages": [4, 5], "disabled": [True, False]})
    assert [row[1] for row in alike(programme, fine)] == [1, 0]
    with pytest.raises(LawError, match="finer than the minor unit"):
        alike(programme, batch([1, 1], {"wages": [4, 5], "disabled": [True, True]}))


def test_an_empty_batch_and_one_without_columns(law_at: Writer) -> None:
    programme = law(law_at, "base + family.rent")
    assert alike(programme, batch([])) == []
    assert [row[0] for row in alike(programme, batch([1, 2]))] == [UNDETERMINED] * 2


@given(
    number=st.integers(-(2**52) + 1, 2**52 - 1), divisor=st.sampled_from([1, 2, 3, 4, 100, 10_000, 3_000_000_007]),
    step=st.sampled_from([1, 5, 100]), mode=st.sampled_from(["half_up", "half_even", "up", "down"]),
)  # fmt: skip
def test_rounding_is_that_of_the_law(number: int, divisor: int, step: int, mode: str) -> None:
    assert NAMES[mode](np.int64(number), np.int64(divisor * step), step) == rounded(number, step, mode, divisor)
    tie = number // 2 * divisor * step + divisor * step // 2
    if abs(tie) < 2**61:
        assert NAMES[mode](np.int64(tie), np.int64(divisor * step), step) == rounded(tie, step, mode, divisor)
