"""What Numba makes of a law: the outcomes of `assess`, on as many threads as there are and whatever is unknown.

Two large programmes, on one day; all are compared without Numba, see `plainly`. What is compiled stays in pytest's
cache, so only the first run takes its time.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Any, cast
from unittest.mock import patch

import numpy as np
import pytest

from komek import packs
from komek.law.scan import Batch, Column, Outcomes, scanner
from komek.law.scan.interpreted import Interpreted, taken
from tests.law.families import examples_of
from tests.law.scan.batches import batch_of

LARGEST = [
    ("bg.monthly_assistance", date(2024, 5, 15)),
    ("az.targeted_assistance", date(2024, 5, 15)),
]
HOUSEHOLDS = 3000
UNKNOWN = {"birth_date", "wages", "in_school"}


@pytest.fixture(autouse=True)
def _kept(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KOMEK_CACHE", str(request.config.cache.mkdir("scan")))


@lru_cache(maxsize=1)
def households(code: str, on: date) -> Batch:
    """The worked examples, in any order and many times over, each time with a few facts of others, or unknown."""
    rng = np.random.default_rng(7)
    cases = examples_of(packs.programme(code))
    batch = batch_of(cases)
    whole = taken(batch, rng.integers(0, len(batch), HOUSEHOLDS))
    persons = {name: _changed(name, column, on, rng) for name, column in whole.persons.items()}
    return Batch(whole.offsets, persons, {n: _changed(n, column, on, rng) for n, column in whole.household.items()})


def _changed(name: str, column: Column, on: date, rng: np.random.Generator) -> Column:
    """A tenth of the values exchanged with each other, of some facts a tenth unknown; who applies stays."""
    values, valid = column.values.copy(), np.ones(len(column.values), bool) if column.valid is None else column.valid
    if name == "relation":
        return Column(values, valid)
    some = np.flatnonzero(valid & (rng.random(len(values)) < 0.1))
    values[some] = values[rng.permutation(some)]
    if name == "birth_date":
        values = np.minimum(values, on.toordinal())
    return Column(values, valid & (rng.random(len(values)) > 0.1) if name in UNKNOWN else valid)


def same(one: Outcomes, other: Outcomes) -> bool:
    """Whether every household came out alike."""
    pairs = zip(cast("tuple[Any, ...]", one), cast("tuple[Any, ...]", other), strict=True)
    return all(np.array_equal(first, second) for first, second in islice(pairs, 4))


@pytest.mark.parametrize(("code", "on"), LARGEST)
def test_a_compiled_scan_says_what_assess_says(code: str, on: date) -> None:
    batch = households(code, on)
    compiled = scanner.scanner(packs.programme(code), on, engine="compiled", threads=1)
    given, read = compiled.scan(batch), Interpreted(packs.programme(code), on).scan(batch)
    assert same(given, read)
    assert len(np.unique(given.outcome)) >= 3, "entitled, refused and undetermined"
    assert len(np.unique(given.amount)) > 5


def test_threads_do_not_matter_nor_which_columns_were_unknown_before() -> None:
    code, on = LARGEST[-1]
    batch = households(code, on)
    first = scanner.scanner(packs.programme(code), on, engine="compiled", threads=1)
    alone = first.scan(batch)
    few = Batch(batch.offsets, batch.persons, {name: Column(column.values) for name, column in batch.household.items()})
    with patch.object(scanner, "APART", 1000):
        together = scanner.scanner(packs.programme(code), on, engine="compiled", threads=2).scan(batch)
    assert same(alone, together)
    expected = Interpreted(packs.programme(code), on).scan(few)
    assert same(first.scan(few), expected)
