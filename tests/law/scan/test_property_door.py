"""The door and `Case` refuse the same families: generated values at and beyond every bound."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from komek.law import Case, Fact, FactsError, Programme
from komek.law.case import decode
from komek.law.scan import Batch
from komek.law.scan.door import facts_read, problems
from tests.law.families import PROGRAMMES
from tests.law.scan.batches import batch_of

ON = date(2024, 2, 29)
Row = dict[Fact, int]


def values(fact: Fact) -> st.SearchStrategy[int]:
    """Around the bounds, as a column has them."""
    if fact.is_choice:
        return st.integers(0, len(fact.kind.codes) + 1)
    if fact.kind is bool:
        return st.integers(0, 1)
    days = [ON.toordinal()] if fact.kind is date else []
    return st.sampled_from([edge + by for edge in (fact.at_least, fact.at_most, *days) for by in (-1, 0, 1)])


@st.composite
def rows(draw: st.DrawFn, facts: list[Fact]) -> Row:
    """A few facts of one."""
    return {fact: draw(values(fact)) for fact in draw(st.lists(st.sampled_from(facts), max_size=3, unique=True))}


def refused(programme: Programme, people: list[Row], home: Row) -> bool:
    """Whether `Case` refuses the family; what is no choice's position and no day of a calendar has no word at all."""
    try:
        named = {str(place): {f.name: _word(f, v) for f, v in row.items()} for place, row in enumerate(people)}
        Case(programme, ON, named, {f.name: _word(f, v) for f, v in home.items()})
    except FactsError:
        return True
    return False


def _word(fact: Fact, value: int) -> Any:
    if fact.is_choice:
        codes = list(fact.kind.codes)
        return codes[value] if value < len(codes) else "none of them"
    if fact.kind is bool:
        return bool(value)
    return decode(fact, value)


def batch(people: list[Row], home: Row) -> Batch:
    case = object.__new__(Case)
    case.rows, case.home = people, home
    return batch_of([case])


@given(st.data(), st.sampled_from(list(PROGRAMMES.values())))
def test_the_door_refuses_what_a_case_refuses(data: st.DataObject, programme: Programme) -> None:
    persons, household = facts_read(programme, ON)
    people = data.draw(st.lists(rows(persons), min_size=1, max_size=3))
    home = data.draw(rows(household)) if household else {}
    assert bool(problems(batch(people, home), programme, ON)) == refused(programme, people, home)
