"""Every assessment, whatever is known, can be explained: as steps, as a table and as data."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from komek.law import assess
from komek.law.as_data import to_json
from tests.law.families import CODES, EXAMPLES, PROGRAMMES, families


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=EXAMPLES)
@given(data=st.data())
def test_every_assessment_can_be_explained(code: str, data: st.DataObject) -> None:
    family = data.draw(families(PROGRAMMES[code]))
    hidden = data.draw(st.sets(st.sampled_from(family.places), max_size=6))
    found = assess(family.case(set(family.places) - hidden))
    told = json.loads(json.dumps(to_json(found)))
    assert told["outcome"] == found.outcome
    assert [str(missing) for missing in found.missing] == told["missing"]
    nodes = _nodes(told["explanation"])
    _check_named_once(nodes)
    reason = [] if found.reason in (None, "amount_zero") else [found.reason]
    assert [node["code"] for node in told["explanation"]["children"]][: len(reason)] == reason
    table = found.explanation.table
    assert len({(id(line.item), line.person) for line in table}) == len(table)
    assert table[-1].item.value == found.explanation.amount.value


def _nodes(node: dict[str, Any]) -> list[dict[str, Any]]:
    return [node, *(below for child in node.get("children", []) for below in _nodes(child))]


def _check_named_once(nodes: list[dict[str, Any]]) -> None:
    """A rule, fact or parameter stands in full once for each person, before it is only named."""
    full: set[tuple[Any, ...]] = set()
    for node in nodes[1:]:
        name = (node["code"], node.get("person"))
        if node.get("see"):
            assert name in {known[:2] for known in full}
        else:
            assert (*name, node["text"]) not in full
            full.add((*name, node["text"]))
