"""What a partition gives back: results of programmes, rejects and counts, as rows of one table named by `TABLE`."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pyarrow as pa

from ..recording import Piece, Totals
from ..schema import HOUSEHOLD, PERSON
from ..writing import REJECTS

TABLE = "table"  # a programme's code, REJECTS or COUNTS
COUNTS = "counts"
TEXTS = pa.list_(pa.string())


def schema(key: pa.DataType, person: pa.DataType) -> pa.Schema:
    """The columns of every row; those that a table does not have are null."""
    return pa.schema([
        (TABLE, pa.string()), (HOUSEHOLD, key), (PERSON, pa.string() if pa.types.is_null(person) else person),
        ("outcome", pa.string()), ("amount", pa.int64()), ("reason", pa.string()), ("open", TEXTS), ("needed", TEXTS),
        ("row", pa.int64()), ("of", pa.string()), ("fact", pa.string()), ("value", pa.string()),
        ("problem", pa.string()), ("why", pa.string()), ("programmes", TEXTS), (COUNTS, pa.string()),
    ])  # fmt: skip


def rows_of(piece: Piece, columns: pa.Schema, programmes: list[str], keeps: bool) -> Iterator[pa.RecordBatch]:
    """A piece as rows; unless it `keeps` what each household gets, only its counts."""
    if keeps:
        for code, table in piece.tables.items():
            yield from _rows(code, table, columns)
        for table in piece.rejects:
            yield from _rows(REJECTS, table.rename_columns(["of", *table.column_names[1:]]), columns)
    totals = Totals.of(programmes)
    totals.add(piece)
    yield from _rows(COUNTS, pa.table({COUNTS: [json.dumps(totals.as_data())]}), columns)


def counted(texts: list[str], programmes: list[str]) -> Totals:
    """The sum of all counts."""
    totals = Totals.of(programmes)
    for text in texts:
        totals.include(json.loads(text))
    return totals


def _rows(name: str, table: pa.Table, columns: pa.Schema) -> Iterator[pa.RecordBatch]:
    arrays = [
        table.column(field.name).cast(field.type)  # codes become texts: Spark reads no dictionaries
        if field.name in table.column_names
        else pa.nulls(table.num_rows, field.type)
        for field in columns
    ]
    arrays[columns.get_field_index(TABLE)] = pa.repeat(name, table.num_rows)
    yield from pa.table(arrays, schema=columns).to_batches()
