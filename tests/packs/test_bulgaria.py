"""Bulgaria's pack against the law: worked examples, tables of limits, amounts computed a second time from the text."""

from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from komek import packs
from komek.factsfile import differences, read
from komek.law import Assessment, Case, ask, assess, changes

COUNTRY = packs.country("bg")
PROGRAMMES = {code: packs.programme(code) for code in COUNTRY.programmes}
EXAMPLES = [path for programme in PROGRAMMES.values() for path in packs.examples(programme)]
GROUNDS = [
    "dwelling_too_large", "income_bearing_property", "business", "property_sold", "care_contract", "labour_office",
    "savings", "community_work", "school_attendance",
]  # fmt: skip
People = dict[str, dict[str, Any]]


def assessed(code: str, on: str | date, persons: People, **household: Any) -> Assessment:
    day = on if isinstance(on, date) else date.fromisoformat(on)
    return assess(Case(PROGRAMMES[f"bg.{code}"], day, persons, household, assume_defaults=True))


def person(born: str, relation: str = "applicant", **facts: Any) -> dict[str, Any]:
    return {"birth_date": date.fromisoformat(born), "relation": relation, **facts}


def half_up(value: Fraction) -> int:
    return int(value + Fraction(1, 2))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_worked_example(path: Path) -> None:
    file = read(path)
    assert file.expect
    assert differences(file, assess(file.case)) == []


@pytest.mark.parametrize("code", PROGRAMMES)
def test_the_law_of_every_regime_can_be_read(code: str) -> None:
    PROGRAMMES[code].check()


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("bg.monthly_assistance", ["income_below_minimum", *GROUNDS]),
        ("bg.heating_aid", ["in_season", "income_within_limit", *GROUNDS]),
        ("bg.restriction_aid", [
            "emergency_declared", "child_under_14_at_home", "not_placed_outside_family", "parent_ground",
            "no_maternity_benefit", "income_within_limit", "late_application", "applications_taken",
        ]),
    ],
)  # fmt: skip
def test_the_requirements_stand_in_the_order_of_the_law(code: str, expected: list[str]) -> None:
    assert [requirement.code for requirement in PROGRAMMES[code].requirements] == expected


@pytest.mark.parametrize(
    ("people", "rooms"), [(1, 1), (2, 2), (3, 2), (4, 3), (5, 3), (6, 4), (7, 4), (8, 5)]
)  # fmt: skip
def test_rooms_allowed_by_the_number_of_people(people: int, rooms: int) -> None:
    persons = {f"member{i}": person("1950-01-01", "other" if i else "applicant") for i in range(people)}
    for given_rooms, met in ((rooms, True), (rooms + 1, False)):
        found = assessed("monthly_assistance", "2019-01-15", persons, rooms=given_rooms)
        assert {finding.code: finding.met for finding in found.requirements}["dwelling_too_large"] is met


@pytest.mark.parametrize(
    ("on", "facts", "minor"),
    [
        ("2018-01-01", {}, 105_00), ("2021-12-31", {}, 105_00), ("2022-01-01", {}, 115_50), ("2023-05-31", {}, 115_50),
        ("2023-06-01", {}, 211_68), ("2024-01-01", {}, 220_92), ("2025-01-01", {}, 267_96), ("2026-01-01", {}, 164_06),
        ("2021-12-31", {"work_capacity_loss": 70, "birth_date": date(1980, 1, 1)}, 93_75),
        ("2022-01-01", {"work_capacity_loss": 70, "birth_date": date(1980, 1, 1)}, 103_50),
        ("2023-06-01", {"work_capacity_loss": 70, "birth_date": date(1980, 1, 1)}, 189_00),
    ],
)  # fmt: skip
def test_who_lives_alone_without_income_gets_the_whole_share(on: str, facts: dict[str, Any], minor: int) -> None:
    year = int(on[:4])
    found = assessed("monthly_assistance", on, {"ivan": {**person(f"{year - 70}-01-01"), **facts}}, rooms=1)
    assert found.amount is not None
    assert (found.amount.minor, found.amount.currency) == (minor, COUNTRY.currency_on(date.fromisoformat(on)))


@given(
    pension=st.integers(0, 400_00),
    year=st.sampled_from([(2023, 504_00), (2024, 526_00), (2025, 638_00), (2026, 390_63)]),
    share=st.sampled_from([(66, 140, 0), (80, 165, 0), (40, 125, 70)]),
)
def test_assistance_is_what_the_income_lacks(pension: int, year: tuple[int, int], share: tuple[int, int, int]) -> None:
    (calendar, line), (age, percent, loss) = year, share
    ivan = person(f"{calendar - age}-01-01", pension=pension, work_capacity_loss=loss)
    found = assessed("monthly_assistance", date(calendar, 7, 1), {"ivan": ivan}, rooms=1)
    lacking = Fraction(line * 30 * percent, 10_000) - pension
    if lacking <= 0:
        assert found.reason == "income_below_minimum"
    elif (expected := half_up(lacking)) == 0:
        assert found.reason == "amount_zero"
    else:
        assert found.amount is not None
        assert found.amount.minor == expected


@given(born=st.dates(date(1930, 1, 1), date(1946, 12, 31)), after=st.integers(-2, 2))
def test_over_75_begins_the_day_after_the_birthday(born: date, after: int) -> None:
    birthday = date(born.year + 75, 3, 1) if (born.month, born.day) == (2, 29) else born.replace(year=born.year + 75)
    on = birthday + timedelta(days=after)
    if not date(2018, 1, 1) <= on <= date(2021, 12, 31):
        return
    found = assessed("monthly_assistance", on, {"ivan": person(born.isoformat())}, rooms=1)
    assert found.amount is not None
    assert found.amount.minor == (123_75 if after > 0 else 105_00)


@given(
    wages=st.lists(st.integers(0, 2_000_00), min_size=1, max_size=2),
    children=st.integers(1, 4),
    leave=st.lists(st.integers(0, 23), min_size=2, max_size=2),
    restricted=st.integers(0, 23),
)
def test_restriction_aid_by_days_children_and_income(
    wages: list[int], children: int, leave: list[int], restricted: int
) -> None:
    persons = {
        f"parent{i}": person("1985-05-05", "spouse" if i else "applicant", wages=wage, unpaid_leave_days=leave[i])
        for i, wage in enumerate(wages)
    }
    at_school = {"attends": "school", "kept_home_by_restriction": True}
    persons |= {f"child{i}": person("2012-05-05", "child", **at_school) for i in range(children)}
    found = assessed("restriction_aid", "2021-03-10", persons, restricted_working_days=restricted)
    employed = [days for days, wage in zip(leave, wages, strict=False) if days or wage]
    if not employed:
        assert found.reason == "parent_ground"
    elif Fraction(sum(wages), len(persons)) > 975_00:
        assert found.reason == "income_within_limit"
    elif (days := min(restricted, max(employed))) == 0:
        assert found.reason == "amount_zero"
    else:
        tier = 4 if days > 10 else 2 if days > 5 else 1
        assert found.amount is not None
        assert found.amount.minor == Fraction(650_00 * tier, 4) * (1 if children == 1 else Fraction(3, 2))


@pytest.mark.parametrize("month", range(1, 13))
def test_the_heating_aid_is_applied_for_from_july_to_october(month: int) -> None:
    found = assessed("heating_aid", date(2018, month, 15), {"ivan": person("1940-01-01")}, rooms=1)
    assert (found.reason != "in_season") is (7 <= month <= 10)


def test_a_refusal_says_which_income_would_be_low_enough() -> None:
    persons = {"ivan": person("1942-06-01", pension=130_00)}
    case = Case(PROGRAMMES["bg.monthly_assistance"], date(2019, 1, 15), persons, {"rooms": 1}, assume_defaults=True)
    assert [(change.fact.name, change.value) for change in changes(case)] == [("pension", 123_74)]


def test_an_applicant_of_today_is_not_asked_about_the_restrictions_of_2020() -> None:
    persons: People = {"maria": {}, "ani": {}}
    asked = {missing.fact.section for missing in ask(set(PROGRAMMES.values()), date(2025, 11, 22), persons, {})}
    assert "restriction" not in asked
