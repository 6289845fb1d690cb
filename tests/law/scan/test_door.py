"""What no family can be is refused at the door, and only the household it is about."""

from datetime import date
from typing import Any

import numpy as np
import pytest

from komek.law import FactsError
from komek.law.case import Case
from komek.law.scan import REJECTED, Batch, Column
from komek.law.scan.door import BORN_LATER, NOBODY, OUT_OF_BOUNDS, TOO_MANY, TWO_APPLICANTS, problems
from komek.law.scan.interpreted import Interpreted
from tests.law.families import PROGRAMMES

ON = date(2025, 3, 4)
PROGRAMME = PROGRAMMES["bg.monthly_assistance"]
BORN, UNIX = date(1980, 1, 1).toordinal(), date(1970, 1, 1).toordinal()


def batch(sizes: list[int], persons: dict[str, Any] | None = None, household: dict[str, Any] | None = None) -> Batch:
    return Batch(np.cumsum([0, *sizes]), _columns(persons or {}), _columns(household or {}))


def _columns(given: dict[str, Any]) -> dict[str, Column]:
    return {name: value if isinstance(value, Column) else Column(np.array(value)) for name, value in given.items()}


TWO = [2, 1]  # two households: of two people, and of one


def partly(values: list[int], known: list[bool]) -> Column:
    return Column(np.array(values), np.array(known))


T, F = True, False
CASES = [
    ("nothing is known of anybody", batch(TWO), []),
    ("all values suit", batch(TWO, {"birth_date": [BORN] * 3, "wages": [0, 10**9, 5]}), []),
    ("money above its bound", batch(TWO, {"wages": [0, 0, 10**9 + 1]}), [(1, 2, "wages", OUT_OF_BOUNDS)]),
    ("money below nothing", batch(TWO, {"wages": [0, -1, 0]}), [(0, 1, "wages", OUT_OF_BOUNDS)]),
    ("a choice that is none", batch(TWO, {"relation": [0, 9, 0]}), [(0, 1, "relation", OUT_OF_BOUNDS)]),
    ("a truth that is none", batch(TWO, {"in_school": [0, 2, 1]}), [(0, 1, "in_school", OUT_OF_BOUNDS)]),
    ("of the household", batch(TWO, {}, {"savings": [1, -1]}), [(1, None, "savings", OUT_OF_BOUNDS)]),
    ("born on the day", batch(TWO, {"birth_date": [BORN, BORN, ON.toordinal()]}), []),
    (
        "born a day after the application",
        batch(TWO, {"birth_date": [BORN, BORN, ON.toordinal() + 1]}),
        [(1, 2, "birth_date", BORN_LATER)],
    ),
    ("born before there are dates", batch(TWO, {"birth_date": [BORN, 5, BORN]}), [(0, 1, "birth_date", OUT_OF_BOUNDS)]),
    (
        "days since 1970",
        batch(TWO, {"birth_date": Column(np.array([0, 0, ON.toordinal() - UNIX + 1], np.int32), None, UNIX)}),
        [(1, 2, "birth_date", BORN_LATER)],
    ),
    ("what is not known may hold anything", batch(TWO, {"wages": partly([-1, -1, 0], [F, F, T])}), []),
    (
        "beside what is not known",
        batch(TWO, {"wages": partly([-1, -1, 0], [F, T, T])}),
        [(0, 1, "wages", OUT_OF_BOUNDS)],
    ),
    ("the second person applies", batch(TWO, {"relation": [1, 0, 0]}), []),
    ("two apply", batch(TWO, {"relation": [0, 0, 0]}), [(0, 1, "relation", TWO_APPLICANTS)]),
    ("one of two is not known to apply", batch(TWO, {"relation": partly([0, 0, 0], [T, F, T])}), []),
    ("nobody", batch([1, 0, 1]), [(1, None, "persons", NOBODY)]),
    (
        "nobody before one with a problem",
        batch([0, 1], {"wages": [-1]}),
        [(0, None, "persons", NOBODY), (1, 0, "wages", OUT_OF_BOUNDS)],
    ),
    ("64 people", batch([64]), []),
    ("65 people", batch([65, 1]), [(0, None, "persons", TOO_MANY)]),
    ("a fact that the programme does not read", batch(TWO, {"unpaid_leave_days": [-1, 0, 0]}), []),
]


@pytest.mark.parametrize(("given", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_door_finds(given: Batch, expected: list[tuple[int, int | None, str, str]]) -> None:
    assert [tuple(problem) for problem in problems(given, PROGRAMME, ON)] == expected


@pytest.mark.parametrize("given", [case[1] for case in CASES if case[2]], ids=[case[0] for case in CASES if case[2]])
def test_a_household_with_a_problem_is_rejected_and_the_others_go_on(given: Batch) -> None:
    outcomes = Interpreted(PROGRAMME, ON).scan(given)
    rejected = {problem.household for problem in outcomes.problems}
    assert rejected
    assert [bool(rejected & {place}) for place in range(len(given))] == (outcomes.outcome == REJECTED).tolist()


def test_a_column_of_something_else_is_an_error() -> None:
    with pytest.raises(TypeError, match=r"wages.*float64, not whole numbers"):
        problems(batch(TWO, {"wages": [0.5, 1, 2]}), PROGRAMME, ON)


@pytest.mark.parametrize(("wages", "fine"), [(-1, False), (0, True), (10**9, True), (10**9 + 1, False)])
def test_the_door_refuses_what_a_case_refuses(wages: int, fine: bool) -> None:
    assert (not problems(batch([1], {"wages": [wages]}), PROGRAMME, ON)) == fine
    if not fine:
        with pytest.raises(FactsError):
            Case(PROGRAMME, ON, {"ann": {"wages": wages}})
