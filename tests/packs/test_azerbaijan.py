"""Azerbaijan's pack against the law: worked examples, and amounts and ages computed a second time from the text."""

from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from komek import packs
from komek.factsfile import differences, read
from komek.law import Assessment, Case, Programme, ask, assess, changes
from komek.packs.azerbaijan.people import Household, Person

PROGRAMMES = {code: packs.programme(code) for code in packs.country("az").programmes}
EXAMPLES = [path for programme in PROGRAMMES.values() for path in packs.examples(programme)]
FACTS = {**Person.facts, **Household.facts}
NEED = {2017: 116, 2018: 130, 2019: 143, 2020: 160, 2021: 170, 2022: 200, 2023: 246, 2024: 270, 2025: 285, 2026: 300}


def assessed(code: str, on: date, persons: dict[str, dict[str, Any]], **household: Any) -> Assessment:
    return assess(Case(PROGRAMMES[code], on, persons, household, assume_defaults=True))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_worked_example(path: Path) -> None:
    file = read(path)
    assert file.expect
    assert differences(file, assess(file.case)) == []


@pytest.mark.parametrize("programme", PROGRAMMES.values(), ids=list(PROGRAMMES))
def test_the_law_of_every_regime_can_be_read(programme: Programme) -> None:
    programme.check()


def test_the_grounds_stand_in_the_order_of_the_rules() -> None:
    assert [ground.code for ground in PROGRAMMES["az.targeted_assistance"].requirements] == [
        "declaration_mismatch", "income_not_below_need", "no_cause_beyond_control", "large_purchases", "vehicle",
        "jobs_refused", "utilities", "second_property",
    ]  # fmt: skip


@given(
    year=st.sampled_from(sorted(NEED)),
    income=st.lists(st.integers(0, 400_000), min_size=1, max_size=6),
    kind=st.sampled_from(["wages", "pension", "allowances", "business_income", "rent_income", "farm_income"]),
)
def test_assistance_is_what_the_income_lacks_to_the_need(year: int, income: list[int], kind: str) -> None:
    persons = {f"member{i}": {kind: qepik} for i, qepik in enumerate(income)}
    found = assessed("az.targeted_assistance", date(year, 7, 1), persons, cause_beyond_control=True)
    lacking = NEED[year] * 100 * len(income) - Fraction(sum(income), 12)
    if lacking <= 0:
        assert found.reason == "income_not_below_need"
    elif (expected := int(lacking + Fraction(1, 2))) == 0:
        assert found.reason == "amount_zero"
    else:
        assert found.amount is not None
        assert found.amount.minor == expected


@given(born=st.dates(date(1950, 1, 1), date(1962, 12, 31)), after=st.integers(-2, 2))
def test_men_have_the_age_from_their_65th_birthday_on(born: date, after: int) -> None:
    birthday = date(born.year + 65, 3, 1) if (born.month, born.day) == (2, 29) else born.replace(year=born.year + 65)
    on = birthday + timedelta(days=after)
    if on < date(2020, 7, 1):
        return
    found = assessed("az.age_pension", on, {"rauf": {"birth_date": born, "sex": "male"}})
    assert found.requirements[0].met is (after >= 0)


@given(
    capital=st.integers(0, 10_000_000), months=st.integers(0, 400), year_of_birth=st.integers(1960, 2005),
)  # fmt: skip
def test_disability_pension_divides_the_capital(capital: int, months: int, year_of_birth: int) -> None:
    facts = {"disability_percent": 61, "pension_capital": capital, "insurance_months": months}
    person = {"birth_date": date(year_of_birth, 1, 1), **facts}
    found = assessed("az.disability_pension", date(2025, 4, 1), {"kamran": person})
    required = (2025 - year_of_birth - 15) * 4
    divisor = Fraction(144 * required, 200)
    if months < required and capital < 32_000 * divisor:
        assert found.reason == "insurance_or_capital"
    elif (expected := int(capital / divisor + Fraction(1, 2))) == 0:
        assert found.reason == "amount_zero"
    else:
        assert found.amount is not None
        assert found.amount.minor == expected


def test_nothing_is_asked_that_a_cause_said_by_the_office_makes_idle() -> None:
    on, programme = date(2020, 2, 10), PROGRAMMES["az.targeted_assistance"]
    missing = ask({programme}, on, {"elvin": {}}, {"cause_beyond_control": True}, None)
    asked = {found.fact.name for found in missing}
    assert {"wages", "vehicles", "utilities_per_month"} <= asked
    assert not {"birth_date", "able_bodied", "cares_for", "unemployed_registered"} & asked


def test_what_only_the_office_knows_is_not_asked() -> None:
    assert [name for name, fact in FACTS.items() if not fact.asked] == ["declaration_mismatch"]


def test_a_refusal_says_which_income_would_be_low_enough() -> None:
    persons = {"elvin": {"wages": 1_920_00}}
    programme = PROGRAMMES["az.targeted_assistance"]
    case = Case(programme, date(2020, 2, 10), persons, {"cause_beyond_control": True}, assume_defaults=True)
    # 1,920.00 ÷ 12 = 160 = the need. Half a qəpik is left at 1,919.94.
    assert [(change.fact.name, change.value) for change in changes(case)] == [("wages", 1_919_94)]


def test_every_document_that_a_fact_names_is_explained() -> None:
    documents = {document.code for programme in PROGRAMMES.values() for document in programme.documents}
    assert {fact.document for fact in FACTS.values() if fact.document} <= documents


def test_values_that_were_not_verified_or_not_found_are_marked() -> None:
    (minimum,) = [found for found in PROGRAMMES["az.age_pension"].parameters() if found.name == "minimum_pension"]
    values = {value.since: value for _, value in minimum.all_values()}
    assert [day.year for day, value in values.items() if value.unverified] == [2021, 2023]
    assert [day.year for day, value in values.items() if value.gap] == [2022, 2024, 2026]
    assert (values[date(2025, 1, 1)].reference or "").startswith("derived:")
