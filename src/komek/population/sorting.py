"""Tables that are not in the order of their keys, put in order on disk: memory holds one run, or a block of each.

Runs of rows are sorted in memory and written; then all are read side by side, and what cannot be followed by a smaller
key any more is sorted and handed on. Persons of a household come in the order of their own keys.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from .keys import Key, before, ordered
from .reading import ROWS
from .schema import HOUSEHOLD, PERSON

RUN = 96 << 20  # bytes of rows sorted at a time; sorting needs as much again
TOGETHER = 1 << 12  # rows of a batch of a run: one of each run is in memory while all are merged
MOST = 256  # runs read side by side: each is an open file


def is_ordered(batches: Iterator[pa.RecordBatch]) -> bool:
    """Whether the keys rise from row to row, and no row lacks its key."""
    last: Key | None = None
    for batch in batches:
        keys = batch.column(0)
        if not ordered(keys) or (last is not None and len(keys) and keys[0].as_py() < last):
            return False
        last = keys[-1].as_py() if len(keys) else last
    return True


def in_order(
    schema: pa.Schema, batches: Iterator[pa.RecordBatch], folder: Path, run: int = RUN
) -> Iterator[pa.RecordBatch]:
    """The rows in the order of their keys; runs lie in `folder`, and are read until the last row was handed on."""
    runs = list(_runs(schema, batches, folder, run))
    while len(runs) > MOST:
        few, later = runs[:MOST], runs[MOST:]
        runs = [_written(schema, _merged(schema, few), folder / f"{len(runs):05}.arrow"), *later]
        for path in few:
            path.unlink()
    yield from _merged(schema, runs)


def _runs(schema: pa.Schema, batches: Iterator[pa.RecordBatch], folder: Path, run: int) -> Iterator[Path]:
    held: list[pa.RecordBatch] = []
    size = number = 0
    for batch in batches:
        held.append(batch)
        size += batch.nbytes
        if size >= run:
            yield _written(schema, _sorted(schema, held), folder / f"run-{number:05}.arrow")
            held, size, number = [], 0, number + 1
    if held:
        yield _written(schema, _sorted(schema, held), folder / f"run-{number:05}.arrow")


def _sorted(schema: pa.Schema, batches: list[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Rows in order, as small batches; equal keys stay as they stood."""
    if not batches:
        return
    table = pa.Table.from_batches(batches, schema).combine_chunks().to_batches()[0]
    order = _order([table.column(name) for name in (HOUSEHOLD, PERSON) if name in schema.names])
    for at in range(0, len(order), ROWS):
        yield table.take(order[at : at + ROWS])


def _order(keys: list[pa.Array]) -> pa.Array:
    if all(pa.types.is_integer(key.type) and not key.null_count for key in keys):
        return pa.array(np.lexsort([key.to_numpy() for key in reversed(keys)]))
    names = [str(place) for place in range(len(keys))]
    return pc.sort_indices(pa.table(keys, names), sort_keys=[(name, "ascending") for name in names])


def _written(schema: pa.Schema, batches: Iterator[pa.RecordBatch], path: Path) -> Path:
    with pa.OSFile(str(path), "wb") as file, pa.ipc.new_file(file, schema) as writer:
        for batch in batches:
            writer.write_table(pa.Table.from_batches([batch]), TOGETHER)
    return path


class _Run:
    """A sorted run: the batches that were read and not yet handed on, and what follows them."""

    def __init__(self, path: Path) -> None:
        file = pa.ipc.open_file(pa.OSFile(str(path)))  # not mapped: pages of a map count as memory of this process
        self._rest = map(file.get_batch, range(file.num_record_batches))
        self.blocks: list[pa.RecordBatch] = []
        self.more()

    def more(self) -> None:
        """Read the next batch."""
        block = next(self._rest, None)
        self.ended = block is None
        if block is not None:
            self.blocks.append(block)

    @property
    def last(self) -> Key:
        return self.blocks[-1].column(HOUSEHOLD)[-1].as_py()

    def below(self, key: Key) -> list[pa.RecordBatch]:
        """Take the rows with smaller keys."""
        found = []
        while self.blocks and self.blocks[0].column(HOUSEHOLD)[-1].as_py() < key:
            found.append(self.blocks.pop(0))
        if self.blocks and (cut := before(self.blocks[0].column(HOUSEHOLD), key)):
            found.append(self.blocks[0].slice(0, cut))
            self.blocks[0] = self.blocks[0].slice(cut)
        return found


def _merged(schema: pa.Schema, paths: list[Path]) -> Iterator[pa.RecordBatch]:
    """All runs as one. What has the least of the blocks' last keys waits, as more of it may follow in its run."""
    runs = [_Run(path) for path in paths]
    while going := [run for run in runs if not run.ended]:
        cut = min(run.last for run in going)
        yield from _sorted(schema, [block for run in runs for block in run.below(cut)])
        for run in going:
            if run.last == cut:
                run.more()
    yield from _sorted(schema, [block for run in runs for block in run.blocks])
