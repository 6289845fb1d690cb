"""Why: each step with its law, its value and what it was made of; each once; the branch that was taken."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from komek.law import Assessment, Case, assess
from komek.law.as_data import to_json
from komek.law.explain import FactRead, Item, ParameterRead, Step
from tests.law.writing import Persons, Writer

LAW = '''
base = parameter(Money, "base")


@rule(law="Art. 1")
def part(person: Person, family: Family) -> Share:
    """The person's part."""
    if person.disabled:
        return cited("p. 1", percent(150))
    if age(person) < 18:
        return cited("p. 2", percent(50))
    return cited("p. 3", percent(100))


@rule(law="Art. 2")
def need(family: Family) -> Money:
    """What the family needs."""
    return total(part(m, family) * base for m in family.members)


@rule(law="Art. 3")
def income(family: Family) -> Money:
    """The family's income."""
    return total(m.wages + m.pension for m in family.members)


@requirement(law="Art. 4", refusal="The income is enough.")
def income_too_low(family: Family) -> bool:
    """The income is below the need."""
    return income(family) < need(family)


@ground(law="Art. 5", refusal="The dwelling is too large.")
def too_large(family: Family) -> bool:
    """The dwelling is not too large."""
    return family.rooms > family.size + 2


@rule(law="Art. 6")
def amount(family: Family) -> Money:
    """The amount."""
    return exact_money(need(family) - income(family))


programme = Programme(
    "xx.given", "Given", law="x", requirements=[income_too_low, too_large], amount=amount, informs=[need]
)
'''
FILES = {
    "base": "description: The base\nmetadata: {unit: currency-BGN}\nvalues:\n"
    "  2020-01-01: {value: 10, metadata: {reference: Gazette}}"
}
PEOPLE: Persons = {
    "ann": {"birth_date": date(1980, 5, 20), "disabled": False, "wages": 500, "pension": 0},
    "bob": {"birth_date": date(2015, 5, 20), "disabled": False, "wages": 0, "pension": 100},
}
ON = date(2024, 3, 15)


@pytest.fixture
def explained(law: Writer) -> Any:
    programme = law.load(LAW, parameters=FILES)

    def read(**bob: Any) -> Assessment:
        persons = {"ann": PEOPLE["ann"], "bob": {**PEOPLE["bob"], **bob}}
        return assess(Case(programme, ON, persons, {"rooms": 2}))

    return read


def _name(item: Item) -> str:
    if isinstance(item, Step):
        return f"{item.code}({item.person or ''})"
    return item.name if isinstance(item, ParameterRead) else f"{item.person or 'household'}.{item.fact.name}"


def _steps(step: Step) -> Iterator[Step]:
    yield step
    for item in step.inputs:
        if isinstance(item, Step):
            yield from _steps(item)


def test_a_step_tells_its_rule_law_value_and_what_it_was_made_of(explained: Any) -> None:
    amount = explained().explanation.amount
    assert (amount.code, amount.text, amount.law, amount.person) == ("amount", "The amount.", "Art. 6", None)
    assert (amount.value.kind, amount.value.exact, amount.value.currency) == ("money", 900, "BGN")
    assert [_name(item) for item in amount.inputs] == ["need()", "income()"]
    need, income = amount.inputs
    assert [_name(item) for item in need.inputs] == ["part(ann)", "part(bob)", "base"]
    assert {_name(item) for item in income.inputs} == {"ann.wages", "bob.pension"}


@pytest.mark.parametrize(
    ("bob", "law_of", "read"),
    [
        ({"disabled": True}, "Art. 1, p. 1", ["bob.disabled"]),
        ({}, "Art. 1, p. 2", ["bob.disabled", "bob.birth_date"]),
        ({"birth_date": date(1990, 1, 1)}, "Art. 1, p. 3", ["bob.disabled", "bob.birth_date"]),
    ],
)
def test_the_branch_taken_gives_the_point_of_law_and_what_was_read(
    bob: dict[str, Any], law_of: str, read: list[str], explained: Any
) -> None:
    need = explained(**bob).explanation.amount.inputs[0]
    part = need.inputs[1]
    assert (part.law, part.person) == (law_of, "bob")
    assert [_name(item) for item in part.inputs] == read


def test_where_a_condition_is_unknown_both_branches_are_told(explained: Any) -> None:
    part = explained(disabled=None).explanation.amount.inputs[0].inputs[1]
    assert part.law == "Art. 1, p. 1, p. 2"
    assert (part.value.exact, part.value.low, part.value.high) == (None, Fraction(1, 2), Fraction(3, 2))
    assert [_name(item) for item in part.inputs] == ["bob.disabled", "bob.birth_date"]


def test_a_parameter_tells_its_reference_and_a_fact_its_owner(explained: Any) -> None:
    need, income = explained().explanation.amount.inputs
    base = next(item for item in need.inputs if isinstance(item, ParameterRead))
    assert (base.name, base.description, base.value.exact) == ("base", "The base", 1_000)
    assert base.dated is not None
    assert base.dated.reference == "Gazette"
    wages = next(item for item in income.inputs if isinstance(item, FactRead))
    assert (wages.fact.name, wages.person, wages.value.exact) == ("wages", "ann", 500)


def test_a_step_used_twice_is_one_step(explained: Any) -> None:
    explanation = explained().explanation
    low = explanation.requirement("income_too_low")
    assert [id(item) for item in low.inputs] == [id(item) for item in reversed(explanation.amount.inputs)]
    names = [_name(step) for step in _steps(low)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("bob", "deciding"),
    [
        ({}, ["amount()"]),
        ({"wages": 5_000}, ["income_too_low()", "amount()"]),
        ({"wages": None}, ["income_too_low()", "amount()"]),
    ],
)
def test_what_decides_is_the_refusal_or_what_is_open_and_the_amount(
    bob: dict[str, Any], deciding: list[str], explained: Any
) -> None:
    assert [_name(step) for step in explained(**bob).explanation.deciding] == deciding


def test_the_table_lists_each_number_once_after_what_it_is_made_of(explained: Any) -> None:
    table = explained().explanation.table
    names = [_name(line.item) for line in table]
    assert names[-1] == "amount()"
    assert len(set(names)) == len(names)
    for place, line in enumerate(table):
        if isinstance(line.item, Step):
            below = [_name(item) for item in line.item.inputs if item.value.kind == "money"]
            assert {name for name in below if name in names} <= set(names[:place])
    assert "bob.wages" not in names


def test_as_data_each_item_stands_in_full_once_and_is_then_named(explained: Any) -> None:
    data = to_json(explained(wages=5_000), t=str.upper)
    assert (data["schema"], data["outcome"], data["reason"], data["amount"]) == (1, "refused", "income_too_low", None)
    low, amount = data["explanation"]["children"]
    assert (low["code"], low["law"], low["text"], low["value"]) == (
        "income_too_low", "Art. 4", "THE INCOME IS BELOW THE NEED.", False,
    )  # fmt: skip
    assert [child.get("see") for child in amount["children"]] == [True, True]
    assert [child["value"] for child in amount["children"]] == ["15.00", "56.00"]
    assert data["requirements"][0]["text"] == "THE INCOME IS ENOUGH."
    assert data["informs"] == [{"code": "need", "law": "Art. 2", "text": "WHAT THE FAMILY NEEDS.", "value": "15.00"}]


def test_as_data_what_is_unknown_has_limits(explained: Any) -> None:
    data = to_json(explained(disabled=None))
    assert (data["outcome"], data["missing"], data["currency"]) == ("undetermined", ["bob.disabled"], None)
    assert data["informs"][0]["value"] == {"from": "15.00", "to": "25.00"}
    assert data["period"] == {"from": "2024-03-01", "to": None}


def test_as_data_an_award_has_its_amount(explained: Any) -> None:
    data = to_json(explained())
    assert (data["amount"], data["currency"], data["missing"]) == ("9.00", "BGN", [])
    assert [child["code"] for child in data["explanation"]["children"]] == ["amount"]
