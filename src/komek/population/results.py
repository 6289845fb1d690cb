"""What the law gives each household, as a table: columns made of whole columns, never row by row."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from komek.law.scan import REJECTED, UNDETERMINED, Outcomes, Problem
from komek.law.scan.columns import NO_REASON, OUTCOMES

from .schema import CODES, HOUSEHOLD

AMOUNT_ZERO = "amount_zero"  # a reason: every requirement is met, and nothing would be paid
AMOUNT = "amount"  # among what is open: the amount itself
NAMES = pa.dictionary(pa.int16(), pa.string())
OUTCOME = pa.array(OUTCOMES)


def schema(key: pa.DataType, needed: bool) -> pa.Schema:
    """The columns of a result."""
    columns = [
        (HOUSEHOLD, key),
        ("outcome", CODES),
        ("amount", pa.int64()),
        ("reason", CODES),
        ("open", pa.list_(CODES)),
    ]
    return pa.schema([*columns, *([("needed", pa.list_(NAMES))] if needed else [])])


class Results:
    """Makes tables of one programme. Its lists name requirements by their codes and facts by their names."""

    def __init__(self, requirements: Sequence[str], key: pa.DataType, needed: bool) -> None:
        self.schema = schema(key, needed)
        self._reasons = pa.array([*requirements, AMOUNT_ZERO])
        self._open = pa.array([*requirements, AMOUNT])
        self._names: dict[str, int] = {}  # of facts that were needed so far

    def table(self, keys: pa.Array, given: Outcomes, needed: Sequence[tuple[str, ...]] | None) -> pa.Table:
        """A row for each household; `needed` of those that are undetermined, in their order."""
        columns = [
            keys, _coded(given.outcome, OUTCOME), pa.array(given.amount), self._reason(given), self._unsaid(given)
        ]  # fmt: skip
        if needed is not None:
            columns.append(self._needed(undetermined(given), needed, len(keys)))
        return pa.table(columns, schema=self.schema)

    def _reason(self, given: Outcomes) -> pa.Array:
        return _coded(given.reason, self._reasons, given.reason == NO_REASON)

    def _unsaid(self, given: Outcomes) -> pa.Array:
        rows = np.flatnonzero(given.open)
        bits = (given.open[rows, None] >> np.arange(len(self._open), dtype=np.uint32)) & 1
        codes = np.nonzero(bits)[1].astype(np.int8)
        return _lists(np.bitwise_count(given.open), _coded(codes, self._open))

    def _needed(self, rows: NDArray[np.int64], needed: Sequence[tuple[str, ...]], length: int) -> pa.Array:
        places = self._names
        flat = np.array([places.setdefault(name, len(places)) for name in chain.from_iterable(needed)], np.int16)
        counts = np.zeros(length, np.int32)
        counts[rows] = [len(names) for names in needed]
        return _lists(counts, _coded(flat, pa.array(list(places))))


def undetermined(given: Outcomes) -> NDArray[np.int64]:
    """The places of the households of which something is still to be known."""
    return np.flatnonzero(given.outcome == UNDETERMINED)


def rejected(given: Outcomes, faults: Sequence[Problem]) -> Outcomes:
    """The outcomes, with nothing said of households that the tables themselves have wrong."""
    for rows in {fault.household for fault in faults}:
        given.outcome[rows], given.amount[rows], given.reason[rows], given.open[rows] = REJECTED, 0, NO_REASON, 0
    return given


def _coded(places: NDArray[np.signedinteger], codes: pa.Array, missing: NDArray[np.bool_] | None = None) -> pa.Array:
    return pa.DictionaryArray.from_arrays(pa.array(places, mask=missing), codes)


def _lists(counts: NDArray[np.integer], values: pa.Array) -> pa.Array:
    offsets = np.zeros(len(counts) + 1, np.int32)
    np.cumsum(counts, out=offsets[1:])
    return pa.ListArray.from_arrays(pa.array(offsets), values)
