"""The guarantee: what is determined holds whatever is unknown, and what is not listed as missing cannot matter."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from komek.law import Assessment, assess
from tests.law.families import CODES, EXAMPLES, PROGRAMMES, Family, Place, families


def _partly(family: Family, data: st.DataObject) -> set[Place]:
    """Some of what is known of the family; always who applies, and more often much than little."""
    hidden = data.draw(st.sets(st.sampled_from(family.places), max_size=len(family.places)))
    kept = set(family.places) if data.draw(st.booleans()) else {place for place in family.places if place[0] is None}
    shown = set(family.places) - hidden | (kept - hidden)
    return shown | {place for place in family.places if place[1] == "relation" and place[0] == "ann"}


def _missing(found: Assessment) -> set[Place]:
    return {(missing.person, missing.fact.name) for missing in found.missing}


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=EXAMPLES)
@given(data=st.data())
def test_fewer_facts_never_contradict_more(code: str, data: st.DataObject) -> None:
    family = data.draw(families(PROGRAMMES[code]))
    few, full = assess(family.case(_partly(family, data))), assess(family.case())
    if few.outcome != "undetermined":
        assert (full.outcome, full.amount) == (few.outcome, few.amount)
    if few.settled:
        assert full.settled == few.settled
    if few.amount_range and full.amount:
        assert few.amount_range[0] <= full.amount.minor <= few.amount_range[1]
    known = {finding.code: finding.met for finding in few.requirements if finding.met is not None and finding.rule}
    assert known.items() <= {finding.code: finding.met for finding in full.requirements}.items()


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=EXAMPLES)
@given(data=st.data())
def test_a_fact_that_is_not_missing_cannot_change_anything(code: str, data: st.DataObject) -> None:
    family = data.draw(families(PROGRAMMES[code]))
    shown = _partly(family, data)
    few = assess(family.case(shown))
    more = assess(family.case(set(family.places) - (_missing(few) - shown)))
    assert (more.outcome, more.amount, more.amount_range) == (few.outcome, few.amount, few.amount_range)
    if few.outcome == "undetermined":
        assert [finding.met for finding in more.requirements] == [finding.met for finding in few.requirements]
        assert _missing(more) == _missing(few)
        assert more.missing_parameters == few.missing_parameters


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=EXAMPLES)
@given(data=st.data())
def test_what_is_missing_is_unknown_and_nothing_is_missing_of_a_determined_family(
    code: str, data: st.DataObject
) -> None:
    family = data.draw(families(PROGRAMMES[code]))
    shown = _partly(family, data)
    few = assess(family.case(shown))
    assert not _missing(few) & shown
    if few.outcome != "undetermined":
        assert not few.missing
        assert not few.missing_parameters
