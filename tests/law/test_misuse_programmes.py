"""Programmes whose rules do not suit their place, and amounts that prove finer than the minor unit."""

from datetime import date
from typing import Any

import pytest

from komek.law import Case, LawError, assess
from tests.law.faults import Wrong, fault_of, table
from tests.law.writing import AMOUNT, PROGRAMME, Persons, Writer


def rule(signature: str, result: str = "True", decorator: str = '@rule(law="Art. 3")', mark: str = "  # !") -> str:
    """A rule `found` of this signature with this result."""
    return f'{decorator}{mark}\ndef found{signature}:\n    """Found."""\n    return {result}\n'


REQUIRED = '@requirement(law="Art. 3", refusal="No.")'
ROWS = [
    Wrong("a rule that is required", rule("(family: Family) -> bool"), "“found” is not a requirement", "@ground",
          "requirements=[found]"),
    Wrong("a requirement that is a count", rule("(family: Family) -> int", "1", REQUIRED), "“found” is not a truth",
          "Return bool", "requirements=[found]"),
    Wrong("a requirement about a person", rule("(person: Person) -> bool", decorator=REQUIRED),
          "“found” is about one person", "family: Family", "requirements=[found]"),
    Wrong("a belonging rule that is a count", rule("(person: Person) -> int", "1"), "“found” is not a truth", "bool",
          "belongs=found"),
    Wrong("a belonging rule that reads the family", rule("(person: Person, family: Family) -> bool", "family.size > 1"),
          "“found” says who belongs", "household: Household", "belongs=found"),
    Wrong("a belonging rule about nobody", rule("(household: Household) -> bool"), "“found” says who belongs",
          "person: Person", "belongs=found"),
    Wrong("a start that is money", rule("(family: Family) -> Money", "zero"), "“found” is not a date", "Return Date",
          "starts=found"),
    Wrong("an end about a person", rule("(person: Person) -> Date", "person.joined"), "“found” is about one person",
          "family: Family", "ends=found"),
    Wrong("what is told about a person", rule("(person: Person) -> Money", "person.wages"), "is about one person",
          "family: Family", "informs=[found]"),
]  # fmt: skip


@table(ROWS)
def test_a_rule_that_does_not_suit_its_place_is_refused(wrong: Wrong, law: Writer) -> None:
    usual = {"requirements": "requirements=[]", "amount": "amount=amount"}
    given = usual | {wrong.kind.partition("=")[0]: wrong.kind}
    programme = f'programme = Programme("xx.given", "Given", law="x", {", ".join(given.values())})\n'
    error = fault_of(law.load(AMOUNT + wrong.body + programme).check)
    assert wrong.problem in error.problem
    assert wrong.remedy in error.remedy


@pytest.mark.parametrize(
    ("result", "kind", "problem", "remedy"),
    [
        ("family.rent * percent(33)", "Money", "gives amounts finer than the minor unit (1/100)", "round_money"),
        ("family.rent / 3", "Money", "gives amounts finer than the minor unit (1/3)", "exact_money(x)"),
        ("1", "int", "is the amount, and gives a count", "Return Money"),
        ("usd", "Money", "is the amount, and gives money in USD", "programme's currency"),
    ],
)
def test_an_amount_that_is_not_whole_money_is_refused(
    result: str, kind: str, problem: str, remedy: str, law: Writer
) -> None:
    text = f'usd = parameter(Money, "usd")\n{rule(f"(family: Family) -> {kind}", result)}'
    usd = {"usd": "metadata: {unit: currency-USD}\nvalues: {2020-01-01: 2.00}"}
    programme = 'programme = Programme("xx.given", "Given", law="x", requirements=[], amount=found)\n'
    error = fault_of(law.load(text + programme, parameters=usd).check)
    assert problem in error.problem
    assert remedy in error.remedy


def test_what_is_no_rule_is_refused_at_the_programme(law: Writer) -> None:
    text = "def amount(family: Family) -> Money:\n    return zero\n" + PROGRAMME.format(more="").replace(
        "\n", "  # !\n"
    )
    error = fault_of(law.load(text).check)
    assert "“amount” is not a rule" in error.problem
    assert "Declare it with @rule" in error.remedy


def test_a_belonging_rule_that_reaches_the_family_by_another_rule_is_a_circle(law: Writer) -> None:
    size = '@rule(law="x")\ndef size(family: Family) -> int:\n    """Size."""\n    return family.size\n'
    belongs = rule("(person: Person, household: Household) -> bool", "size(household) > 1")
    programme = law.load(AMOUNT + size + belongs + PROGRAMME.format(more=", belongs=found"))
    assert "in a circle: found → size → found" in fault_of(programme.check).problem


def test_a_programme_without_a_country_is_refused(law: Writer) -> None:
    text = AMOUNT + PROGRAMME.format(more="").replace("\n", "  # !\n")
    error = fault_of(law.load(text, country="").check)
    assert "programme xx.given has no country" in error.problem
    assert "Add country.py" in error.remedy


EXACT = "exact_money({of} * percent(50))"
RENT, WAGES = EXACT.format(of="family.rent"), EXACT.format(of="m.wages")
REST = '''
@rule(law="x")
def paid(family: Family) -> Money:
    """Paid."""
    return {paid}


@requirement(law="x", refusal="No.")
def met(family: Family) -> bool:
    """Met."""
    return {met}


programme = Programme("xx.given", "Given", law="x", requirements=[met], amount=paid, informs=[{informs}])
'''


@pytest.mark.parametrize(
    ("signature", "result", "read"),
    [
        ("(family: Family) -> Money", RENT, {"paid": "found(family)"}),
        ("(family: Family) -> Money", RENT, {"met": "found(family) >= zero"}),
        ("(family: Family) -> Money", RENT, {"informs": "found"}),
        (
            "(person: Person) -> Money",
            EXACT.format(of="person.wages"),
            {"paid": "total(found(m) for m in family.members)"},
        ),
        (
            "(person: Person, family: Family) -> Money",
            f"total({WAGES} for m in family.members)",
            {"paid": "total(found(m, family) for m in family.members)"},
        ),
    ],
    ids=["the amount", "a requirement", "what is told", "a rule of a member", "a total that all members share"],
)
def test_an_amount_that_proves_finer_is_refused_at_the_rule(
    signature: str, result: str, read: dict[str, str], law: Writer
) -> None:
    rest = REST.format(**{"paid": "zero", "met": "True", "informs": ""} | read)
    people: Persons = {"ann": {"wages": 101}, "bob": {"wages": 4}}
    case = Case(law.load(rule(signature, result) + rest), date(2024, 3, 1), people, {"rent": 101})
    error = fault_of(lambda: assess(case).explanation.informs)
    assert "exact_money in “found” met an amount finer than the minor unit" in error.problem
    assert "round_money" in error.remedy


def told(law: Writer, rent: int, rooms: int) -> Any:
    body = """
    if family.rooms == 1:
        return exact_money(family.rent * percent(50))
    if family.rooms == 2:
        return exact_money(family.rent * percent(50)) + zero
    return zero
    """
    case = Case(law.asking(body), date(2024, 3, 1), {"ann": {}}, {"rent": rent, "rooms": rooms})
    return assess(case).explanation.informs[0].value.exact


@pytest.mark.parametrize("rooms", [1, 2])
def test_exact_money_counts_only_in_the_branch_taken(rooms: int, law: Writer) -> None:
    assert told(law, 101, 3) == 0
    assert told(law, 100, rooms) == 50
    with pytest.raises(LawError, match="finer than the minor unit"):
        told(law, 101, rooms)
