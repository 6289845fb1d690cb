"""What a loop over members read: only of those who were in it, and for each of them."""

from collections.abc import Mapping

import pytest

from tests.law.test_members import FOUR, family
from tests.law.writing import Writer, tell

LINE = {
    "line": "metadata: {unit: currency-BGN}\n"
    "applicant: {values: {2020-01-01: 1}}\nspouse: {values: {2020-01-01: 2}}\nchild: {values: {2020-01-01: 3}}"
}


def read(law: Writer, text: str, above: str = "", parameters: Mapping[str, str] | None = None) -> set[str]:
    """The money that the rule `asked` read: facts with their owner, parameters by name."""
    programme = law.asking(text, above=above, parameters=parameters) if above else family(law, text)
    items = tell(programme, persons=FOUR).inputs
    money = [item for item in items if item.value.kind == "money"]
    return {getattr(item, "name", None) or f"{item.person}.{item.fact.name}" for item in money}  # type: ignore[union-attr]


def test_a_loop_over_everybody_read_something_of_everybody(law: Writer) -> None:
    assert read(law, "total(m.wages for m in family.members)") == {"ann.wages", "bob.wages"}


@pytest.mark.xfail(strict=True, reason="members whom the condition leaves out are told too")
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("total(m.wages for m in family.members if m.disabled)", {"bob.wages"}),
        ("total(m.wages for m in children(family.household))", {"dia.wages"}),
        ("total(m.wages for m in first_earners(family))", {"bob.wages"}),
        ("total((m.wages if m.disabled else m.pension) for m in family.members)", {"bob.wages", "cem.pension"}),
    ],
)
def test_of_members_left_out_nothing_was_read(text: str, found: set[str], law: Writer) -> None:
    assert read(law, text) == found


@pytest.mark.xfail(strict=True, reason="a parameter chosen by a member is told for the first one only")
def test_a_parameter_chosen_by_each_member_is_told_for_each(law: Writer) -> None:
    text, above = "total(line[m.relation] for m in family.members)", 'line = parameter(Money, "line")'
    assert read(law, text, above, LINE) == {"line.applicant", "line.spouse", "line.child"}
