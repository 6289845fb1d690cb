"""Households and their persons brought together, both in the order of their keys: whole households in batches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from komek.law.scan import Batch, Column, Problem

from .encoding import column
from .keys import changes, places, starts
from .problems import PERSON_TWICE, TWICE
from .schema import HOUSEHOLD, PERSON
from .streams import Rows

HOUSEHOLDS = 1 << 16  # of a batch
EACH = 4  # persons that are made room for in a household
Lines = NDArray[np.int64]
Compare = Callable[[pa.Array, pa.Array], pa.Array]


@dataclass(frozen=True)
class Joined:
    """Whole households, and what does not belong to any; `read`: rows of both tables taken up to its end."""

    keys: pa.Array
    batch: Batch
    persons: pa.Array | None  # keys of persons, where the table has them
    faults: list[Problem]  # of households that must not be scanned, whatever the law says
    orphans: pa.Table  # `household` and, where there is one, `person`
    further: pa.Table  # columns of the households that were asked for beside facts
    read: tuple[int, int]


def joined(households: Rows, persons: Rows, also: Iterable[str] = (), block: int = HOUSEHOLDS) -> Iterator[Joined]:
    """Batch by batch. No batch is larger than `block` households and four times as many persons, but for equal keys."""
    while not (households.is_empty and persons.is_empty):
        ends = [key for key in (households.block(block), persons.block(EACH * block)) if key is not None]
        cut = min(ends) if ends else None
        yield _joined(households.through(cut), persons.through(cut), list(also), (households.taken, persons.taken))


def _joined(homes: pa.Table, people: pa.Table, also: list[str], read: tuple[int, int]) -> Joined:
    keys = _whole(homes, HOUSEHOLD)
    owners = _whole(people, HOUSEHOLD)
    begin = starts(owners)
    sizes = np.diff(np.append(begin, len(owners)))
    orphans = people.slice(0, 0)
    named = owners.take(pa.array(begin))
    if named.equals(keys):
        offsets = np.append(begin, len(owners))
    else:
        place = places(named, keys)
        belongs = np.repeat(place >= 0, sizes)
        orphans, people = people.filter(pa.array(~belongs)), people.filter(pa.array(belongs))
        counts = np.zeros(len(keys), np.int64)
        counts[place[place >= 0]] = sizes[place >= 0]
        offsets = np.concatenate(([0], np.cumsum(counts)))
    people, doubtful = _in_order(people, offsets)
    identity = _whole(people, PERSON) if PERSON in people.column_names else None
    batch = Batch(offsets, _columns(people, {HOUSEHOLD, PERSON}), _columns(homes, {HOUSEHOLD, *also}))
    faults = [*_twice(keys), *(_person_twice(offsets, identity) if doubtful else ())]
    keep = [name for name in (HOUSEHOLD, PERSON) if name in orphans.column_names]
    return Joined(keys, batch, identity, faults, orphans.select(keep), homes.select(also), read)


def _whole(table: pa.Table, name: str) -> pa.Array:
    found = table.column(name).combine_chunks()
    return found if isinstance(found, pa.Array) else pa.concat_arrays(found.chunks)


def _columns(table: pa.Table, keys: set[str]) -> dict[str, Column]:
    return {name: column(_whole(table, name)) for name in table.column_names if name not in keys}


def _twice(keys: pa.Array) -> Iterator[Problem]:
    """Every row of a household that stands in the table more than once: none of them is more right than the others."""
    again = ~changes(keys)
    if again.any():
        rows = np.flatnonzero(np.append(again, False) | np.insert(again, 0, False))
        yield from (Problem(row, None, HOUSEHOLD, TWICE) for row in rows.tolist())


def _in_order(people: pa.Table, offsets: Lines) -> tuple[pa.Table, bool]:
    """The persons of each household in the order of their keys; and whether they have not stood so, or twice.

    Who stands first applies where nobody's relation says so, and must not depend on how the file was put together.
    """
    if PERSON not in people.column_names or _beside(pc.less, _whole(people, PERSON), offsets).all():
        return people, False
    return people.take(pc.sort_indices(people, [(HOUSEHOLD, "ascending"), (PERSON, "ascending")])), True


def _person_twice(offsets: Lines, identity: pa.Array) -> Iterator[Problem]:
    """The second row of a person, whose income would else count twice."""
    rows = np.flatnonzero(~_beside(pc.not_equal, identity, offsets))
    for row, household in zip(rows, np.searchsorted(offsets, rows, side="right") - 1, strict=True):
        yield Problem(int(household), int(row), PERSON, PERSON_TWICE)


def _beside(compare: Compare, keys: pa.Array, offsets: Lines) -> NDArray[np.bool_]:
    """Whether each key compares with the one before it; yes for the first of a household and where one is missing."""
    found = np.ones(len(keys), np.bool_)
    if len(keys) > 1:
        found[1:] = pc.fill_null(compare(keys[:-1], keys[1:]), True).to_numpy(zero_copy_only=False)
        found[offsets[:-1][offsets[:-1] < len(keys)]] = True
    return found
