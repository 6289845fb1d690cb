"""Made people let the law decide in every way it has: each outcome, and each requirement as the reason of a refusal."""

from collections import Counter
from datetime import date

import pytest

from komek import packs
from komek.law import Case, Money, assess
from tests.population.sampling import assessed, sample

MONTHLY, SEASON, RESTRICTION = "bg.monthly_assistance", "bg.heating_aid", "bg.restriction_aid"
KZ, AZ = "kz.targeted_assistance", "az.targeted_assistance"
BEFORE_ATTENDANCE = {"school_attendance"}  # asked since August 2019
# Households, the least share of them with each outcome in percent, and the requirements that are never a reason.
EXPECTED = [
    (MONTHLY, "2019-03-15", 1500, {"entitled": 5, "refused": 60, "undetermined": 0.2}, BEFORE_ATTENDANCE),
    (SEASON, "2018-09-15", 1000, {"entitled": 8, "refused": 60}, {*BEFORE_ATTENDANCE, "in_season"}),
    # The emergency ended before applications did, so the last requirement never is the first that is not met.
    (RESTRICTION, "2021-01-15", 1000, {"entitled": 4, "refused": 80}, {"emergency_declared", "applications_taken"}),
    # In early 2020 the pack knows the poverty line of Astana only.
    (
        "kz.targeted_assistance",
        "2020-02-10",
        700,
        {"entitled": 1, "refused": 10, "undetermined": 60},
        {"consumer_loan"},
    ),
    (
        "kz.targeted_assistance",
        "2019-05-10",
        700,
        {"entitled": 10, "refused": 30, "undetermined": 20},
        {"consumer_loan"},
    ),
    (AZ, "2020-02-10", 700, {"entitled": 15, "refused": 60, "undetermined": 1}, set()),
    ("az.age_pension", "2020-02-10", 300, {"entitled": 4, "refused": 80}, set()),
    ("az.disability_pension", "2020-02-10", 300, {"entitled": 3, "refused": 80}, set()),
    ("az.newborn_allowance", "2023-02-10", 700, {"entitled": 0.3, "refused": 90}, set()),
    ("az.stipend", "2020-02-10", 50, {"undetermined": 100}, set()),  # the amount was not found
]


@pytest.mark.parametrize(("code", "day", "households", "least", "never"), EXPECTED)
def test_every_outcome_and_every_reason_occurs(
    code: str, day: str, households: int, least: dict[str, float], never: set[str]
) -> None:
    programme, on = packs.programme(code), date.fromisoformat(day)
    found = assessed(programme, on, sample(programme.country.code, households, on))
    outcomes: Counter[str] = Counter(one.outcome for one in found)
    reasons = {one.reason for one in found}
    assert set(outcomes) == set(least)
    assert {outcome: share for outcome, share in least.items() if outcomes[outcome] * 100 < share * households} == {}
    assert {one.code for one in programme.requirements} - reasons == never


@pytest.mark.parametrize(
    ("code", "day", "reason"),
    [(MONTHLY, "2019-03-15", "income_below_minimum"), (KZ, "2019-05-10", "income_above_line"),
     (AZ, "2020-02-10", "income_not_below_need")],
)  # fmt: skip
def test_a_hundredth_of_income_decides_for_some(code: str, day: str, reason: str) -> None:
    programme, on = packs.programme(code), date.fromisoformat(day)
    found = [one for one in assessed(programme, on, sample(code[:2], 400, on)) if one.reason == reason]
    turned = [one for one in found if assess(_poorer_by_a_hundredth(one.case)).reason != reason]
    assert len(turned) >= 2


def _poorer_by_a_hundredth(case: Case) -> Case:
    """The same family, with one minor unit less of what the applicant has most of, if they have any."""
    counted = [fact for fact in case.programme.facts() if fact.section == "income" and fact.kind is Money]
    row = case.rows[case.applicant]
    most = max(counted, key=row.__getitem__)
    return case.with_value(case.names[case.applicant], most, max(row[most] - 1, 0))


@pytest.mark.parametrize(
    ("code", "day", "households", "reason"),
    [(MONTHLY, "2021-01-15", 1000, "school_attendance"), (SEASON, "2019-03-15", 10, "in_season"),
     (RESTRICTION, "2019-03-15", 10, "emergency_declared"), (KZ, "2026-02-10", 50, "consumer_loan")],
)  # fmt: skip
def test_what_is_no_reason_on_those_days_is_one_on_others(code: str, day: str, households: int, reason: str) -> None:
    on = date.fromisoformat(day)
    found = assessed(packs.programme(code), on, sample(code[:2], households, on))
    assert reason in {one.reason for one in found}


def test_silent_registers_leave_outcomes_open() -> None:
    programme, on = packs.programme("bg.monthly_assistance"), date(2019, 3, 15)
    open_ = [one for one in assessed(programme, on, sample("bg", 500, on, nulls=0.2)) if one.outcome == "undetermined"]
    named = {missing.fact.register for one in open_ for missing in one.missing}
    assert len(open_) > 50
    assert {"population", "revenue", "social_insurance", "property", "disability", "employment"} <= named
