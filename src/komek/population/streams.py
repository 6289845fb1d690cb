"""A table in the order of its keys, taken block by block without ever dividing what has the same key."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from .keys import Key, after
from .schema import HOUSEHOLD


class Rows:
    """What is still to come of an ordered table; `taken` counts the rows taken, from the table's first on."""

    def __init__(self, schema: pa.Schema, batches: Iterator[pa.RecordBatch], taken: int = 0) -> None:
        self.schema, self.taken, self._batches = schema, taken, batches
        self._ready: list[pa.RecordBatch] = []
        self._count, self._ended = 0, False

    def block(self, rows: int) -> Key | None:
        """The key that ends a block of so many rows; None where the rest is no more than that."""
        while not self._ended and self._count <= rows:
            self._read()
        return None if self._count <= rows else self._key(rows - 1)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left."""
        while not self._count and not self._ended:
            self._read()
        return not self._count

    def through(self, key: Key | None) -> pa.Table:
        """The rows up to and with a key; None: all that is ready, which is the rest."""
        while key is not None and not self._ended and not (self._ready and self._last() > key):
            self._read()
        found: list[pa.RecordBatch] = []
        while self._ready and (key is None or self._last_of(self._ready[0]) <= key):
            found.append(self._ready.pop(0))
        if self._ready and (cut := after(self._ready[0].column(HOUSEHOLD), key)):
            found.append(self._ready[0].slice(0, cut))
            self._ready[0] = self._ready[0].slice(cut)
        taken = pa.Table.from_batches(found, self.schema)
        self._count -= taken.num_rows
        self.taken += taken.num_rows
        return taken

    def skip(self, rows: int) -> None:
        """Leave out the first rows."""
        self.taken += rows
        while rows and not self.is_empty:
            first = self._ready.pop(0)
            left = first.slice(min(rows, first.num_rows))
            self._count -= first.num_rows - left.num_rows
            rows -= first.num_rows - left.num_rows
            if left.num_rows:
                self._ready.insert(0, left)

    def _read(self) -> None:
        batch = next(self._batches, None)
        if batch is None:
            self._ended = True
        elif batch.num_rows:
            self._ready.append(batch)
            self._count += batch.num_rows

    def _key(self, row: int) -> Key:
        for batch in self._ready:
            if row < batch.num_rows:
                return batch.column(HOUSEHOLD)[row].as_py()
            row -= batch.num_rows
        raise IndexError(row)

    def _last(self) -> Key:
        return self._last_of(self._ready[-1])

    @staticmethod
    def _last_of(batch: pa.RecordBatch) -> Key:
        return batch.column(HOUSEHOLD)[-1].as_py()
