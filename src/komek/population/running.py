"""A scan from file to file: read, asked and written at the same time, in bounded memory, several programmes at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from komek.law import Fact, Programme
from komek.law.scan import Batch, Outcomes
from komek.law.scan.door import facts_read

from .joining import HOUSEHOLDS, Joined
from .law_digest import law_digest
from .overlapping import Behind, ahead
from .population import Population, Readable
from .recording import PART, Counting, Piece, Recording, Totals
from .rejecting import Rejecting
from .results import Results, rejected, undetermined
from .summary import Summary
from .writing import REJECTS, Manifest


class Scanner(Protocol):
    """A programme on a day, asked about batches; see `komek.law.scan`."""

    @property
    def requirements(self) -> tuple[str, ...]:
        """Codes, in the law's order."""

    def scan(self, batch: Batch) -> Outcomes:
        """What the law gives each household."""

    def needed(self, batch: Batch, which: NDArray[np.int64]) -> list[tuple[str, ...]]:
        """The facts that still matter to those households."""


class Watcher:
    """Is told how a scan goes on; this one does not mind."""

    def sorting(self, table: str) -> None:
        """A table is not in the order of its keys and has to be sorted first."""

    def scanned(self, households: int) -> None:
        """So many rows of households are dealt with, those of an earlier start included."""


def facts_of(programmes: Sequence[Programme], on: date, known: date | None = None) -> list[Fact]:
    """The facts that a scan of these programmes reads, each once."""
    found: dict[Fact, None] = {}
    for programme in programmes:
        persons, household = facts_read(programme, on, known)
        found |= dict.fromkeys([*persons, *household])
    return list(found)


def scan_files(
    population: Population,
    scanners: Mapping[Programme, Scanner],
    on: date,
    to: Path | None = None,
    *,
    known: date | None = None,
    needed: bool = True,
    restart: bool = False,
    watcher: Watcher | None = None,
    block: int = HOUSEHOLDS,
    part: int = PART,
) -> Totals:
    """Scan a population for several programmes in one pass, and say what it comes to.

    With a folder `to`, what each household gets and every rejected row is written there, and a scan that was broken
    off goes on after its last whole part; `restart` begins anew. Without, everything is only counted. `needed` adds
    the facts that undetermined households still need. PopulationError where `to` holds the results of another scan.
    """
    scan = Asking(population, scanners, needed and to is not None, keeps=to is not None)
    if to is None:
        return scan.run(Counting(one.code for one in scanners), watcher or Watcher(), block)
    manifest = Manifest.begin(to, _described(population, list(scanners), on, known, needed), restart)
    return scan.run(Recording(manifest, scan.schemas(on, known), part), watcher or Watcher(), block)


def _described(
    population: Population, programmes: list[Programme], on: date, known: date | None, needed: bool
) -> dict[str, Any]:
    """What results depend on: only with all of it the same does a scan go on where it was broken off."""
    laws = {programme.code: law_digest(programme, on, known) for programme in programmes}
    return {
        "population": population.fingerprint, "on": on.isoformat(), "known": known and known.isoformat(),
        "needed": needed, "programmes": laws,
    }  # fmt: skip


class Asking:
    """Asks programmes about a population that can be read, batch by batch."""

    def __init__(self, population: Readable, scanners: Mapping[Programme, Scanner], needed: bool, keeps: bool) -> None:
        self._population, self._programmes, self._needed, self._keeps = population, list(scanners), needed, keeps
        self._scanners = {programme.code: scanner for programme, scanner in scanners.items()}
        self._results = {
            code: Results(scanner.requirements, population.key_type, needed) for code, scanner in self._scanners.items()
        }
        self._rejecting = Rejecting(population)

    def schemas(self, on: date, known: date | None) -> dict[str, pa.Schema]:
        """Of every file that is written, with what its rows are about."""
        found = {REJECTS: self._rejecting.schema}
        for programme in self._programmes:
            about = {"programme": programme.code, "currency": programme.currency_on(on), "on": on.isoformat()}
            about |= {"per": programme.per} | ({"known": known.isoformat()} if known else {})
            found[programme.code] = self._results[programme.code].schema.with_metadata(about)
        return found

    def run(self, record: Counting | Recording, watcher: Watcher, block: int) -> Totals:
        """Scan what was not scanned yet."""
        if not record.complete:
            self._go_on(record, watcher, block)
            record.finish()
        return record.totals

    def _go_on(self, record: Counting | Recording, watcher: Watcher, block: int) -> None:
        read = record.read
        fresh = read == (0, 0)
        watcher.scanned(read[0])
        try:
            with (
                ahead(self._population.batches(read, block, watcher.sorting)) as incoming,
                Behind(record.record) as writing,
            ):
                for batch in incoming:
                    writing.do(self.asked(batch))
                    read = batch.read
                    watcher.scanned(read[0])
                if fresh:
                    writing.do(Piece({}, self.keyless(), {}, read))
        except BaseException:
            record.abandon()
            raise

    def asked(self, batch: Joined) -> Piece:
        """What becomes of a batch."""
        tables, summaries, found = {}, {}, {}
        for code, scanner in self._scanners.items():
            given = rejected(scanner.scan(batch.batch), batch.faults)
            summaries[code], found[code] = Summary.of_batch(given, scanner.requirements), given.problems
            if self._keeps:
                needed = scanner.needed(batch.batch, undetermined(given)) if self._needed else None
                tables[code] = self._results[code].table(batch.keys, given, needed)
        return Piece(tables, self._rejecting.all_of(batch, found), summaries, batch.read)

    def keyless(self) -> list[pa.Table]:
        """The rows without key that were met."""
        return [self._rejecting.keyless(name, rows) for name, some in self._population.keyless.items() for rows in some]
