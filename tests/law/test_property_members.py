"""Who stands where in the file changes nothing, and nobody's name does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from komek.law import Assessment, assess
from tests.law.families import CODES, EXAMPLES, PROGRAMMES, families


def _said(found: Assessment) -> tuple[object, ...]:
    findings = [(finding.code, finding.met, finding.text, finding.law) for finding in found.requirements]
    missing = sorted(str(missing) for missing in found.missing)
    return found.outcome, found.reason, found.amount, found.amount_range, found.period, findings, missing


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=EXAMPLES)
@given(data=st.data())
def test_the_order_of_the_members_changes_nothing(code: str, data: st.DataObject) -> None:
    family = data.draw(families(PROGRAMMES[code]))
    turned = family.turned(data.draw(st.permutations(list(family.persons))))
    hidden = data.draw(st.sets(st.sampled_from([place for place in family.places if place[1] != "relation"])))
    shown = set(family.places) - hidden
    assert _said(assess(turned.case(shown))) == _said(assess(family.case(shown)))


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=EXAMPLES)
@given(data=st.data())
def test_names_change_nothing(code: str, data: st.DataObject) -> None:
    family = data.draw(families(PROGRAMMES[code]))
    names = dict(zip(family.persons, ["zoe", "ina", "Ж", "x y", "0", ""], strict=False))
    renamed = replace(family, persons={names[name]: facts for name, facts in family.persons.items()})
    assert _said(assess(renamed.case())) == _said(assess(family.case()))
