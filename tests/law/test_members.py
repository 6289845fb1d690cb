"""Loops over members: who counts, who else there is, filters, and members of whom too little is known."""

from datetime import date
from typing import Any

import pytest

from komek.law import Case, assess
from tests.law.writing import AMOUNT, Persons, Writer, exact, value

RULES = '''
@rule(law="Art. 6")
def belongs(person: Person, household: Household) -> bool:
    """Belongs to the family."""
    return not person.stranger


@rule(law="Art. 7")
def is_child(person: Person) -> bool:
    """A child."""
    return person.relation == Relation.child


@rule(law="Art. 8")
def earns_most(person: Person, family: Family) -> bool:
    """Earns the most."""
    return all(other.wages < person.wages for other in family.members if other is not person)


@rule(law="Art. 9")
def fair_part(person: Person, family: Family) -> Money:
    """The wages of all but this person."""
    return total(m.wages for m in family.members) - person.wages


children, first_earners = members(is_child), members(earns_most)
'''
TELLS = ", belongs=belongs, informs=[asked])\n"
FOUR: Persons = {
    "ann": {"relation": "applicant", "wages": 100, "pension": 0, "disabled": False, "stranger": False},
    "bob": {"relation": "spouse", "wages": 300, "pension": 50, "disabled": True, "stranger": False},
    "cem": {"relation": "child", "wages": 0, "pension": 10, "disabled": False, "stranger": False},
    "dia": {"relation": "child", "wages": 700, "pension": 0, "disabled": True, "stranger": True},
}


def family(law: Writer, text: str, kind: str = "Money") -> Any:
    """A programme whose family leaves strangers out, and which tells this."""
    asked = f'@rule(law="Art. 2")\ndef asked(family: Family) -> {kind}:\n    """Asked."""\n    return {text}\n'
    head = 'programme = Programme("xx.given", "Given", law="x", requirements=[], amount=amount'
    return law.load(RULES + AMOUNT + asked + head + TELLS)


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("total(m.wages for m in family.members)", "Money", 400),
        ("total(m.wages for m in family.household.members)", "Money", 1100),
        ("total(m.wages for m in family.members if m.disabled)", "Money", 300),
        ("total(m.wages for m in family.members if m.disabled if m.wages > money('9.00'))", "Money", 0),
        ("total(m.wages + m.pension for m in family.members if not m.disabled)", "Money", 110),
        ("total(2 for m in family.members)", "int", 6),
        ("total(percent(50) for m in family.members) == percent(150)", "bool", True),
        ("count(m for m in family.members)", "int", 3),
        ("count(m for m in family.household.members)", "int", 4),
        ("count(m for m in family.members if m.wages > zero)", "int", 2),
        ("family.size", "int", 3),
        ("family.household.size", "int", 4),
        ("count(m for m in children(family))", "int", 1),
        ("count(m for m in children(family.household))", "int", 2),
        ("total(m.wages for m in first_earners(family))", "Money", 300),
        ("total(m.wages for m in children(family) if m.disabled)", "Money", 0),
        ("any(m.disabled for m in children(family))", "bool", False),
        ("any(m.disabled for m in children(family.household))", "bool", True),
        ("all(m.disabled for m in children(family))", "bool", False),
        ("all(m.wages > zero for m in family.members if m.disabled)", "bool", True),
        ("any(m.wages > money('5.00') for m in family.members)", "bool", False),
        ("all(m.disabled for m in family.members if m.wages > money('5.00'))", "bool", True),
        ("min((m.wages for m in family.members), default=zero)", "Money", 0),
        ("max((m.wages for m in family.members), default=zero)", "Money", 300),
        ("max((m.wages for m in family.members if m.wages > money('5.00')), default=money('1.00'))", "Money", 100),
        ("min((m.wages / 3 for m in family.members if m.disabled), default=zero)", "Money", 100),
        ("total(m.wages for m in family.members if m is not family.applicant)", "Money", 300),
        ("total(m.wages for m in family.members if m is family.applicant)", "Money", 100),
        ("family.applicant.wages", "Money", 100),
        ("count(m for m in family.members if earns_most(m, family))", "int", 1),
        ("total(fair_part(m, family) for m in family.members)", "Money", 800),
        ("fair_part(family.applicant, family)", "Money", 300),
        ("count(m for m in family.members if any(n.wages > m.wages for n in family.members))", "int", 2),
        ("total(count(n for n in family.members if n is not m) for m in family.members)", "int", 6),
        ("total(total(n.pension for n in children(family)) for m in family.members if m.disabled)", "Money", 10),
    ],
)
def test_loops_over_members(text: str, kind: str, found: object, law: Writer) -> None:
    assert exact(family(law, text, kind), persons=FOUR) == found


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("total(m.wages for m in family.members)", "Money", 0),
        ("family.size", "int", 0),
        ("any(m.disabled for m in family.members)", "bool", False),
        ("all(m.disabled for m in family.members)", "bool", True),
        ("max((m.wages for m in family.members), default=money('1.00'))", "Money", 100),
        ("min((m.wages for m in children(family)), default=money('1.00'))", "Money", 100),
    ],
)
def test_of_nobody_there_is_nothing(text: str, kind: str, found: object, law: Writer) -> None:
    assert exact(family(law, text, kind), persons={"ann": {"stranger": True}}) == found


def _hidden(**hidden: str) -> Persons:
    """The four, without one fact of each person named."""
    return {n: {f: v for f, v in facts.items() if f != hidden.get(n)} for n, facts in FOUR.items()}


@pytest.mark.parametrize(
    ("hidden", "text", "kind", "found"),
    [
        ({"bob": "stranger"}, "family.size", "int", (2, 3)),
        ({"bob": "stranger"}, "total(m.wages for m in family.members)", "Money", (100, 400)),
        ({"cem": "stranger"}, "total(m.wages for m in family.members)", "Money", 400),
        ({"cem": "stranger"}, "count(m for m in family.members if m.disabled)", "int", 1),
        ({"bob": "stranger"}, "max((m.wages for m in family.members), default=zero)", "Money", (100, 300)),
        ({"ann": "stranger"}, "max((m.wages for m in family.members), default=zero)", "Money", 300),
        ({"bob": "disabled"}, "total(m.wages for m in family.members if m.disabled)", "Money", (0, 300)),
        ({"bob": "disabled"}, "any(m.disabled for m in family.members)", "bool", None),
        ({"bob": "disabled"}, "all(m.disabled for m in family.members)", "bool", False),
        ({"bob": "wages"}, "total(m.wages for m in family.members)", "Money", (100, 10**9 + 100)),
        ({"bob": "wages"}, "count(m for m in family.members if m.wages > zero)", "int", (1, 2)),
        ({"bob": "wages"}, "min((m.wages for m in family.members), default=zero)", "Money", 0),
        ({"bob": "relation"}, "count(m for m in children(family))", "int", (1, 2)),
        ({"bob": "pension"}, "any(m.pension > money('60.00') for m in children(family))", "bool", False),
        ({"dia": "wages"}, "total(m.wages for m in family.members)", "Money", 400),
    ],
)
def test_what_is_unknown_of_a_member_widens_only_what_it_can_change(
    hidden: dict[str, str], text: str, kind: str, found: Any, law: Writer
) -> None:
    told = value(family(law, text, kind), persons=_hidden(**hidden))
    assert (told.exact, told.low, told.high) == ((None, *found) if isinstance(found, tuple) else (found, None, None))


def test_the_applicant_is_who_says_so_wherever_they_stand(law: Writer) -> None:
    programme = family(law, "family.applicant.wages")
    assert exact(programme, persons=dict(reversed(list(FOUR.items())))) == 100
    assert exact(programme, persons={"x": {"wages": 5}, "y": {"wages": 7}}) == 5


def test_without_a_rule_of_belonging_everybody_is_family(law: Writer) -> None:
    assert exact(law.asking("total(m.wages for m in family.members)"), persons=FOUR) == 1100


def test_what_all_members_share_is_computed_once(law: Writer) -> None:
    programme = family(law, "total(fair_part(m, family) for m in family.members)")
    people = {f"p{i}": {"wages": 1, "stranger": False} for i in range(40)}
    assert exact(programme, persons=people) == 40 * 39
    assert "h0()" in programme.plan(date(2024, 3, 15), None).text


def test_up_to_64_people_are_read(law: Writer) -> None:
    programme = family(law, "family.size", "int")
    people = {f"p{i}": {"stranger": i % 2 == 0} for i in range(64)}
    assert exact(programme, persons=people) == 32
    assert assess(Case(programme, date(2024, 3, 15), people)).outcome == "entitled"
