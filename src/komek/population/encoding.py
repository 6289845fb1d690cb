"""Columns of files as the law reads them: types checked once, codes of choices as positions, Arrow as NumPy."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from komek.languages.problem import Problem
from komek.law import Date, Fact, Int, Money
from komek.law.scan import Column

from .keys import key_type
from .problems import PopulationError, _
from .schema import arrow_type

EPOCH = date(1970, 1, 1).toordinal()
UNKNOWN_CODES = 126  # the greatest position kept for a code that is none; those beyond share the next


class Declared(Protocol):
    """A table as far as its columns are declared."""

    folder: Path
    name: str

    def fields(self, column: str) -> list[pa.Field]:
        """The column as each file that has it declares it."""


class Encoding:
    """How the columns of one table are read. PopulationError names every column of a type that does not suit."""

    def __init__(self, table: Declared, keys: Iterable[str], facts: Iterable[Fact], also: Iterable[str] = ()) -> None:
        self._faults: list[Problem] = []
        self.facts = {fact.name: fact for fact in facts if table.fields(fact.name)}
        self.keys = {name: self._key(table, name) for name in keys if table.fields(name)}
        types = {name: self._type(table, fact) for name, fact in self.facts.items()}
        also_types = {name: table.fields(name)[0].type for name in also if table.fields(name)}
        self.schema = pa.schema([*self.keys.items(), *types.items(), *also_types.items()])
        self.strange = {name: Codes(fact) for name, fact in self.facts.items() if fact.is_choice}
        if self._faults:
            raise PopulationError(table.folder / table.name, self._faults)

    @property
    def columns(self) -> list[str]:
        return list(self.schema.names)

    def encoded(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """The batch with these columns in this order, of these types; nulls where its file lacks a column."""
        return pa.RecordBatch.from_arrays([self._array(batch, field) for field in self.schema], schema=self.schema)

    def _array(self, batch: pa.RecordBatch, field: pa.Field) -> pa.Array:
        if field.name not in batch.schema.names:
            return pa.nulls(batch.num_rows, field.type)
        array = batch.column(field.name)
        if field.name in self.strange:
            return self.strange[field.name].positions(array)
        return array if array.type == field.type else array.cast(field.type)

    def _key(self, table: Declared, name: str) -> pa.DataType:
        found = [field.type for field in table.fields(name)]
        read = {key_type(kind) for kind in found}
        if None in read or len(read) > 1:
            self._fault(name, found, "int64, string")
        return read.pop() or pa.int64()

    def _type(self, table: Declared, fact: Fact) -> pa.DataType:
        found = [field.type for field in table.fields(fact.name)]
        if not all(_suits(kind, fact) for kind in found):
            self._fault(fact.name, found, str(arrow_type(fact)))
        if fact.is_choice:
            return pa.int8()
        if len(set(found)) == 1 and _is_plain(found[0]):
            return found[0]
        return pa.int64() if fact.kind in (Money, Int) else arrow_type(fact)

    def _fault(self, column: str, found: list[pa.DataType], wanted: str) -> None:
        kinds = ", ".join(dict.fromkeys(map(str, found)))
        text = _("The column is of type {found}; wanted is {wanted}.")
        self._faults.append(Problem(0, column, text, {"found": kinds, "wanted": wanted}))


class Codes:
    """The codes of a choice as the file has them. Those that are none get positions behind the last, to be refused."""

    def __init__(self, fact: Fact) -> None:
        self.known: dict[str, int] = dict(fact.kind.codes)

    def positions(self, array: pa.Array) -> pa.Array:
        """The position of each code, int8; null where there is none."""
        if pa.types.is_null(array.type):
            return pa.nulls(len(array), pa.int8())
        coded = array if pa.types.is_dictionary(array.type) else array.dictionary_encode()
        places = pa.array([self._position(code) for code in coded.dictionary.to_pylist()], pa.int8())
        return places.take(coded.indices)

    def _position(self, code: str | None) -> int | None:
        if code is None:
            return None
        place = min(len(self.known), UNKNOWN_CODES + 1)
        if code not in self.known and place <= UNKNOWN_CODES:
            self.known[code] = place
        return self.known.get(code, place)

    def text(self, position: int) -> str | None:
        """The code that stands at a position."""
        return next((code for code, place in self.known.items() if place == position), None)


def column(array: pa.Array) -> Column:
    """An encoded column as the scan reads it; whole numbers are not copied."""
    valid = array.is_valid().to_numpy(zero_copy_only=False) if array.null_count else None
    if pa.types.is_boolean(array.type):
        known = pc.fill_null(array, False) if array.null_count else array
        return Column(known.to_numpy(zero_copy_only=False), valid)
    if pa.types.is_null(array.type):
        return Column(np.zeros(len(array), np.int8), np.zeros(len(array), np.bool_))
    return Column(numbers(array), valid, EPOCH if pa.types.is_date32(array.type) else 0)


def numbers(array: pa.Array) -> NDArray[Any]:
    """The numbers as they lie in memory; what stands where one is null means nothing."""
    kind = np.dtype(np.int32) if pa.types.is_date32(array.type) else np.dtype(array.type.to_pandas_dtype())
    content = array.buffers()[1]
    if content is None:
        return np.zeros(len(array), kind)
    return np.frombuffer(content, kind, len(array), array.offset * kind.itemsize)


def _suits(found: pa.DataType, fact: Fact) -> bool:
    if pa.types.is_null(found):
        return True
    if fact.is_choice:
        value = found.value_type if pa.types.is_dictionary(found) else found
        return bool(pa.types.is_string(value) or pa.types.is_large_string(value))
    if fact.kind is bool:
        return bool(pa.types.is_boolean(found))
    if fact.kind is Date:
        return bool(pa.types.is_date(found))
    return bool(pa.types.is_integer(found)) and found != pa.uint64()


def _is_plain(found: pa.DataType) -> bool:
    return found in (pa.int8(), pa.int16(), pa.int32(), pa.int64(), pa.date32(), pa.bool_())
