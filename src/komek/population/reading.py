"""A table of a population on disk: one file or a folder of parts, Parquet or Arrow, read batch by batch."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

import pyarrow as pa
import pyarrow.parquet as pq

from .problems import _, refusal

PARQUET, ARROW = (".parquet",), (".arrow", ".feather")
ROWS = 1 << 16  # of a batch
BUFFER = 1 << 20  # bytes read ahead of each column: a row group may be larger than memory
EDGE = 1 << 16  # bytes at either end of a file, where Parquet and Arrow keep what describes the rest


class File(Protocol):
    """One file of a table."""

    path: Path
    schema: pa.Schema
    rows: int

    def batches(self, columns: Sequence[str], start: int) -> Iterator[pa.RecordBatch]:
        """These columns from row `start` on."""


class ParquetPart:
    """A Parquet file; the columns of choices are read as codes and positions, not as strings."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with pq.ParquetFile(path) as file:
            self.schema, self.rows = file.schema_arrow, file.metadata.num_rows
            self._groups = [file.metadata.row_group(place).num_rows for place in range(file.num_row_groups)]

    def batches(self, columns: Sequence[str], start: int) -> Iterator[pa.RecordBatch]:
        first = 0
        while first < len(self._groups) and start >= self._groups[first]:
            start, first = start - self._groups[first], first + 1
        texts = [name for name in columns if _is_text(self.schema.field(name).type)]
        with pq.ParquetFile(self.path, pre_buffer=False, buffer_size=BUFFER, read_dictionary=texts) as file:
            groups = list(range(first, len(self._groups)))
            yield from _without(start, file.iter_batches(ROWS, groups, list(columns)) if groups else ())


class ArrowPart:
    """An Arrow IPC file (Feather 2), mapped into memory."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with pa.memory_map(str(path)) as source:
            file = pa.ipc.open_file(source)
            self.schema = file.schema
            self.rows = sum(file.get_batch(place).num_rows for place in range(file.num_record_batches))

    def batches(self, columns: Sequence[str], start: int) -> Iterator[pa.RecordBatch]:
        fields = sorted(self.schema.get_field_index(name) for name in columns)
        with pa.memory_map(str(self.path)) as source:
            file = pa.ipc.open_file(source, options=pa.ipc.IpcReadOptions(included_fields=fields))
            read = (file.get_batch(place) for place in range(file.num_record_batches))
            small = (batch.slice(at, ROWS) for batch in read for at in range(0, batch.num_rows, ROWS))
            for batch in _without(start, small):
                yield batch.select(list(columns))


class Table:
    """`persons` or `households` of a population: its files one after the other, in the order of their names."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder, self.name = folder, name
        paths = _paths(folder, name)
        if not paths:
            text = _("There is neither {name}.parquet nor {name}.arrow, as a file or as a folder of parts.")
            raise refusal(folder, text, name=name)
        self.files = [_opened(path) for path in paths]
        self.rows = sum(file.rows for file in self.files)

    def fields(self, column: str) -> list[pa.Field]:
        """The column as each file that has it declares it."""
        return [file.schema.field(column) for file in self.files if column in file.schema.names]

    def batches(self, columns: Sequence[str], start: int = 0) -> Iterator[pa.RecordBatch]:
        """These columns from row `start` of the table on; a batch lacks those that its file lacks."""
        for file in self.files:
            if start < file.rows:
                yield from file.batches([name for name in columns if name in file.schema.names], start)
            start = max(0, start - file.rows)

    def fingerprint(self) -> str:
        """Another one for another table: names, sizes, times and both ends of the files."""
        digest = hashlib.sha256()
        for file in self.files:
            status = file.path.stat()
            digest.update(f"{file.path.name} {status.st_size} {status.st_mtime_ns}\n".encode())
            with file.path.open("rb") as content:
                digest.update(content.read(EDGE))
                content.seek(max(0, status.st_size - EDGE))
                digest.update(content.read())
        return digest.hexdigest()


def _paths(folder: Path, name: str) -> list[Path]:
    for suffix in (*PARQUET, *ARROW):
        place = folder / f"{name}{suffix}"
        if place.is_file():
            return [place]
        if parts := sorted(place.glob(f"*{suffix}")):
            return parts
    return []


def _opened(path: Path) -> File:
    try:
        return ParquetPart(path) if path.suffix in PARQUET else ArrowPart(path)
    except (pa.ArrowInvalid, OSError) as fault:
        text = _("The file cannot be read: {fault}")
        raise refusal(path, text, fault=str(fault).splitlines()[0]) from None


def _is_text(found: pa.DataType) -> bool:
    return bool(pa.types.is_string(found) or pa.types.is_large_string(found))


def _without(start: int, batches: Iterator[pa.RecordBatch] | tuple[()]) -> Iterator[pa.RecordBatch]:
    """The batches without their first rows."""
    for batch in batches:
        if start < batch.num_rows:
            yield batch.slice(start)
        start = max(0, start - batch.num_rows)
