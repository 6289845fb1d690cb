"""Branches: locals that join, returns within branches, match, conditional expressions; known and unknown."""

from datetime import date
from typing import Any

import pytest

from komek.law import Case, assess
from tests.law.writing import ANN, Writer, exact, value

JOINED = """
if family.rooms > 5:
    extra = money("5.00")
elif family.owner:
    extra = money("3.00")
else:
    extra = zero
doubled = extra * 2
return doubled + family.rent
"""
PARTLY = """
if family.rooms > 5:
    if family.owner:
        return money("1.00")
    rest = money("2.00")
elif family.owner:
    rest = money("3.00")
else:
    return money("4.00")
if family.region == Region.north:
    return rest + money("0.10")
rest = rest * 2
return rest
"""
MATCH = """
match family.region:
    case Region.north | Region.east:
        found = money("1.00")
    case Region.south:
        if family.owner:
            return money("2.00")
        found = money("3.00")
return found
"""
WILD = """
match family.region:
    case Region.north:
        return money("1.00")
    case _:
        return money("2.00")
"""
AGAIN = """
found = family.rent
if family.owner:
    found = found + money("1.00")
if family.rooms > 5:
    found = found + money("2.00")
found = found + found
return found
"""
CHAINED = "return money('1.00') if 1 < family.rooms <= 3 else money('2.00') if family.owner else zero"


@pytest.mark.parametrize(
    ("body", "facts", "found"),
    [
        (JOINED, {"rooms": 6, "owner": False, "rent": 7}, 1007),
        (JOINED, {"rooms": 5, "owner": True, "rent": 7}, 607),
        (JOINED, {"rooms": 5, "owner": False, "rent": 7}, 7),
        (PARTLY, {"rooms": 6, "owner": True, "region": "south"}, 100),
        (PARTLY, {"rooms": 6, "owner": False, "region": "south"}, 400),
        (PARTLY, {"rooms": 6, "owner": False, "region": "north"}, 210),
        (PARTLY, {"rooms": 5, "owner": True, "region": "north"}, 310),
        (PARTLY, {"rooms": 5, "owner": False, "region": "north"}, 400),
        (MATCH, {"region": "north", "owner": True}, 100),
        (MATCH, {"region": "east", "owner": True}, 100),
        (MATCH, {"region": "south", "owner": True}, 200),
        (MATCH, {"region": "south", "owner": False}, 300),
        (WILD, {"region": "north"}, 100),
        (WILD, {"region": "east"}, 200),
        (AGAIN, {"rent": 1, "owner": True, "rooms": 6}, 602),
        (AGAIN, {"rent": 1, "owner": False, "rooms": 6}, 402),
        (AGAIN, {"rent": 1, "owner": False, "rooms": 5}, 2),
        (CHAINED, {"rooms": 1, "owner": True}, 200),
        (CHAINED, {"rooms": 2, "owner": True}, 100),
        (CHAINED, {"rooms": 3, "owner": False}, 100),
        (CHAINED, {"rooms": 4, "owner": False}, 0),
    ],
)
def test_the_branch_that_applies_gives_the_value(body: str, facts: dict[str, Any], found: int, law: Writer) -> None:
    assert exact(law.asking(body), **facts) == found


@pytest.mark.parametrize(
    ("body", "facts", "found"),
    [
        (JOINED, {"owner": False, "rent": 7}, (7, 1007)),
        (JOINED, {"rooms": 6, "rent": 7}, 1007),
        (JOINED, {"rooms": 5, "rent": 7}, (7, 607)),
        (PARTLY, {"rooms": 6, "region": "north"}, (100, 210)),
        (PARTLY, {"rooms": 5, "owner": False}, 400),
        (PARTLY, {"owner": True, "region": "south"}, (100, 600)),
        (MATCH, {}, (100, 300)),
        (MATCH, {"owner": True}, (100, 300)),  # covers more than it must: 300 needs an owner who does not own
        (WILD, {}, (100, 200)),
        (AGAIN, {"rent": 1, "rooms": 5}, (2, 202)),
        (CHAINED, {"owner": True}, (100, 200)),
        (CHAINED, {"rooms": 3}, 100),
    ],
)
def test_an_unknown_condition_gives_the_hull_of_the_branches_it_leaves_open(
    body: str, facts: dict[str, Any], found: Any, law: Writer
) -> None:
    told = value(law.asking(body), **facts)
    assert (told.exact, told.low, told.high) == ((None, *found) if isinstance(found, tuple) else (found, None, None))


@pytest.mark.parametrize(
    ("text", "facts", "found"),
    [
        ("family.owner and family.rooms > 5", {"rooms": 5}, False),
        ("family.owner and family.rooms > 5", {"rooms": 6}, None),
        ("family.rooms > 5 or family.owner", {"rooms": 6}, True),
        ("family.owner or not family.owner", {}, None),
        ("not family.owner", {"owner": False}, True),
        ("family.rooms in (1, 2, family.size)", {"rooms": 1}, True),
        ("family.rooms not in (1, 2)", {"rooms": 3}, True),
        ("family.rooms not in (1, 2)", {}, None),
        ("family.rooms in (101, 102)", {}, False),
        ("family.region in (Region.north, Region.south, Region.east)", {}, True),
        ("family.region in (Region.north, Region.south)", {}, None),
        ("family.region not in (Region.north,)", {"region": "east"}, True),
        ("family.region in ()", {"region": "east"}, False),
        ("family.region != Region.north", {"region": "east"}, True),
        ("family.region == (Region.north if family.owner else Region.east)", {"region": "south"}, False),
        ("family.applicant is family.applicant", {}, True),
        ("family.applicant is not family.applicant", {}, False),
        ("1 <= family.rooms <= 2 <= 3", {"rooms": 2}, True),
        ("0 <= family.rooms <= 100", {}, True),
        ("True if family.owner else True", {}, True),
        ("True", {}, True),
    ],
)
def test_conditions_are_kleene(text: str, facts: dict[str, Any], found: bool | None, law: Writer) -> None:
    assert value(law.asking(text, "bool"), **facts).exact is found


def test_what_no_branch_reads_is_not_asked_for(law: Writer) -> None:
    text = '''
    @requirement(law="x", refusal="No.")
    def met(family: Family) -> bool:
        """Met."""
        if family.rooms > 5:
            return family.owner
        return family.rent > zero
    @rule(law="x")
    def amount(family: Family) -> Money:
        """Amount."""
        return money("10.00")
    programme = Programme("xx.given", "Given", law="x", requirements=[met], amount=amount)
    '''
    programme = law.load(text)
    table: list[tuple[dict[str, Any], list[str]]] = [
        ({}, ["household.rooms", "household.owner", "household.rent"]),
        ({"rooms": 6}, ["household.owner"]),
        ({"rooms": 5}, ["household.rent"]),
        ({"owner": True, "rent": 5}, []),
        ({"owner": True}, ["household.rooms", "household.rent"]),
    ]
    for facts, missing in table:
        found = assess(Case(programme, date(2024, 3, 15), ANN, facts))
        assert [str(fact) for fact in found.missing] == missing


def test_a_parameter_may_be_chosen_like_any_value(law: Writer) -> None:
    body = """
    chosen = line
    if family.owner:
        chosen = zero
    return chosen
    """
    files = {"line": "metadata: {unit: currency-BGN}\nvalues: {2020-01-01: 9}"}
    programme = law.asking(body, above='line = parameter(Money, "line")', parameters=files)
    assert [exact(programme, owner=owner) for owner in (True, False)] == [0, 900]


def test_a_local_of_a_branch_that_returns_may_be_of_another_kind(law: Writer) -> None:
    body = """
    if family.owner:
        found = 5
        return family.rent * found
    else:
        found = money("1.00")
    return found
    """
    assert [exact(law.asking(body), owner=owner, rent=7) for owner in (True, False)] == [35, 100]


def test_a_long_chain_of_locals_is_read_without_recursion(law: Writer) -> None:
    steps = "".join(f"if family.rooms == {step}:\n    x = x + {step}\n" for step in range(400))
    programme = law.asking(f"x = family.rooms\n{steps}return x", "int")
    assert exact(programme, rooms=7) == 14
    assert value(programme).low == 0
