"""Outcome, reason, amount and its range, requirements, what is missing, the term: of one family."""

from datetime import date
from typing import Any

import pytest

from komek.law import Assessment, Case, assess
from tests.law.writing import Persons, Writer

LAW = '''
base = parameter(Money, "base")


@requirement(law="Art. 1", refusal="The rent is too high.")
def low_rent(family: Family) -> bool:
    """The rent is low."""
    return family.rent < money("100.00")


@ground(law="Art. 2", refusal="The family owns its dwelling.")
def owner(family: Family) -> bool:
    """The family rents its dwelling."""
    return family.owner


@requirement(law="Art. 3", refusal="Nobody is insured.")
def insured(family: Family) -> bool:
    """Somebody is insured."""
    return any(m.months_insured > 0 for m in family.members)


@rule(law="Art. 4")
def amount(family: Family) -> Money:
    """The amount."""
    return base - min(total(m.wages for m in family.members), base)


@rule(law="Art. 5")
def begins(family: Family) -> Date:
    """From the day of joining, if later."""
    return max(on, family.applicant.joined)


@rule(law="Art. 6")
def ends(family: Family) -> Date:
    """To the end of the year."""
    return end_of_year(on)


programme = Programme(
    "xx.given", "Given", law="Art. 1-6", requirements=[low_rent, owner, insured], amount=amount,
    starts=begins, ends=ends, amount_zero="Nothing would be paid.", amount_zero_law="Art. 7",
)
'''
BASE = {
    "base": "metadata: {unit: currency-BGN}\nvalues:\n  2020-01-01: 10\n"
    "  2026-01-01: {value: 5, metadata: {unit: currency-EUR}}"
}
ANN = {"wages": 300, "months_insured": 5, "joined": date(2024, 2, 1)}
HOME = {"rent": 5_000, "owner": False}
ON = date(2024, 3, 15)


def found(law: Writer, ann: dict[str, Any] | None = None, on: date = ON, **home: Any) -> Assessment:
    """The assessment of Ann's family with some facts changed, None being unknown."""
    people: Persons = {"ann": {**ANN, **(ann or {})}}
    return assess(Case(law.load(LAW, parameters=BASE), on, people, {**HOME, **home}))


def test_entitled_with_an_amount_in_the_days_currency(law: Writer) -> None:
    ann = found(law)
    assert (ann.outcome, ann.reason, ann.settled, ann.amount_range) == ("entitled", None, "entitled", None)
    assert (str(ann.amount), ann.currency, ann.missing, ann.missing_parameters) == ("7.00", "BGN", [], [])
    assert [(f.code, f.met, f.text) for f in ann.requirements] == [
        ("low_rent", True, "The rent is low."),
        ("owner", True, "The family rents its dwelling."),
        ("insured", True, "Somebody is insured."),
    ]
    later = found(law, on=date(2026, 1, 1))
    assert (str(later.amount), later.currency) == ("2.00", "EUR")


@pytest.mark.parametrize(
    ("ann", "home", "reason", "met"),
    [
        ({}, {"rent": 10_000, "owner": True}, "low_rent", [False, False, True]),
        ({}, {"owner": True}, "owner", [True, False, True]),
        ({"months_insured": 0}, {"owner": None}, "insured", [True, None, False]),
        ({}, {"rent": None, "owner": True}, "owner", [None, False, True]),
        ({"wages": None}, {"owner": True}, "owner", [True, False, True]),
    ],
)
def test_refused_for_the_first_requirement_that_is_not_met(
    ann: dict[str, Any], home: dict[str, Any], reason: str, met: list[bool | None], law: Writer
) -> None:
    refused = found(law, ann, **home)
    assert (refused.outcome, refused.reason, refused.amount, refused.missing) == ("refused", reason, None, [])
    assert [finding.met for finding in refused.requirements] == met


@pytest.mark.parametrize("wages", [1_000, 5_000])
def test_refused_where_the_amount_is_zero(wages: int, law: Writer) -> None:
    zero = found(law, {"wages": wages})
    assert (zero.outcome, zero.reason, zero.amount) == ("refused", "amount_zero", None)
    last = zero.requirements[-1]
    assert (last.code, last.law, last.met, last.text, last.rule) == (
        "amount_zero", "Art. 7", False, "Nothing would be paid.", None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("ann", "home", "settled", "amounts", "missing"),
    [
        ({"wages": None}, {}, None, (0, 1_000), ["ann.wages"]),
        ({}, {"rent": None}, None, (700, 700), ["household.rent"]),
        ({"months_insured": None, "wages": None}, {"rent": None}, None, (0, 1_000),
         ["household.rent", "ann.months_insured", "ann.wages"]),
    ],
)  # fmt: skip
def test_undetermined_while_something_that_matters_is_unknown(
    ann: dict[str, Any], home: dict[str, Any], settled: str | None, amounts: Any, missing: list[str], law: Writer
) -> None:
    open_ = found(law, ann, **home)
    assert (open_.outcome, open_.reason, open_.amount, open_.settled) == ("undetermined", None, None, settled)
    assert open_.amount_range == amounts
    assert [str(fact) for fact in open_.missing] == missing


def test_settled_though_the_amount_is_open(law: Writer) -> None:
    text = LAW.replace("base - min(", "money('20.00') - min(")
    case = Case(law.load(text, parameters=BASE), ON, {"ann": {**ANN, "wages": None}}, HOME)
    likely = assess(case)
    assert (likely.outcome, likely.settled, likely.amount_range) == ("undetermined", "entitled", (1_000, 2_000))


def test_a_missing_parameter_is_named_and_not_asked_for(law: Writer) -> None:
    early = found(law, on=date(2019, 6, 1))
    assert (early.outcome, early.missing, early.missing_parameters) == ("undetermined", [], ["base"])
    assert found(law, on=date(2019, 6, 1), owner=True).missing_parameters == []


@pytest.mark.parametrize(
    ("joined", "first"),
    [(date(2024, 2, 1), ON), (date(2024, 5, 1), date(2024, 5, 1)), (None, date(2024, 3, 1))],
)
def test_the_term_is_what_the_law_says_or_the_month(joined: date | None, first: date, law: Writer) -> None:
    assert found(law, {"joined": joined}).period == (first, date(2024, 12, 31))


def test_without_a_term_it_begins_with_the_month_and_is_open(law: Writer) -> None:
    case = Case(law.asking("zero"), ON, {"ann": {}})
    assert assess(case).period == (date(2024, 3, 1), None)


def test_an_amount_below_zero_is_refused_as_zero(law: Writer) -> None:
    text = LAW.replace("base - min(total(m.wages for m in family.members), base)", "base - money('50.00')")
    negative = assess(Case(law.load(text, parameters=BASE), ON, {"ann": ANN}, HOME))
    assert (negative.outcome, negative.reason) == ("refused", "amount_zero")


def test_an_unknown_amount_that_cannot_be_positive_is_refused(law: Writer) -> None:
    text = LAW.replace("base - min(total(m.wages for m in family.members), base)", "min(family.applicant.wages, zero)")
    nothing = assess(Case(law.load(text, parameters=BASE), ON, {"ann": {**ANN, "wages": None}}, HOME))
    assert (nothing.outcome, nothing.reason, nothing.missing) == ("refused", "amount_zero", [])


def test_the_raw_value_of_a_rule_can_be_read(law: Writer) -> None:
    ann = found(law)
    assert ann.value_of(ann.programme.amount) == 700
    assert ann.value_of(law.asking("zero").amount) is None
