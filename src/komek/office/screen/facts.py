"""The facts side by side: what each source says, what counts, and where they disagree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from komek.evidence.service import Row, Side, Source
from komek.law import Fact, Missing
from komek.law.case import encode
from komek.office.screen.dates import short_date
from komek.office.screen.telling import told
from komek.portal.wording import Words

SOURCES = (Source.declared, Source.document, Source.register, Source.officer)


@dataclass(frozen=True)
class Cell:
    """What one source says, empty where it says nothing; `mark` is the day it came."""

    source: str
    text: str = ""
    mark: str = ""


@dataclass(frozen=True)
class FactRow:
    """A fact in one line. `who`: the address of its person ("p17") or "household"."""

    who: str
    fact: str
    label: str
    over: str
    cells: tuple[Cell, ...]
    counts: str
    source: str
    differs: bool
    missing: bool = False
    decided: str = ""
    usual: bool = False
    """Nothing out of the ordinary, and nobody contradicts: “no”, 0, none."""


@dataclass(frozen=True)
class Group:
    """The facts of one person, or of the household (name empty)."""

    name: str
    rows: tuple[FactRow, ...]

    @property
    def telling(self) -> tuple[FactRow, ...]:
        """The rows to read one by one."""
        return tuple(row for row in self.rows if not row.usual)

    @property
    def usual(self) -> tuple[FactRow, ...]:
        """The rows that are folded."""
        return tuple(row for row in self.rows if row.usual)


@dataclass(frozen=True)
class FactTable:
    """All facts; `sources`: those of which at least one fact has something, declared always."""

    sources: tuple[Source, ...]
    groups: tuple[Group, ...]

    @property
    def disagreements(self) -> int:
        return sum(row.differs for group in self.groups for row in group.rows)

    @property
    def columns(self) -> int:
        return len(self.sources) + 2


@dataclass(frozen=True)
class Telling:
    """In which words, for which day and in which currency facts are told."""

    words: Words
    on: date
    currency: str

    def over(self, fact: Fact) -> str:
        """The time that a fact over time is about; empty for a fact of the day."""
        return self.words.period(fact.over, self.on) if fact.over else ""

    def value(self, fact: Fact, value: Any) -> str:
        return told(fact, value, self.currency, self.words)


def fact_table(
    rows: Sequence[Row], missing: Sequence[Missing], names: Mapping[int, str], telling: Telling
) -> FactTable:
    """The table of a case; what the law still has to know stands among the facts of its person, without a value."""
    spoken = tuple(source for source in SOURCES if source is Source.declared or any(_side(row, source) for row in rows))
    by_name = {name: person for person, name in names.items()}
    found: dict[int | None, list[FactRow]] = {person: [] for person in (*names, None)}
    known: set[tuple[int | None, str]] = set()
    for row in rows:
        found.setdefault(row.person, []).append(_row(row, spoken, telling))
        known.add((row.person, row.fact.name))
    for one in missing:
        person = None if one.person is None else by_name.get(one.person)
        if (person, one.fact.name) not in known:
            found.setdefault(person, []).append(_open(one, person, spoken, telling))
    groups = (Group(names.get(person, "") if person else "", tuple(made)) for person, made in found.items() if made)
    return FactTable(spoken, tuple(groups))


def _side(row: Row, source: Source) -> Side | None:
    sides: dict[Source, Side | None] = {
        Source.declared: row.declared,
        Source.document: row.document,
        Source.register: row.register,
        Source.officer: row.officer,
    }
    return sides[source]


def _row(row: Row, spoken: Sequence[Source], telling: Telling) -> FactRow:
    changed = row.decided is not None and row.decided != row.effective.value
    return FactRow(
        who=f"p{row.person}" if row.person else "household",
        fact=row.fact.name,
        label=telling.words.label(row.fact),
        over=telling.over(row.fact),
        cells=tuple(_cell(source, row, telling) for source in spoken),
        counts=telling.value(row.fact, row.effective.value),
        source=telling.words.t(row.effective.source.value),
        differs=row.disagrees,
        decided=telling.value(row.fact, row.decided) if changed else "",
        usual=not changed and _is_usual(row, telling.on),
    )


def _is_usual(row: Row, on: date) -> bool:
    if row.disagrees or row.effective.value is True:
        return False
    return bool(encode(row.fact, row.effective.value, None) == row.fact.default_on(on))


def _cell(source: Source, row: Row, telling: Telling) -> Cell:
    name, side = telling.words.t(source.value), _side(row, source)
    if side is None:
        return Cell(name)
    mark = short_date(side.at.date(), telling.words.language) if source is not Source.declared else ""
    return Cell(name, telling.value(row.fact, side.value), mark)


def _open(one: Missing, person: int | None, spoken: Sequence[Source], telling: Telling) -> FactRow:
    return FactRow(
        who=f"p{person}" if person else "household",
        fact=one.fact.name,
        label=telling.words.label(one.fact),
        over=telling.over(one.fact),
        cells=tuple(Cell(telling.words.t(source.value)) for source in spoken),
        counts="",
        source="",
        differs=False,
        missing=True,
    )
