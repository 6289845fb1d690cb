"""The check at the door: what no family can be, said before the law is asked; both engines begin with it.

It looks at what the programme reads on that day and at who applies, so what a household gets never depends on which
other programmes are scanned with it. What it refuses is what `Case` refuses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ..facts import Fact
from ..plan import MEMBERS
from .columns import Batch, Column, Problem

if TYPE_CHECKING:
    from ..programme import Programme

OUT_OF_BOUNDS = "out_of_bounds"  # no value of this fact
BORN_LATER = "born_after_application"
TWO_APPLICANTS = "two_applicants"
NOBODY = "nobody"  # a household without persons
TOO_MANY = "too_many_people"  # more than 64
PERSONS = "persons"  # what stands for a fact where the number of persons is the problem

Places = NDArray[np.int64]
Placed = Callable[[Batch, Places], Iterator[tuple[int, int | None]]]


def problems(batch: Batch, programme: Programme, on: date, known: date | None = None) -> list[Problem]:
    """Why which households cannot be scanned, in their order; none is the usual case.

    TypeError for a column that does not hold whole numbers.
    """
    found = [*_sizes(batch), *_applicants(batch, programme), *values(batch, programme, on, known)]
    return sorted(found, key=lambda item: (item.household, -1 if item.person is None else item.person))


def values(
    batch: Batch, programme: Programme, on: date, known: date | None = None, checked: frozenset[str] = frozenset()
) -> Iterator[Problem]:
    """Only what columns hold that their facts cannot be; `checked`: columns, such as "person.wages", to leave out."""
    persons, home = facts_read(programme, on, known)
    for facts, columns, placed in ((persons, batch.persons, _of_person), (home, batch.household, _of_household)):
        for fact in facts:
            if fact.name in columns and f"{fact.of}.{fact.name}" not in checked:
                yield from _values(batch, fact, columns[fact.name], on, placed)


def whole(column: Column, name: str) -> None:
    """TypeError where a column does not hold whole numbers."""
    if column.values.dtype.kind not in "iub":
        raise TypeError(f"The column “{name}” holds {column.values.dtype}, not whole numbers.")


def facts_read(programme: Programme, on: date, known: date | None = None) -> tuple[list[Fact], list[Fact]]:
    """The facts of persons and those of the household that a scan reads; who applies is always among them."""
    slots = programme.plan(on, known).slots
    relation = _relation(programme)
    also = [relation] if relation is not None and relation not in slots.person else []
    return [*also, *slots.person], list(slots.household)


def bounds(fact: Fact, on: date) -> tuple[int, int]:
    """The least and the greatest value, as a column without shift holds them."""
    if fact.is_choice:
        return 0, len(fact.kind.codes) - 1
    if fact.kind is bool:
        return 0, 1
    return fact.at_least, min(fact.at_most, on.toordinal()) if fact.name == "birth_date" else fact.at_most


def applicants(batch: Batch, programme: Programme) -> NDArray[np.bool_] | None:
    """Which persons' relation says that they apply; None where it says so of nobody."""
    relation = _relation(programme)
    column = None if relation is None else batch.persons.get(relation.name)
    if relation is None or column is None or "applicant" not in relation.kind.codes:
        return None
    says: NDArray[np.bool_] = column.values == relation.kind.codes["applicant"] - column.shift
    return says if column.valid is None else says & column.valid


def _relation(programme: Programme) -> Fact | None:
    fact = programme.country.person.facts.get("relation")
    return fact if fact is not None and fact.is_choice else None


def _sizes(batch: Batch) -> Iterator[Problem]:
    sizes = np.diff(batch.offsets)
    if len(sizes) and (sizes.min() < 1 or sizes.max() > MEMBERS):
        yield from (Problem(int(place), None, PERSONS, NOBODY) for place in np.flatnonzero(sizes < 1))
        yield from (Problem(int(place), None, PERSONS, TOO_MANY) for place in np.flatnonzero(sizes > MEMBERS))


def _applicants(batch: Batch, programme: Programme) -> Iterator[Problem]:
    """The second and each further one; nearly always there is one in each household, and the first person."""
    says = applicants(batch, programme)
    if says is None:
        return
    first = batch.offsets[:-1]
    everywhere = len(first) > 0 and bool((first < batch.offsets[1:]).all())  # no household without persons
    if everywhere and np.count_nonzero(says) == np.count_nonzero(says[first]):
        return
    rows = np.flatnonzero(says)
    whose = _household_of(batch, rows)
    for place in np.flatnonzero(whose[1:] == whose[:-1]) + 1:
        yield Problem(int(whose[place]), int(rows[place]), "relation", TWO_APPLICANTS)


def _values(batch: Batch, fact: Fact, column: Column, on: date, placed: Placed) -> Iterator[Problem]:
    whole(column, fact.name)
    values, valid, shift = column
    low, high = (bound - shift for bound in bounds(fact, on))
    if not len(values) or (values.min() >= low and values.max() <= high):
        return
    wrong = (values < low) | (values > high)
    rows = np.flatnonzero(wrong if valid is None else wrong & valid)
    for row, (household, person) in zip(rows.tolist(), placed(batch, rows), strict=True):
        later = fact.name == "birth_date" and values[row] + shift > on.toordinal()
        yield Problem(household, person, fact.name, BORN_LATER if later else OUT_OF_BOUNDS)


def _of_household(batch: Batch, rows: Places) -> Iterator[tuple[int, int | None]]:
    return ((row, None) for row in rows.tolist())


def _of_person(batch: Batch, rows: Places) -> Iterator[tuple[int, int | None]]:
    return zip(_household_of(batch, rows).tolist(), rows.tolist(), strict=True)


def _household_of(batch: Batch, rows: Places) -> Places:
    """The household of each row of persons; the last of those that begin there, as one without persons takes no row."""
    return np.searchsorted(batch.offsets, rows, side="right") - 1
