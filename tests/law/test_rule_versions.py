"""A rule has texts through time: by the day of application, and by what was published on a day."""

from datetime import date

import pytest

from komek.law import Case, Ground, Requirement, assess
from tests.law.writing import ANN, Writer, exact

TEXTS = '''
@requirement(law="Art. 1", refusal="The rent is not paid.")
def rent_paid(family: Family) -> bool:
    """The rent is paid."""
    return family.rent > zero


@rent_paid.since("2023-06-01", law="Art. 1a", known_from="2022-12-22", refusal="The rent is below one.")
def _(family: Family) -> bool:
    return family.rent >= money("1.00")


@rent_paid.since("2024-01-01")
def _(family: Family) -> bool:
    return family.rent >= money("2.00")


@ground(law="Art. 2", refusal="There are too many rooms.")
def too_many_rooms(family: Family) -> bool:
    """There are not too many rooms."""
    return family.rooms > 5


@rule(law="Art. 3")
def amount(family: Family) -> Money:
    """The amount."""
    return money("10.00")


programme = Programme("xx.given", "Given", law="x", requirements=[rent_paid, too_many_rooms], amount=amount)
'''


@pytest.mark.parametrize(
    ("on", "known", "law_of", "text"),
    [
        ("2023-05-31", None, "Art. 1", "The rent is not paid."),
        ("2023-06-01", None, "Art. 1a", "The rent is below one."),
        ("2023-06-01", "2022-12-21", "Art. 1", "The rent is not paid."),
        ("2023-06-01", "2022-12-22", "Art. 1a", "The rent is below one."),
        ("2023-05-31", "2023-05-31", "Art. 1", "The rent is not paid."),
        ("2024-01-01", None, "Art. 1", "The rent is not paid."),
        ("2024-01-01", "2023-12-31", "Art. 1a", "The rent is below one."),
        ("2024-01-01", "2024-01-01", "Art. 1", "The rent is not paid."),
    ],
)
def test_the_text_in_force_and_published_is_read(
    on: str, known: str | None, law_of: str, text: str, law: Writer
) -> None:
    case = Case(
        law.load(TEXTS),
        date.fromisoformat(on),
        ANN,
        {"rent": 0, "rooms": 1},
        date.fromisoformat(known) if known else None,
    )
    (finding, _) = assess(case).requirements
    assert (finding.met, finding.law, finding.text) == (False, law_of, text)


@pytest.mark.parametrize(
    ("on", "rent", "met"),
    [("2023-05-31", 1, True), ("2023-06-01", 99, False), ("2023-06-01", 100, True), ("2024-01-01", 199, False)],
)
def test_each_text_decides_in_its_time(on: str, rent: int, met: bool, law: Writer) -> None:
    case = Case(law.load(TEXTS), date.fromisoformat(on), ANN, {"rent": rent, "rooms": 1})
    assert assess(case).requirements[0].met is met


def test_a_ground_refuses_where_it_is_true_and_says_so(law: Writer) -> None:
    programme = law.load(TEXTS)
    for rooms, met, text in [(5, True, "There are not too many rooms."), (6, False, "There are too many rooms.")]:
        found = assess(Case(programme, date(2024, 1, 1), ANN, {"rent": 500, "rooms": rooms}))
        assert (found.requirements[1].met, found.requirements[1].text) == (met, text)
        assert found.reason == (None if met else "too_many_rooms")


def test_a_rule_tells_its_texts(law: Writer) -> None:
    programme = law.load(TEXTS)
    rent_paid, too_many_rooms = programme.requirements
    assert [version.since for version in rent_paid.versions] == [None, date(2023, 6, 1), date(2024, 1, 1)]
    assert [version.law for version in rent_paid.versions] == ["Art. 1", "Art. 1a", "Art. 1"]
    assert rent_paid.versions[1].known_from == date(2022, 12, 22)
    assert rent_paid.versions[1].source.startswith('@rent_paid.since("2023-06-01"')
    assert rent_paid.versions[1].file.endswith("given.py")
    assert (rent_paid.code, rent_paid.name, rent_paid.role) == ("rent_paid", "The rent is paid.", "requirement")
    assert (type(rent_paid), type(too_many_rooms), too_many_rooms.role) == (Requirement, Ground, "ground")
    assert [repr(rule) for rule in (rent_paid, too_many_rooms, programme.amount)] == [
        "<requirement rent_paid>", "<ground too_many_rooms>", "<rule amount>",
    ]  # fmt: skip


def test_a_programme_tells_its_regimes_its_rules_and_its_facts(law: Writer) -> None:
    programme = law.load(TEXTS)
    assert programme.regimes() == [date(1, 1, 1), date(2023, 6, 1), date(2024, 1, 1)]
    assert [rule.code for rule in programme.all_rules()] == ["rent_paid", "too_many_rooms", "amount"]
    assert [fact.name for fact in programme.facts()] == ["rent", "rooms"]
    assert programme.parameters() == []
    assert repr(programme) == "<programme xx.given>"


def test_a_later_text_may_read_other_facts_and_call_other_rules(law: Writer) -> None:
    above = '''
@rule(law="Art. 5")
def by_rooms(family: Family) -> Money:
    """By rooms."""
    return money("1.00") * family.rooms


@rule(law="Art. 4")
def charge(family: Family) -> Money:
    """The charge."""
    return family.rent


@charge.since("2024-01-01")
def _(family: Family) -> Money:
    return by_rooms(family)
'''
    programme = law.asking("charge(family)", above=above)
    assert exact(programme, date(2023, 12, 31), rent=7, rooms=3) == 7
    assert exact(programme, date(2024, 1, 1), rent=7, rooms=3) == 300
    assert [fact.name for fact in programme.facts()] == ["rent", "rooms"]
