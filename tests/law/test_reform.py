"""A programme under a change of law: other values, other texts; the programme in force stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from komek.cli.shelf import CacheShelf
from komek.law import Case, LawError, Programme, Reform, assess
from tests.law.writing import ANN, Writer

RULES = '''
limit = parameter(Money, "limit")
grant = parameter(Money, "grant")
part = parameter(Share, "part")
contribution = scale(Money, "contribution")


@requirement(law="Art. 1", refusal="The rent is too high.")
def rent_is_low(family: Family) -> bool:
    """The rent is low."""
    return family.rent <= limit


@rent_is_low.since("2024-06-01", law="Art. 1a")
def _(family: Family) -> bool:
    return family.rent < limit


@rule(law="Art. 2")
def unused(family: Family) -> Money:
    """Nobody uses this."""
    return limit


@rule(law="Art. 3")
def amount(family: Family) -> Money:
    """The amount."""
    return round_money(part * grant[family.region] - contribution.of(family.rent), "0.01", half_up)


programme = Programme("xx.given", "Given", law="x", requirements=[rent_is_low], amount=amount)
'''
PARAMETERS = {
    "limit": """
        metadata: {unit: currency-BGN}
        values: {2020-01-01: {value: 500.00}, 2025-01-01: {value: 600.00}}
    """,
    "grant": """
        metadata: {unit: currency-BGN}
        north: {values: {2020-01-01: {value: 100.00}}}
        south: {values: {2020-01-01: {value: 80.00}}}
        east: {values: {2020-01-01: {value: 60.00}}}
    """,
    "part": "metadata: {unit: percent}\nvalues: {2020-01-01: {value: 50}}",
    "contribution": """
        metadata: {unit: currency-BGN}
        brackets: [{threshold: {2020-01-01: {value: 1000}}, rate: {2020-01-01: {value: 0.1}}}]
    """,
}
ON = date(2024, 3, 15)
Change = Callable[[Reform], object]


@pytest.fixture
def programme(law: Writer) -> Programme:
    return law.load(RULES, PARAMETERS)


def given(programme: Programme, on: date = ON, known: date | None = None, **home: Any) -> str:
    """The outcome, or the amount where entitled."""
    result = assess(Case(programme, on, ANN, {"rent": 30000, "region": "north", **home}, known))
    return str(result.amount or result.reason or result.outcome)


def names(programme: Programme) -> dict[str, Any]:
    """What the module of the programme declares."""
    found: dict[str, Any] = programme.amount.versions[0].function.__globals__
    return found


@pytest.mark.parametrize(
    ("change", "on", "home", "before", "after"),
    [
        (lambda r: r.set("limit", "200"), ON, {}, "50.00", "rent_is_low"),
        (lambda r: r.set("limit", "200", since="2024-03-15"), ON, {}, "50.00", "rent_is_low"),
        (lambda r: r.set("limit", "200", since="2024-03-16"), ON, {}, "50.00", "50.00"),
        (lambda r: r.set("limit", "200", since="2021-01-01"), date(2026, 1, 1), {}, "undetermined", "undetermined"),
        (lambda r: r.set("limit", "200", since="2021-01-01"), date(2025, 3, 1), {}, "50.00", "rent_is_low"),
        (lambda r: r.set("limit", "9", since="2021-01-01").set("limit", "900", since="2022-01-01"), ON,
         {"rent": 80000}, "rent_is_low", "50.00"),
        (lambda r: r.set("limit", "900", since="2022-01-01").set("limit", "9", since="2021-01-01"), ON,
         {"rent": 80000}, "rent_is_low", "50.00"),
        (lambda r: r.set("grant", Decimal("90.50"), child="north"), ON, {}, "50.00", "45.25"),
        (lambda r: r.set("grant", 90, child="north"), ON, {"region": "south"}, "40.00", "40.00"),
        (lambda r: r.set("grant", "90"), ON, {"region": "south"}, "40.00", "45.00"),
        (lambda r: r.set("part", "33.335"), ON, {}, "50.00", "33.34"),  # a denominator that the file does not have
        (lambda r: r.set("part", "0.25", unit="/1"), ON, {}, "50.00", "25.00"),
        (lambda r: r.set("part", "0"), ON, {}, "50.00", "amount_zero"),
    ],
)  # fmt: skip
def test_a_value_is_another_one_from_its_day_on(
    programme: Programme, change: Change, on: date, home: dict[str, Any], before: str, after: str
) -> None:
    reform = Reform("Draft")
    change(reform)
    reformed = programme.reformed(reform)
    assert (given(programme, on, **home), given(reformed, on, **home)) == (before, after)
    assert (given(programme, on, **home), given(reformed, on, **home)) == (before, after)


def test_a_value_is_seen_whatever_was_published(programme: Programme) -> None:
    reformed = programme.reformed(Reform("Draft").set("limit", "200", since="2024-01-01"))
    assert given(reformed, ON, known=date(2023, 1, 1)) == "rent_is_low"


TEXTS = """
reform = Reform("Draft")

@reform.text(rent_is_low, law="Draft, § 1", refusal="The rent is much too high."{since})
def _(family: Family) -> bool:
    return {body}
"""


@pytest.mark.parametrize(
    ("since", "body", "on", "before", "after"),
    [
        ("", "family.rent <= 2 * limit", ON, "rent_is_low", "50.00"),
        ("", "family.rent <= 2 * limit", date(2024, 6, 1), "rent_is_low", "50.00"),
        (', since="2024-05-01"', "family.rent <= 2 * limit", ON, "rent_is_low", "rent_is_low"),
        (', since="2024-05-01"', "family.rent <= 2 * limit", date(2024, 6, 1), "rent_is_low", "50.00"),
        ("", "rent_is_low(family) or unused(family) > zero", ON, "", "the rules go in a circle"),
        ("", "unused(family) > zero", ON, "rent_is_low", "50.00"),
        ("", "family.rents > zero", ON, "", "Family has no fact “rents”"),
    ],
)
def test_a_rule_has_another_text(law: Writer, since: str, body: str, on: date, before: str, after: str) -> None:
    programme = law.load(RULES + TEXTS.format(since=since, body=body), PARAMETERS)
    if not before:
        with pytest.raises(LawError, match=after):
            programme.reformed(names(programme)["reform"])
        return
    reformed = programme.reformed(names(programme)["reform"])
    assert (given(programme, on, rent=70000), given(reformed, on, rent=70000)) == (before, after)


def test_the_new_text_and_value_are_cited(law: Writer) -> None:
    programme = law.load(RULES + TEXTS.format(since="", body="family.rent <= limit"), PARAMETERS)
    reform = names(programme)["reform"].set("limit", "200")
    finding = assess(Case(programme.reformed(reform), ON, ANN, {"rent": 30000, "region": "north"})).requirements[0]
    assert (finding.law, finding.text) == ("Draft, § 1", "The rent is much too high.")
    limit = next(p for p in programme.reformed(reform).parameters() if p.name == "limit")
    assert [value.reference for _, value in limit.all_values()] == ["Draft"]


def test_a_reform_can_follow_another(programme: Programme) -> None:
    first = programme.reformed(Reform("First").set("grant", "200").set("limit", "1000"))
    second = first.reformed(Reform("Second").set("grant", "300"))
    found = [given(law, rent=70000) for law in (programme, first, second)]
    assert found == ["rent_is_low", "100.00", "150.00"]


@pytest.mark.parametrize(
    ("change", "problem", "remedy"),
    [
        (lambda r: r.set("limits", "1"), "reads no parameter “limits”", "Did you mean “limit”"),
        (lambda r: r.set("limit", "-1"), "limit: -1 is out of bounds", "from 0 to 10000000 in currency-BGN"),
        (lambda r: r.set("part", "5000"), "part: 5000 is out of bounds", "from 0 to 1000 in percent"),
        (lambda r: r.set("limit", "much"), "limit: “much” is no value in currency-BGN", "such as 85.00"),
        (lambda r: r.set("limit", 1.5), "limit: 1.5 is not exact", 'such as "85.00"'),
        (lambda r: r.set("limit", True), "limit: True is not exact", 'such as "85.00"'),
        (lambda r: r.set("limit", "1", since="soon"), "“soon” is not a date", "2023-06-01"),
        (lambda r: r.set("limit", "1", unit="percent"), "“percent” does not suit currency-BGN", "Only the currency"),
        (lambda r: r.set("grant", "1", child="nord"), "“grant” has no “nord”", "Did you mean “north”"),
        (lambda r: r.set("limit", "1", child="north"), "“limit” has no “north”", "Set it as a whole"),
        (lambda r: r.set("contribution", "1"), "“contribution” is a scale", "new text"),
        (lambda r: r.set("limit", "1").set("limit", "2"), "limit is set twice", "Keep one"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_with_its_place(programme: Programme, change: Change, problem: str, remedy: str) -> None:
    def reformed() -> None:
        reform = Reform("Draft")
        change(reform)
        programme.reformed(reform)

    with pytest.raises(LawError) as told:
        reformed()
    assert problem in told.value.problem
    assert remedy in told.value.remedy
    assert told.value.file == __file__


def test_a_text_must_be_of_a_rule_that_is_used_with_its_signature(programme: Programme) -> None:
    declared = names(programme)
    other: Any = lambda family: True  # noqa: E731  a text whose types are missing

    reform = Reform("Draft")
    with pytest.raises(LawError, match="has another signature"):
        reform.text(declared["rent_is_low"])(other)
    reform.text(declared["unused"])(declared["unused"].versions[0].function)
    with pytest.raises(LawError, match="does not use the rule “unused”"):
        programme.reformed(reform)
    with pytest.raises(LawError, match="two texts from the same day"):
        reform.text(declared["unused"])(declared["unused"].versions[0].function)


def test_both_are_read_in_many_threads_at_once(programme: Programme) -> None:
    reformed = programme.reformed(Reform("Draft").set("grant", "300"))
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(given, [programme, reformed] * 100))
    assert found == ["50.00", "150.00"] * 100


def test_the_plan_of_a_reform_is_never_taken_for_that_of_the_law(
    programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[object] = []
    monkeypatch.setattr(CacheShelf, "_write", lambda shelf, plans: written.append(plans))
    reformed = programme.reformed(Reform("Draft").set("limit", "200"))
    assert reformed.shelf is None
    reformed.shelf = CacheShelf("/nowhere", programme.place[0], programme.code)
    reformed.shelf.keep(reformed.plan(ON, None))
    assert written == []
    assert programme.plan(ON, None) is not reformed.plan(ON, None)
