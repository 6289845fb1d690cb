"""`assess` says what the law's own functions say when CPython executes them over fractions, rule by rule."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from komek.law import Assessment, Rule, assess
from komek.law.third_reading import Reading, UnknownValue, reading_of, third_reading
from tests.law.families import CODES, EXAMPLES, PROGRAMMES, Family, families


@pytest.mark.parametrize("code", CODES)
@given(data=st.data())
def test_outcome_amount_reason_and_every_requirement_are_equal(code: str, data: st.DataObject) -> None:
    family = data.draw(families(PROGRAMMES[code]))
    found = assess(family.case())
    try:
        again = third_reading(family.case())
    except UnknownValue:
        return  # a parameter has no value: what can be said of single rules is compared below
    amount = found.amount.minor if found.amount else None
    assert (found.outcome, found.reason, amount) == (again.outcome, again.reason, again.amount)
    assert {finding.code: finding.met for finding in found.requirements if finding.rule} == again.met


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=EXAMPLES)
@given(data=st.data())
def test_every_rule_read_has_the_same_value(code: str, data: st.DataObject) -> None:
    family = data.draw(families(PROGRAMMES[code]))
    found = assess(family.case())
    with reading_of(family.case()) as reader:
        for rule, person in _read(found, family):
            told = found.explanation.step(rule, person).value
            value = _again(reader, rule, person)
            if value is not UNKNOWN:
                assert told.exact == value, f"{rule.code} of {person}"


UNKNOWN = object()


def _read(found: Assessment, family: Family) -> Iterator[tuple[Rule[..., Any], int]]:
    """Every rule that was read, for each of the people it was read for (0 for the family)."""
    for entry in found.plan.entries:
        for person in range(len(family.persons) if entry.of_person else 1):
            if found.value_of(entry.callee.rule, person) is not None:
                yield entry.callee.rule, person


def _again(reader: Reading, rule: Rule[..., Any], person: int) -> Any:
    """The rule's value in the third reading; UNKNOWN where a parameter or a quotient has none."""
    try:
        value = reader.rule(rule, reader.everybody[person])
    except UnknownValue:
        return UNKNOWN
    return Fraction(value) if isinstance(value, Fraction) else value
