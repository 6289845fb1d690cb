"""The scanner that reads one household after the other with `assess`: the reference of the compiled one.

Also what scans where compiling would take longer than scanning (fewer than 10^4 households), or cannot be done.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise, repeat
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from ..assess import AMOUNT_ZERO, Assessment, assess
from ..case import Case
from ..facts import Fact
from ..interval import Interval
from .columns import ENTITLED, NO_REASON, REFUSED, REJECTED, UNDETERMINED, Batch, Column, Outcomes
from .door import facts_read, problems

if TYPE_CHECKING:
    from ..programme import Programme

OUTCOME = {"refused": REFUSED, "entitled": ENTITLED, "undetermined": UNDETERMINED}
Row = dict[Fact, Any]
BLOCK = 1024  # households that are Python's own values at a time: a population is larger than memory


class Interpreted:
    """A programme on a day, as published by `known`, ready to scan batches; LawError for a fault in its text."""

    def __init__(self, programme: Programme, on: date, known: date | None = None) -> None:
        self.programme, self.on, self.known = programme, on, known
        self.requirements = tuple(rule.code for rule in programme.requirements)
        self._facts = facts_read(programme, on, known)

    def scan(self, batch: Batch) -> Outcomes:
        """What the law gives each household; one with a problem is rejected, the others go on."""
        found = problems(batch, self.programme, self.on, self.known)
        given = nothing(len(batch), found)
        fine = np.flatnonzero(given.outcome != REJECTED)
        for place, case in zip(fine.tolist(), self._cases(batch, fine), strict=True):
            result = assess(case)
            given.outcome[place] = OUTCOME[result.outcome]
            given.amount[place] = result.amount.minor if result.amount else 0
            given.reason[place] = self._reason(result)
            given.open[place] = _open(result)
        return given

    def needed(self, batch: Batch, which: NDArray[np.int64]) -> list[tuple[str, ...]]:
        """For each of these households the facts that still matter, as the law meets them, and `parameter:NAME`."""
        return [_needed(assess(case)) for case in self._cases(batch, which)]

    def _reason(self, result: Assessment) -> int:
        if result.outcome != "refused":
            return NO_REASON
        codes = self.requirements
        return len(codes) if result.reason == AMOUNT_ZERO else codes.index(str(result.reason))

    def _cases(self, batch: Batch, which: NDArray[np.int64]) -> Iterator[Case]:
        """The households at these places as cases: encoded already, and checked at the door."""
        persons, household = self._facts
        for begin in range(0, len(which), BLOCK):
            part = taken(batch, which[begin : begin + BLOCK])
            people = _rows(part.persons, persons, int(part.offsets[-1]))
            for (first, last), home in zip(
                pairwise(part.offsets.tolist()), _rows(part.household, household, len(part)), strict=True
            ):
                yield self._case(people[first:last], home)

    def _case(self, rows: list[Row], home: Row) -> Case:
        case = object.__new__(Case)
        case.programme, case.on, case.known, case.assume_defaults = self.programme, self.on, self.known, False
        case.names = [str(place) for place in range(len(rows))]
        case.persons, case.household = {name: {} for name in case.names}, {}
        case.rows, case.home = rows, home
        return case


def taken(batch: Batch, which: NDArray[np.int64]) -> Batch:
    """The households at these places, in this order, as a batch of their own."""
    first = batch.offsets[which]
    sizes = batch.offsets[which + 1] - first
    offsets = np.concatenate(([0], np.cumsum(sizes)))
    rows = np.repeat(first - offsets[:-1], sizes) + np.arange(offsets[-1])
    persons = {name: _picked(column, rows) for name, column in batch.persons.items()}
    return Batch(offsets, persons, {name: _picked(column, which) for name, column in batch.household.items()})


def _picked(column: Column, rows: NDArray[np.int64]) -> Column:
    return Column(column.values[rows], None if column.valid is None else column.valid[rows], column.shift)


def nothing(length: int, found: list[Any]) -> Outcomes:
    """Outcomes before anything is said, the households with a problem rejected."""
    given = Outcomes(
        np.zeros(length, np.int8), np.zeros(length, np.int64), np.full(length, NO_REASON, np.int8),
        np.zeros(length, np.uint32), found,
    )  # fmt: skip
    given.outcome[[problem.household for problem in found]] = REJECTED
    return given


def _rows(columns: Mapping[str, Column], facts: Iterable[Fact], length: int) -> list[Row]:
    """The known values of each row, encoded as the law reads them."""
    rows: list[Row] = [{} for _ in range(length)]
    for fact in facts:
        if fact.name in columns:
            for row, value in zip(rows, _values(fact, columns[fact.name]), strict=True):
                if value is not None:
                    row[fact] = value
    return rows


def _values(fact: Fact, column: Column) -> Iterator[Any]:
    """The values as Python's own numbers and truths; None where one is not known."""
    made = bool if fact.kind is bool else int
    values = (column.values + np.int64(column.shift) if column.shift else column.values).tolist()
    valid = repeat(True, len(values)) if column.valid is None else column.valid.tolist()
    return (made(value) if known else None for value, known in zip(values, valid, strict=True))


def _open(result: Assessment) -> int:
    """A bit for each requirement that cannot be said yet, and one after them for the amount."""
    if result.outcome != "undetermined":
        return 0
    unsaid = [finding.met is None for finding in result.requirements]
    unsaid.append(type(result.read(result.programme.amount)) is Interval)
    return sum(1 << place for place, open_ in enumerate(unsaid) if open_)


def _needed(result: Assessment) -> tuple[str, ...]:
    order = result.plan.slots.order
    facts = {item[1] for item in result.causes if item[0] == "fact"}
    names = [fact.name for fact in sorted(facts, key=order.__getitem__)]
    return (*dict.fromkeys(names), *(f"parameter:{name}" for name in result.missing_parameters))
