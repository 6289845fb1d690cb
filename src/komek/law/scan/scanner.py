"""`scanner`: a programme on a day, ready to scan batches of households, compiled where that is worth it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from ..facts import Fact
from .blocks import RECHECK, STRIDE
from .causes import Causes
from .columns import REJECTED, Batch, Column, Outcomes
from .door import facts_read, problems, values, whole
from .flat import flattened
from .interpreted import Interpreted, nothing, taken
from .kernel import compiled, uncollected
from .operands import EPOCH
from .text import Applicant, Text, written
from .values import Law, Unscannable

if TYPE_CHECKING:
    from ..programme import Programme

Engine = Literal["auto", "compiled", "interpreted"]
FEW = 10_000  # households that `assess` has read before a scan would be compiled
MANY = 50_000  # households that `assess` has asked what they lack before a scan for that would be compiled
APART = 20_000  # households that are worth a thread of their own


class Scanner(Protocol):
    """Scans batches. `requirements`: their codes, in the law's order."""

    requirements: tuple[str, ...]

    def scan(self, batch: Batch) -> Outcomes:
        """What the law gives each household; one with a problem is rejected, the others go on."""

    def needed(self, batch: Batch, which: NDArray[np.int64]) -> list[tuple[str, ...]]:
        """For each of these households the facts that still matter, as the law meets them, and `parameter:NAME`."""


def scanner(
    programme: Programme, on: date, known: date | None = None, *, engine: Engine = "auto", threads: int | None = None
) -> Scanner:
    """The scanner of a programme on the day `on`, as published by `known`.

    `auto` reads small batches with `assess`, and so all batches of a programme that cannot be compiled; "compiled"
    raises Unscannable for one. LawError for a fault in the law's text.
    """
    read = Interpreted(programme, on, known)
    if engine == "interpreted":
        return read
    return Compiled(read, threads or os.cpu_count() or 1, least=0 if engine == "compiled" else FEW)


class Compiled:
    """A programme whose law is compiled for the columns that are there. Keeps what it compiled between batches."""

    def __init__(self, read: Interpreted, threads: int, least: int) -> None:
        self.read, self.threads, self.least = read, threads, least
        self.requirements = read.requirements
        self._nullable: frozenset[str] = frozenset()
        self._laws: dict[frozenset[str], Law] = {}
        self._texts: dict[tuple[frozenset[str], frozenset[str]], Text | None] = {}
        self._whys: dict[tuple[frozenset[str], frozenset[str]], Text | None] = {}
        self._causes: dict[Text, Causes] = {}
        self._asked = 0  # households that were asked what they lack

    def scan(self, batch: Batch) -> Outcomes:
        """Raises Unscannable where the law cannot be compiled and `assess` is not to be asked instead."""
        text = self._text(batch) if len(batch) >= self.least or self._texts else None
        if text is None:
            return self.read.scan(batch)
        law = (self.read.programme, self.read.on, self.read.known)
        given = nothing(len(batch), [])
        if self._run(text, batch, given) and not any(values(batch, *law, text.checked)):
            return given
        given = nothing(len(batch), problems(batch, *law))
        fine = np.flatnonzero(given.outcome != REJECTED)
        part = nothing(len(fine), [])
        if not self._run(text, taken(batch, fine), part):
            raise AssertionError("The compiled law refuses values that the check at the door lets in.")
        given.put(fine, part)
        return given

    def needed(self, batch: Batch, which: NDArray[np.int64]) -> list[tuple[str, ...]]:
        """Of many households by a kernel of its own, which takes its time to compile; of few by `assess`."""
        self._asked += len(which)
        part = taken(batch, which)
        text = self._why(part) if self._asked >= MANY or not self.least else None
        if text is None:
            return self.read.needed(batch, which)
        given = nothing(len(part), [])
        self._run(text, part, given)
        order = self.read.programme.plan(self.read.on, self.read.known).slots.order
        facts = {fact.name: place for fact, place in order.items()}
        kinds, inverse = np.unique(given.amount, return_inverse=True)
        told = [_in_order(self._causes[text].named(int(bits)), facts) for bits in kinds]
        return [told[place] for place in inverse.tolist()]

    # The text

    def _text(self, batch: Batch) -> Text | None:
        """The compiled law for the columns of this batch; a column once met with unknown values stays nullable."""
        columns = self._columns(batch)
        present = frozenset(columns)
        unknown = {name for name, column in columns.items() if column.valid is not None and not column.valid.all()}
        self._nullable |= unknown
        key = (present, self._nullable & present)
        if key not in self._texts:
            self._texts[key] = self._written(*key)
        return self._texts[key]

    def _written(self, present: frozenset[str], nullable: frozenset[str]) -> Text | None:
        """None where `assess` has to be asked; Unscannable where it is not to be."""
        try:
            with uncollected():
                return written(self._law(present), nullable, self._applicant(present))
        except Unscannable:
            if not self.least:
                raise
            return None

    def _why(self, batch: Batch) -> Text | None:
        """The text that says what is lacking; None where that is too much for one."""
        columns = self._columns(batch)
        key = (frozenset(columns), self._nullable & frozenset(columns))
        if key not in self._whys:
            causes = Causes()
            try:
                text = written(self._law(key[0]), key[1], self._applicant(key[0]), causes)
            except Unscannable:
                text = None
            self._whys[key] = text
            if text is not None:
                self._causes[text] = causes
        return self._whys[key]

    def _law(self, present: frozenset[str]) -> Law:
        """The law for these columns. Raises Unscannable."""
        if present not in self._laws:
            self._laws[present] = flattened(self.read.programme, self.read.on, self.read.known, present)
        return self._laws[present]

    def _columns(self, batch: Batch) -> dict[str, Column]:
        """The columns that the law reads, by "person.wages"."""
        persons, household = facts_read(self.read.programme, self.read.on, self.read.known)
        return _present(persons, batch.persons) | _present(household, batch.household)

    def _applicant(self, present: frozenset[str]) -> Applicant | None:
        relation = self.read.programme.country.person.facts.get("relation")
        codes = relation.kind.codes if relation is not None and relation.is_choice else {}
        return (
            ("person.relation", codes["applicant"]) if "applicant" in codes and "person.relation" in present else None
        )

    # The run

    def _run(self, text: Text, batch: Batch, given: Outcomes) -> bool:
        """The kernel over parts of the households at once; what it cannot say is asked of `assess`.

        False where a household or a value is none that can be: then nothing that was said counts.
        """
        kernel, columns = compiled(text), self._columns(batch)
        args = [_values(columns[name], name, self._dates) for name in text.columns]
        args += [_valid(columns[name]) for name in text.nullable]
        table = np.array(text.table or (0,), np.int64)
        out = (given.outcome, given.amount, given.reason, given.open)
        offsets = np.ascontiguousarray(batch.offsets, np.int64)

        def part(ends: tuple[int, int]) -> bool:
            wrong = np.zeros(1, np.int64)
            kernel(*ends, offsets, table, np.empty(text.rows * STRIDE, np.int64), wrong, *out, *args)
            return not wrong[0]

        with uncollected():
            part((0, 0))  # compiled before several threads ask for it
        shares = max(1, min(self.threads, len(batch) // APART))
        ends = [len(batch) * share // shares for share in range(shares + 1)]
        with ThreadPoolExecutor(shares) as pool:
            fine = all(list(pool.map(part, pairwise(ends))))
        if fine:
            self._recheck(batch, given)
        return fine

    def _recheck(self, batch: Batch, given: Outcomes) -> None:
        """Households in which exact_money met a finer amount; LawError where it counts."""
        again = np.flatnonzero(given.outcome == RECHECK)
        if len(again):
            given.put(again, self.read.scan(taken(batch, again)))

    @property
    def _dates(self) -> frozenset[str]:
        persons, household = facts_read(self.read.programme, self.read.on, self.read.known)
        return frozenset(f"{fact.of}.{fact.name}" for fact in (*persons, *household) if fact.kind is date)


def _in_order(causes: list[tuple[str, str]], facts: Mapping[str, int]) -> tuple[str, ...]:
    """Facts as the law meets them, and then parameters by name."""
    known = sorted((name for kind, name in causes if kind == "fact"), key=facts.__getitem__)
    return (*known, *(f"parameter:{name}" for name in sorted(name for kind, name in causes if kind == "parameter")))


def _present(facts: list[Fact], columns: Mapping[str, Column]) -> dict[str, Column]:
    return {f"{fact.of}.{fact.name}": columns[fact.name] for fact in facts if fact.name in columns}


def _values(column: Column, name: str, dates: frozenset[str]) -> NDArray[Any]:
    """As the kernel reads them: truths as bytes, dates as days since 1970."""
    whole(column, name)
    values = column.values.view(np.uint8) if column.values.dtype == np.bool_ else column.values
    off = column.shift - (EPOCH if name in dates else 0)
    return np.ascontiguousarray(values + np.int64(off) if off else values)


def _valid(column: Column) -> NDArray[np.uint8]:
    valid = np.ones(len(column.values), np.bool_) if column.valid is None else column.valid
    return np.ascontiguousarray(valid).view(np.uint8)
