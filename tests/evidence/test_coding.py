"""Every value of every fact of every country survives being kept."""

import json
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from komek import packs
from komek.evidence.service import EvidenceError, coded, fact_of, typed
from komek.law import Fact, Share

FACTS = [
    fact
    for country in packs.countries()
    for fact in (*country.person.facts.values(), *country.household.facts.values())
]


def values(fact: Fact) -> st.SearchStrategy[Any]:
    """Everything that a fact can be."""
    if fact.is_choice:
        return st.sampled_from(fact.kind.members)
    if fact.kind is bool:
        return st.booleans()
    if fact.kind is str:
        return st.text(max_size=40)
    if fact.kind is Share:
        return st.fractions(fact.at_least, fact.at_most, max_denominator=10_000)
    whole = st.integers(fact.at_least, fact.at_most)
    return whole.map(date.fromordinal) if fact.kind is date else whole


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: f"{fact.of}-{fact.name}")
@settings(max_examples=25)  # of each of some 120 facts
@given(data=st.data())
def test_what_is_kept_comes_back_as_it_was(fact: Fact, data: st.DataObject) -> None:
    value = data.draw(values(fact))
    kept = json.loads(json.dumps(coded(fact, value)))
    back = typed(fact, kept)
    assert back == value
    assert type(back) is type(value)
    assert coded(fact, back) == kept


def test_all_kinds_are_among_them() -> None:
    kinds = {"choice" if fact.is_choice else fact.kind for fact in FACTS}
    assert len(kinds) >= 5


def test_a_share_is_kept_exactly() -> None:
    share = Fact(Share, "x", None, None, "other", None, None, None, None, 0, 1, False, True)
    assert typed(share, coded(share, Fraction(2, 3))) == Fraction(2, 3)


@pytest.mark.parametrize(
    ("fact", "code"),
    [
        ("pension", "63.75"),
        ("pension", True),
        ("pension", -1),
        ("pension", 10**12),
        ("birth_date", "1943-02-30"),
        ("birth_date", 5),
        ("relation", "nobody"),
        ("relation", ["applicant"]),
        ("in_school", 1),
    ],
)
def test_what_is_no_value_of_a_fact_is_refused(fact: str, code: Any) -> None:
    with pytest.raises(EvidenceError) as error:
        typed(fact_of("bg", 17, fact), code, 17)
    assert error.value.problems[0].where == f"p17.{fact}"
    assert str(code) not in str(error.value)


def test_an_unknown_fact_is_refused() -> None:
    with pytest.raises(EvidenceError, match="no such fact"):
        fact_of("bg", None, "pension")
