"""What would have to change: the nearest value of one changeable fact that flips the outcome, re-assessed."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from komek.law import Case, Programme, assess, changes, decode
from tests.law.families import CODES, PROGRAMMES, families
from tests.law.writing import HERE, Persons, Writer

LAW = '''
@requirement(law="Art. 1", refusal="The wages are too high.")
def poor(family: Family) -> bool:
    """The wages are below ten."""
    return total(m.wages for m in family.members) < money("10.00")


@ground(law="Art. 2", refusal="The family owns its dwelling.")
def owns(family: Family) -> bool:
    """The family does not own its dwelling."""
    return family.owner


@requirement(law="Art. 3", refusal="The number of rooms is wrong.")
def rooms_fit(family: Family) -> bool:
    """There are three to five rooms."""
    return 3 <= family.rooms <= 5 or any(m.disabled for m in family.members)


@requirement(law="Art. 4", refusal="The region is another.")
def in_region(family: Family) -> bool:
    """In the north or in the east."""
    return family.region != Region.south


@rule(law="Art. 5")
def amount(family: Family) -> Money:
    """The amount."""
    return money("10.00") - total(m.wages for m in family.members)


programme = Programme(
    "xx.given", "Given", law="x", requirements=[poor, owns, rooms_fit, in_region], amount=amount
)
'''
ON = date(2024, 3, 15)
EXAMPLES = settings().max_examples // 20 + 2
FINE: dict[str, Any] = {"owner": False, "rooms": 4, "region": "north"}


def told(law: Writer, persons: Persons, **household: Any) -> list[tuple[str, str | None, Any, str]]:
    found = changes(Case(law.load(LAW), ON, persons, FINE | household))
    return [(c.fact.name, c.person, decode(c.fact, c.value), c.outcome) for c in found]


def test_both_ways_from_an_entitlement(law: Writer) -> None:
    people: Persons = {"ann": {"wages": 300, "disabled": False}, "bob": {"wages": 200, "disabled": False}}
    found = {(fact, person, getattr(v, "name", v)): out for fact, person, v, out in told(law, people)}
    assert found == {
        ("wages", "ann", 800): "refused",
        ("wages", "bob", 700): "refused",
        ("rooms", None, 2): "refused",
        ("rooms", None, 6): "refused",
        ("region", None, "south"): "refused",
    }


@pytest.mark.parametrize(
    ("ann", "household", "found"),
    [
        ({"wages": 1000, "disabled": False}, {}, [("wages", "ann", 999)]),
        ({"wages": 5000, "disabled": False}, {}, [("wages", "ann", 999)]),
        ({"wages": 0, "disabled": False}, {"rooms": 2}, [("disabled", "ann", True), ("rooms", None, 3)]),
        ({"wages": 0, "disabled": False}, {"rooms": 99}, [("disabled", "ann", True), ("rooms", None, 5)]),
        ({"wages": 0, "disabled": True}, {"rooms": 99, "owner": True}, []),
        ({"wages": 5000, "disabled": False}, {"rooms": 99}, []),
    ],
)
def test_the_nearest_value_that_grants_is_found(
    ann: dict[str, Any], household: dict[str, Any], found: list[Any], law: Writer
) -> None:
    assert [(fact, person, value) for fact, person, value, _ in told(law, {"ann": ann}, **household)] == found


def test_a_fact_that_is_not_changeable_is_not_told(law: Writer) -> None:
    assert told(law, {"ann": {"wages": 0, "disabled": False}}, owner=True) == []


def test_a_choice_tells_each_member_that_flips(law: Writer) -> None:
    found = told(law, {"ann": {"wages": 0, "disabled": True}}, region="south")
    assert [(fact, value.name) for fact, _, value, _ in found] == [("region", "north"), ("region", "east")]


def test_nothing_is_told_while_undetermined_nor_of_what_is_not_known(law: Writer) -> None:
    assert told(law, {"ann": {}}) == []
    assert told(law, {"ann": {"wages": 5000}}) == [("wages", "ann", 999, "entitled")]


def test_a_flip_behind_what_cannot_be_told_is_not_told(law: Writer) -> None:
    people: Persons = {"ann": {"wages": 0, "disabled": False}, "bob": {"wages": 0}}
    assert [fact for fact, *_ in told(law, people, rooms=4)] == ["wages", "wages", "region"]


def test_the_search_ends_where_no_span_can_be_settled(law: Writer) -> None:
    text = LAW.replace(
        "family.rooms <= 5", "family.rooms and family.applicant.wages >= max(family.applicant.wages, zero)"
    )
    programme: Programme = law.load(text)
    found = changes(Case(programme, ON, {"ann": {"wages": 0, "disabled": False}}, FINE))
    assert "region" in [change.fact.name for change in found]


def test_who_applies_may_be_tried_like_any_choice(law: Writer) -> None:
    people = (HERE / "people.py").read_text(encoding="utf-8")
    label = 'fact(Relation, "Relation to the applicant", section="family"'
    assert label in people
    met = "not any(m.relation == Relation.spouse for m in family.members)"
    text = LAW.replace("family.region != Region.south", met)
    persons: Persons = {"ann": {"wages": 0, "relation": "applicant"}, "bob": {"wages": 0, "relation": "child"}}
    programme = law.load(text, people=people.replace(label, f"{label}, changeable=True"))
    found = changes(Case(programme, ON, persons, FINE))
    assert ("relation", "bob", 1) in [(change.fact.name, change.person, change.value) for change in found]


def test_a_value_for_which_the_law_has_no_amount_is_not_proposed(law: Writer) -> None:
    half = LAW.replace('return money("10.00") - ', 'return exact_money(money("10.00") - share("1/2") * ')
    closed = half.replace("family.members)\n\n\nprogramme", "family.members))\n\n\nprogramme")
    text = closed.replace('"10.00")\n', '"9.99")\n')
    found = changes(Case(law.load(text), ON, {"ann": {"wages": 0, "disabled": True}}, FINE))
    wages = [change.value for change in found if change.fact.name == "wages"]
    assert wages == [1_000]  # 9.99 refuses too, and has no whole amount


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=EXAMPLES)
@given(data=st.data())
def test_what_is_told_of_a_real_programme_flips_and_nothing_nearer_does(code: str, data: st.DataObject) -> None:
    case = data.draw(families(PROGRAMMES[code])).case()
    before = assess(case)
    for change in changes(case, before)[:4]:
        assert change.outcome != before.outcome
        assert assess(case.with_value(change.person, change.fact, change.value)).outcome == change.outcome
        if isinstance(change.value, bool) or change.fact.is_choice:
            continue
        row = case.home if change.person is None else case.rows[case.names.index(change.person)]
        nearer = data.draw(st.integers(*sorted((row[change.fact], change.value))))
        if nearer != change.value:
            assert assess(case.with_value(change.person, change.fact, nearer)).outcome == before.outcome
