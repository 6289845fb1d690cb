"""Random laws and random households for the scan: what the rules say decides, so that it shows in the outcome."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
from hypothesis import reject
from hypothesis import strategies as st

from komek.law import LawError, Programme
from komek.law.scan import Batch, Column
from tests.law.generated_law import HEAD, KINDS, PARAMETERS, Author, Place, Written
from tests.law.test_property_generated_law import FILTER
from tests.law.writing import Writer

LAST = '''
{decided}
@rule(law="Art. 9")
def amount(family: Family) -> Money:
    """The amount."""
    return {amount}


programme = Programme("xx.given", "Given", law="x", {belongs}requirements=[{requirements}], amount=amount)
'''
DECIDES = '''
@{kind}(law="Art. {number}", refusal="Not so.")
def decides{number}(family: Family) -> bool:
    """It is so."""
    return {condition}

'''
MONEY = st.sampled_from([0, 1, 99, 100, 101, 149, 500, 1050, 7007, 500_000])
BIRTHS = st.sampled_from([date(1964, 2, 29), date(1959, 3, 1), date(1958, 8, 31), date(1963, 9, 1), date(2010, 12, 31)])
JOINED = st.sampled_from(
    [date(2024, 2, 29), date(2024, 3, 1), date(2023, 6, 30), date(1, 1, 1), date(9999, 12, 31), date(1959, 9, 1)]
)
DAYS = st.sampled_from([date(2024, 2, 29), date(2024, 3, 1), date(2023, 7, 31), date(2025, 1, 15)])
PERSON: dict[str, st.SearchStrategy[Any]] = {
    "birth_date": BIRTHS.map(date.toordinal), "wages": MONEY, "pension": MONEY, "months_insured": st.integers(0, 3),
    "disabled": st.booleans(), "stranger": st.booleans(), "joined": JOINED.map(date.toordinal),
}  # fmt: skip
HOUSEHOLD: dict[str, st.SearchStrategy[Any]] = {
    "rooms": st.integers(0, 4), "rent": MONEY, "region": st.integers(0, 2), "owner": st.booleans()
}  # fmt: skip
APPLICANT, CHILD = 0, 2


@st.composite
def laws(draw: st.DrawFn, rules: int = 3) -> str:
    """The text of a random law: some rules, which call each other, and what is decided by them."""
    author = Author(draw)
    texts = "".join(author.rule(draw(st.booleans())) for _ in range(rules))
    at = Place((), depth=1)
    conditions = [author.expression("bool", at) for _ in range(draw(st.integers(0, 2)))]
    decided = "".join(
        DECIDES.format(kind=draw(st.sampled_from(["requirement", "ground"])), number=number, condition=condition)
        for number, condition in enumerate(conditions)
    )
    more = draw(st.sampled_from(["", "money('3000000.00') + "]))  # so that negative amounts show too
    mode = author.pick(["half_up", "half_even", "up", "down"])
    exact = f"exact_money({author.expression('Money', at)})"
    amount = f"{more}round_money({author.expression('Money', at)}, '{author.pick(['0.01', '0.10', '0.07'])}', {mode})"
    return HEAD + FILTER + texts + LAST.format(
        decided=decided, amount=draw(st.sampled_from([amount, amount, amount, exact])),
        belongs=draw(st.sampled_from(["belongs=belongs, ", ""])),
        requirements=", ".join(f"decides{number}" for number in range(len(conditions))),
    )  # fmt: skip


def loaded(text: str, writer: Writer, parameters: dict[str, str] = PARAMETERS) -> Programme:
    """The law's programme; laws that are refused with good reason are drawn anew."""
    programme = writer.load(text, parameters=parameters)
    try:
        programme.check()
    except LawError as error:
        if "63 bits" in error.problem or "divides by zero" in error.problem:
            reject()
        raise
    return programme


@st.composite
def batches(draw: st.DrawFn, most: int = 5) -> Batch:
    """A few households of one to four people, somebody applying or nobody, with unknown facts and absent columns."""
    sizes = draw(st.lists(st.integers(1, 4), min_size=1, max_size=most))
    offsets = np.cumsum([0, *sizes])
    persons = {name: _column(draw, values, sum(sizes)) for name, values in PERSON.items()}
    persons["relation"] = _relations(draw, sizes)
    household = {name: _column(draw, values, len(sizes)) for name, values in HOUSEHOLD.items()}
    absent = draw(st.sets(st.sampled_from([*persons, *household]), max_size=3))
    return Batch(
        offsets,
        {name: column for name, column in persons.items() if name not in absent},
        {name: column for name, column in household.items() if name not in absent},
    )


def _column(draw: st.DrawFn, values: st.SearchStrategy[Any], length: int) -> Column:
    found = np.array(draw(st.lists(values, min_size=length, max_size=length)))
    valid = draw(st.one_of(st.none(), st.lists(st.booleans(), min_size=length, max_size=length).map(np.array)))
    return Column(found, valid)


def _relations(draw: st.DrawFn, sizes: list[int]) -> Column:
    """In each household one applies, or nobody does; others and the applicant's own relation may be unknown."""
    found, known = [], []
    for size in sizes:
        who = draw(st.integers(-1, size - 1))
        found += [APPLICANT if place == who else CHILD for place in range(size)]
        known += draw(st.lists(st.booleans(), min_size=size, max_size=size))
    return Column(np.array(found), draw(st.sampled_from([None, np.array(known)])))


__all__ = ["DAYS", "KINDS", "Written", "batches", "laws", "loaded"]
