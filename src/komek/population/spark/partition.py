"""In the worker: one partition of households, asked as the files of one machine are."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from komek import packs
from komek.law import Fact, LawError, Programme
from komek.law.scan.scanner import Engine, Scanner, scanner

from ..encoding import Codes, Encoding
from ..joining import HOUSEHOLDS, Joined, joined
from ..law_digest import law_digest
from ..population import Sorting
from ..recording import Piece
from ..running import Asking, facts_of
from ..schema import HOUSEHOLD, PERSON
from ..streams import Rows
from .rows import rows_of, schema

KIND, HOME, PEOPLE = "kind", "h_", "p_"  # the column that tells the tables apart, and how their columns begin


@dataclass(frozen=True)
class Wanted:
    """What every worker is asked: programmes by code with the digests of their laws, the day, and what to keep."""

    laws: Mapping[str, str]
    on: date
    known: date | None
    needed: bool
    keeps: bool
    engine: Engine
    key: pa.DataType
    person: pa.DataType

    def __call__(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """The rows of a partition whose batches are ordered by household, its own row before its persons'."""
        first = next(batches, None)
        if first is None:
            return
        scanners = _scanners(tuple(self.laws.items()), self.on, self.known, self.engine)
        part = Part(first, batches, facts_of(list(scanners), self.on, self.known))
        asking = Asking(part, scanners, self.needed and self.keeps, self.keeps)
        columns, codes = schema(self.key, self.person), list(self.laws)
        for batch in part.batches():
            yield from rows_of(asking.asked(batch), columns, codes, self.keeps)
        yield from rows_of(Piece({}, asking.keyless(), {}, (0, 0)), columns, codes, self.keeps)


@lru_cache(maxsize=4)
def _scanners(
    laws: tuple[tuple[str, str], ...], on: date, known: date | None, engine: Engine
) -> dict[Programme, Scanner]:
    """Kept by the worker for its next partitions. LawError where its packs say something else than the driver's."""
    found = {packs.programme(code): digest for code, digest in laws}
    for programme, digest in found.items():
        if law_digest(programme, on, known) != digest:
            raise LawError(
                *programme.place, "The driver reads another law.", "Give all workers the same Kömek and packs."
            )
    return {one: scanner(one, on, known, engine=engine, threads=1) for one in found}


class Described:
    """A table as its columns are declared: all that `Encoding` asks of one."""

    def __init__(self, name: str, columns: pa.Schema, folder: Path = Path()) -> None:
        self.folder, self.name, self._schema = folder, name, columns

    def fields(self, column: str) -> list[pa.Field]:
        return [self._schema.field(column)] if column in self._schema.names else []


class Part:
    """A partition, read like a population."""

    def __init__(self, first: pa.RecordBatch, rest: Iterator[pa.RecordBatch], facts: Sequence[Fact]) -> None:
        of = {kind: [fact for fact in facts if fact.of == kind] for kind in ("person", "household")}
        homes, people = (_declared(first.schema, begins) for begins in (HOME, PEOPLE))
        self._homes = Encoding(Described("households", homes), [HOUSEHOLD], of["household"])
        self._people = Encoding(Described("persons", people), [HOUSEHOLD, PERSON], of["person"])
        self._apart = Apart(first, rest)
        self.keyless = self._apart.keyless

    key_type = property(lambda self: self._homes.keys[HOUSEHOLD])
    person_type = property(lambda self: self._people.keys.get(PERSON, pa.null()))

    @property
    def facts(self) -> dict[str, Fact]:
        return {**self._people.facts, **self._homes.facts}

    @property
    def codes(self) -> dict[str, Codes]:
        return {**self._people.strange, **self._homes.strange}

    def batches(
        self, start: tuple[int, int] = (0, 0), block: int = HOUSEHOLDS, sorting: Sorting = lambda name: None
    ) -> Iterator[Joined]:
        """Whole households; a partition is read once, from its beginning."""
        homes = Rows(self._homes.schema, map(self._homes.encoded, self._apart.of(HOME)))
        people = Rows(self._people.schema, map(self._people.encoded, self._apart.of(PEOPLE)))
        return joined(homes, people, block=block)


class Apart:
    """Two streams out of one: rows of households and of persons, each kept until its own table is asked for it."""

    def __init__(self, first: pa.RecordBatch, rest: Iterator[pa.RecordBatch]) -> None:
        self._first, self._rest = [first], rest
        self._waiting: dict[str, deque[pa.RecordBatch]] = {HOME: deque(), PEOPLE: deque()}
        self.keyless: dict[str, list[pa.Array]] = {}

    def of(self, begins: str) -> Iterator[pa.RecordBatch]:
        while True:
            while not self._waiting[begins]:
                batch = self._first.pop() if self._first else next(self._rest, None)
                if batch is None:
                    return
                self._divide(batch)
            yield self._waiting[begins].popleft()

    def _divide(self, batch: pa.RecordBatch) -> None:
        has_key = pc.is_valid(batch.column(HOUSEHOLD))
        for place, (begins, name) in enumerate(((HOME, "households"), (PEOPLE, "persons"))):
            mine = pc.equal(batch.column(KIND), place)
            if lost := pc.and_(mine, pc.invert(has_key)).true_count:
                self.keyless.setdefault(name, []).append(pa.nulls(lost, pa.int64()))
            rows = batch.filter(pc.and_(mine, has_key))
            if rows.num_rows:
                names = [column for column in rows.schema.names if column == HOUSEHOLD or column.startswith(begins)]
                short = [column.removeprefix(begins) if column != HOUSEHOLD else column for column in names]
                self._waiting[begins].append(rows.select(names).rename_columns(short))


def _declared(columns: pa.Schema, begins: str) -> pa.Schema:
    own = [columns.field(HOUSEHOLD)]
    own += [field.with_name(field.name.removeprefix(begins)) for field in columns if field.name.startswith(begins)]
    return pa.schema(own)
