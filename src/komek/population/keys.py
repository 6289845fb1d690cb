"""Keys of households and persons, whole numbers or strings, compared a column at a time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

Key = Any  # int or str: what orders a population


def key_type(found: pa.DataType) -> pa.DataType | None:
    """How a key of this type is read: as int64 or string; None where it can be no key."""
    if pa.types.is_integer(found) and found != pa.uint64():
        return pa.int64()
    value = found.value_type if pa.types.is_dictionary(found) else found
    return pa.string() if pa.types.is_string(value) or pa.types.is_large_string(value) else None


def changes(keys: pa.Array) -> NDArray[np.bool_]:
    """Whether each key but the first differs from the one before it."""
    if len(keys) < 2:
        return np.zeros(0, np.bool_)
    differs: NDArray[np.bool_] = pc.not_equal(keys[1:], keys[:-1]).to_numpy(zero_copy_only=False)
    return differs


def starts(keys: pa.Array) -> NDArray[np.int64]:
    """The places at which another key begins; the first place is one of them."""
    if not len(keys):
        return np.zeros(0, np.int64)
    return np.concatenate(([0], np.flatnonzero(changes(keys)) + 1))


def ordered(keys: pa.Array) -> bool:
    """Whether no key is below the one before it, and none is missing."""
    if keys.null_count:
        return False
    return len(keys) < 2 or bool(pc.all(pc.less_equal(keys[:-1], keys[1:])).as_py())


def places(keys: pa.Array, within: pa.Array) -> NDArray[np.int64]:
    """Where each key stands first among others; -1 where it does not."""
    found: NDArray[np.int64] = pc.fill_null(pc.index_in(keys, value_set=within), -1).to_numpy(zero_copy_only=False)
    return found.astype(np.int64)


def before(keys: pa.Array, key: Key) -> int:
    """The place of the first of these ordered keys that is not smaller."""
    return bisect_left(range(len(keys)), key, key=lambda row: keys[row].as_py())


def after(keys: pa.Array, key: Key) -> int:
    """The place of the first of these ordered keys that is greater."""
    return bisect_right(range(len(keys)), key, key=lambda row: keys[row].as_py())
