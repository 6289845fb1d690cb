"""Which group each household of a batch is in: by its size, or by a column of the households."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa

from komek.law import Fact
from komek.law.scan import Column
from komek.population.joining import Joined
from komek.population.population import Population

from .comparing import Whole
from .deciles import NOT_KNOWN

LARGEST = 6  # persons; larger households are one group
SIZE = "size"


class Groups(NamedTuple):
    """The names of the groups, and the place of each household's name."""

    names: list[str]
    places: Whole


Grouping = Callable[[Joined], Groups]
SIZES = [str(size) for size in range(LARGEST)] + [f"{LARGEST}+"]


def by_size(found: Joined) -> Groups:
    """By the number of persons of the household."""
    return Groups(SIZES, np.minimum(np.diff(found.batch.offsets), LARGEST))


def by_column(name: str) -> Grouping:
    """By a further column of the households, of whatever type."""

    def grouped(found: Joined) -> Groups:
        column = found.further.column(name).combine_chunks()
        chunks = column.chunks if isinstance(column, pa.ChunkedArray) else [column]
        coded = pa.concat_arrays(chunks) if chunks else pa.nulls(0, pa.string())
        coded = coded if pa.types.is_dictionary(coded.type) else coded.dictionary_encode()
        names = [NOT_KNOWN if value is None else str(value) for value in coded.dictionary.to_pylist()]
        places = coded.indices.fill_null(len(names)).to_numpy(zero_copy_only=False)
        return Groups([*names, NOT_KNOWN], places.astype(np.int64))

    return grouped


def by_fact(fact: Fact, population: Population) -> Grouping:
    """By a fact of the household, which the law may read as well."""

    def grouped(found: Joined) -> Groups:
        column = found.batch.household[fact.name]
        values = column.values.astype(np.int64) + column.shift
        distinct, places = np.unique(values, return_inverse=True)
        names = [_text(fact, value, population) for value in distinct.tolist()]
        return Groups([*names, NOT_KNOWN], _with_unknown(places.astype(np.int64), column, len(names)))

    return grouped


def _with_unknown(places: Whole, column: Column, unknown: int) -> Whole:
    found: Whole = places if column.valid is None else np.where(column.valid, places, unknown)
    return found


def _text(fact: Fact, value: int, population: Population) -> str:
    told: Any = (
        population.codes[fact.name].text(value) if fact.is_choice else bool(value) if fact.kind is bool else value
    )
    return NOT_KNOWN if told is None else str(told)
