"""Small populations in memory, written in every way that a scan has to read; and a scanner that shows what it read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from komek.law.scan import ENTITLED, UNDETERMINED, Batch, Outcomes
from komek.law.scan.columns import NO_REASON
from komek.law.scan.door import problems
from komek.population.population import Population
from komek.population.recording import Totals
from komek.population.running import facts_of, scan_files
from komek.population.schema import of_programme
from tests.law.families import PROGRAMMES

PROGRAMME = PROGRAMMES["bg.monthly_assistance"]
ON = date(2025, 3, 4)
TABLES = of_programme(PROGRAMME)


@dataclass(frozen=True)
class People:
    """Both tables."""

    persons: pa.Table
    households: pa.Table

    def shuffled(self, seed: int) -> People:
        """The same rows in another order."""
        rng = np.random.default_rng(seed)
        mixed = [table.take(rng.permutation(table.num_rows)) for table in (self.persons, self.households)]
        return People(*mixed)

    def keyed_by_text(self) -> People:
        """The same with strings as keys of households."""
        return People(*(_with(table, "household", _texts) for table in (self.persons, self.households)))


def people(sizes: Sequence[int], seed: int = 1) -> People:
    """Households of these sizes, keys rising with gaps, some values unknown, all of them possible."""
    rng = np.random.default_rng(seed)
    keys = np.cumsum(rng.integers(1, 4, len(sizes)))
    owners = np.repeat(keys, sizes)
    numbers = np.concatenate([np.arange(size) for size in sizes]) if sizes else np.zeros(0, np.int64)
    first = {"household": pa.array(owners, pa.int64()), "person": pa.array(numbers, pa.int64())}
    persons = first | _columns(TABLES.persons, len(owners), rng, numbers == 0)
    households = {"household": pa.array(keys, pa.int64())} | _columns(TABLES.households, len(sizes), rng, None)
    return People(pa.table(persons), pa.table(households))


def _columns(schema: pa.Schema, rows: int, rng: np.random.Generator, applies: Any) -> dict[str, pa.Array]:
    return {
        field.name: _column(field, rows, rng, applies if field.name == "relation" else None)
        for field in schema
        if field.name not in ("household", "person")
    }


def _column(field: pa.Field, rows: int, rng: np.random.Generator, applies: Any) -> pa.Array:
    unknown = rng.random(rows) < 0.2
    if pa.types.is_dictionary(field.type):
        codes = field.metadata[b"codes"].decode().split()
        places = rng.integers(1, len(codes), rows)
        if applies is not None:
            places, unknown = np.where(applies, codes.index("applicant"), places), np.zeros(rows, bool)
        return pa.array([None if no else codes[place] for place, no in zip(places, unknown, strict=True)], field.type)
    if pa.types.is_boolean(field.type):
        return pa.array(rng.random(rows) < 0.5, mask=unknown)
    low, high = (0, 15_000) if pa.types.is_date32(field.type) else (0, 30)
    return pa.array(rng.integers(low, high, rows).astype(np.int32), mask=unknown).cast(field.type)


def _texts(keys: pa.Array) -> pa.Array:
    return pa.array([None if key is None else f"BG-{key:06}" for key in keys.to_pylist()], pa.string())


def _with(table: pa.Table, name: str, change: Any) -> pa.Table:
    place = table.column_names.index(name)
    return table.set_column(place, name, change(table.column(name).combine_chunks()))


def save(given: People, folder: Path, parts: int = 1, group: int = 1 << 20, suffix: str = ".parquet") -> Path:
    """Both tables, each as a file or as so many parts."""
    for name, table in (("persons", given.persons), ("households", given.households)):
        place = folder / f"{name}{suffix}"
        place.parent.mkdir(parents=True, exist_ok=True)
        cuts = [table.num_rows * part // parts for part in range(parts + 1)]
        if parts > 1:
            place.mkdir()
        for number in range(parts):
            path = place / f"{number:03}{suffix}" if parts > 1 else place
            _write(table.slice(cuts[number], cuts[number + 1] - cuts[number]), path, group)
    return folder


def _write(table: pa.Table, path: Path, group: int) -> None:
    if path.suffix == ".parquet":
        pq.write_table(table, path, row_group_size=group)
        return
    with pa.OSFile(str(path), "wb") as file, pa.ipc.new_file(file, table.schema) as writer:
        writer.write_table(table.unify_dictionaries(), max_chunksize=group)


class Showing:
    """The amount is a sum over all that was read, each value with a weight by fact and place; nothing is law."""

    requirements = tuple(rule.code for rule in PROGRAMME.requirements)

    def scan(self, batch: Batch) -> Outcomes:
        """Every third sum leaves the household undetermined."""
        length = len(batch)
        found = problems(batch, PROGRAMME, ON)
        amount = np.zeros(length, np.int64)
        for name, column in batch.household.items():
            amount += _weight(name) * _known(column)
        sizes = np.diff(batch.offsets)
        place = np.arange(batch.offsets[-1]) - np.repeat(batch.offsets[:-1], sizes) + 1
        for name, column in batch.persons.items():
            sums = np.concatenate(([0], np.cumsum(_weight(name) * _known(column) * place)))
            amount += sums[batch.offsets[1:]] - sums[batch.offsets[:-1]]
        amount = amount * 8 + sizes
        open_ = amount % 3 == 0
        outcome = np.where(open_, UNDETERMINED, ENTITLED).astype(np.int8)
        outcome[[problem.household for problem in found]] = 3
        amount[open_ | (outcome == 3)] = 0
        unsaid = np.where(outcome == UNDETERMINED, 0b101, 0).astype(np.uint32)
        return Outcomes(outcome, amount, np.full(length, NO_REASON, np.int8), unsaid, found)

    def needed(self, batch: Batch, which: NDArray[np.int64]) -> list[tuple[str, ...]]:
        """As many as the household has persons, at most three."""
        sizes = np.diff(batch.offsets)[which]
        return [("wages", "pension", "parameter:x")[: int(size)] for size in sizes]


def _weight(name: str) -> int:
    return sum(map(ord, name)) % 89 + 1


def _known(column: Any) -> Any:
    values = column.values.astype(np.int64) + column.shift + 1
    return values if column.valid is None else np.where(column.valid, values, 0)


def scanned(folder: Path, to: Path | None, scanner: Any = None, run: int = 1 << 20, **how: Any) -> Totals:
    """Scan a folder, with a scanner that shows what it read where no other is given."""
    with Population(folder, facts_of([PROGRAMME], ON), room=to, run=run) as population:
        return scan_files(population, {PROGRAMME: scanner or Showing()}, ON, to, **how)


def results(to: Path) -> list[dict[str, Any]]:
    """What was written, a row for each household."""
    found: list[dict[str, Any]] = pq.read_table(to / PROGRAMME.code).to_pylist()
    return found


def rejects(to: Path) -> list[dict[str, Any]]:
    """The rows that were rejected."""
    found: list[dict[str, Any]] = pq.read_table(to / "rejects.parquet").to_pylist()
    return found
