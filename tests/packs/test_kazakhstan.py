"""Kazakhstan's pack against the law: worked examples, and the amounts computed a second time from the text."""

from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from komek import packs
from komek.factsfile import differences, read
from komek.law import Case, assess, changes
from komek.law.explain import Explanation
from komek.packs.kazakhstan.documents import DOCUMENTS
from komek.packs.kazakhstan.people import Household, Person
from komek.packs.kazakhstan.registers import REGISTERS

PROGRAMME = packs.programme("kz.targeted_assistance")
FACTS = {**Person.facts, **Household.facts}


def case(on: str, persons: dict[str, dict[str, Any]], **household: Any) -> Case:
    return Case(PROGRAMME, date.fromisoformat(on), persons, household, assume_defaults=True)


def born(year: int, **facts: Any) -> dict[str, Any]:
    return {"birth_date": date(year, 6, 15), **facts}


@pytest.mark.parametrize("path", packs.examples(PROGRAMME), ids=lambda path: path.stem)
def test_worked_example(path: Path) -> None:
    file = read(path)
    assert file.expect
    assert differences(file, assess(file.case)) == []


def test_the_law_of_every_regime_can_be_read() -> None:
    PROGRAMME.check()
    assert [day.isoformat() for day in PROGRAMME.regimes()][1:] == [
        "2019-04-01", "2020-01-01", "2023-01-01", "2023-07-01", "2025-09-01",
    ]  # fmt: skip


def test_the_grounds_stand_in_the_order_of_the_law() -> None:
    assert [ground.code for ground in PROGRAMME.requirements] == [
        "income_above_line", "employment_refused", "residence_not_registered", "unreliable_information",
        "already_awarded", "consumer_loan",
    ]  # fmt: skip


def half_up(value: Fraction) -> int:
    return int(value + Fraction(1, 2))


def by_hand(line: int, wages: list[int], children: int, full_line_for_children: bool) -> int | None:
    """The amount in tenge by the text: None where the average income is above the line."""
    size = len(wages) + children
    average = Fraction(sum(wages), 3 * size)
    if average > line:
        return None
    share = half_up(line - average)
    return share * len(wages) + (line if full_line_for_children else share) * children


@given(
    wages=st.lists(st.integers(0, 250_000), min_size=1, max_size=4),
    children=st.integers(0, 4),
    regime=st.sampled_from([("2019-03-31", 14_849, False), ("2019-04-01", 20_789, True), ("2019-12-31", 20_789, True)]),
)
def test_amount_is_what_the_text_gives(wages: list[int], children: int, regime: tuple[str, int, bool]) -> None:
    on, line, full_line = regime
    adults = {f"adult{i}": born(1980, wages=wage * 100) for i, wage in enumerate(wages)}
    minors = {f"child{i}": born(2010) for i in range(children)}
    found = assess(case(on, adults | minors, region="national"))
    expected = by_hand(line, wages, children, full_line)
    if expected:
        assert found.outcome == "entitled"
        assert found.amount is not None
        assert found.amount.minor == expected * 100
    else:
        assert (found.outcome, found.reason) == ("refused", "amount_zero" if expected == 0 else "income_above_line")


@pytest.mark.parametrize(
    ("facts", "size", "kind"),
    [
        ({}, 1, "unconditional"),
        ({"able_bodied_unemployed": True}, 1, "conditional"),
        ({"able_bodied_unemployed": True, "cares_for": "child_under_3"}, 1, "unconditional"),
        ({"able_bodied_unemployed": True, "cares_for": "disabled_person"}, 1, "unconditional"),
        ({"able_bodied_unemployed": True, "cares_for": "elderly_person"}, 2, "conditional"),
        ({"sole_trader": True}, 1, "conditional"),
        ({"wages": 100, "disability": "third"}, 1, "unconditional"),
        ({"wages": 100, "disability": "third"}, 2, "conditional"),
    ],
)
def test_a_social_contract_is_announced_and_never_refuses(facts: dict[str, Any], size: int, kind: str) -> None:
    others = {f"other{i}": born(1985, able_bodied_unemployed=True) for i in range(size - 1)}
    found = assess(case("2026-02-10", {"aigul": born(1980, **facts)} | others, region="aktobe"))
    assert found.outcome == "entitled"
    (step,) = Explanation(found).informs
    assert step.value.exact.name == kind


def test_an_income_above_the_line_is_told_with_what_would_change_it() -> None:
    found = changes(case("2019-02-10", {"marat": born(1980, wages=50_000_00)}, region="national"))
    assert [(change.fact.name, change.outcome) for change in found] == [("wages", "entitled")]
    # One tenge of assistance is left at 14,848.50 a month and below: 44,545.50 in the quarter.
    assert found[0].value == 44_545_50


@pytest.mark.parametrize(("on", "line"), [("2019-02-10", 14_849), ("2019-06-10", 20_789)])
def test_the_greatest_possible_amount_stays_within_the_line(on: str, line: int) -> None:
    found = assess(Case(PROGRAMME, date.fromisoformat(on), {"marat": {}, "saule": {}}, {"region": "national"}))
    assert found.amount_range == (0, 2 * line * 100)


def test_every_register_of_the_source_is_there_and_answers_facts_that_name_it() -> None:
    assert len(REGISTERS) == 24
    codes = [register.code for register in REGISTERS]
    assert len(set(codes)) == 24
    assert {fact.register for fact in FACTS.values() if fact.register} <= set(codes)
    statuses = {"kandas_status", "refugee_status", "foreigner_status", "statelessness"}  # four ask for one fact
    for register in REGISTERS:
        for name in register.facts:
            assert FACTS[name].register == register.code or {FACTS[name].register, register.code} <= statuses


def test_every_document_that_a_fact_names_is_explained() -> None:
    named = {fact.document for fact in FACTS.values() if fact.document}
    assert named <= {document.code for document in DOCUMENTS}


def test_values_that_were_not_verified_are_marked() -> None:
    (index,) = [found for found in PROGRAMME.parameters() if found.name == "monthly_calculation_index"]
    unverified = {value.since.year for _, value in index.all_values() if value.unverified}
    assert unverified == {2019, 2020, 2021}
