"""Each programme of each country: the compiled scan says what `assess` says and, of known facts, the third reading."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from komek import packs
from komek.law.scan import ENTITLED, REFUSED, UNDETERMINED, Batch
from komek.law.scan.interpreted import Interpreted
from komek.law.scan.scanner import Scanner, scanner
from komek.law.third_reading import UnknownValue, third_reading
from tests.law.families import Family
from tests.law.scan.batches import batch_of
from tests.law.scan.plainly import plainly, scanned
from tests.law.scan.populations import CODES, hidden, populations

EXAMPLES = max(4, settings().max_examples // 8)


@lru_cache(maxsize=64)
def compiled(code: str, on: date, known: date | None, nullable: bool) -> Scanner:
    """The scanner of a day, kept: one for what is known of everybody, one that has met all kinds of gaps."""
    return scanner(packs.programme(code), on, known, engine="compiled", threads=1)


def said(batch: Batch, by: Scanner) -> list[tuple[int, ...]]:
    found = scanned(by, batch)
    return list(zip(*(column.tolist() for column in found[:4]), strict=True))


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=EXAMPLES)
@given(data=st.data())
def test_families_are_scanned_as_they_are_assessed(code: str, data: st.DataObject) -> None:
    found = data.draw(populations(packs.programme(code)))
    batch = batch_of([family.case() for family in found])
    by = compiled(code, found[0].on, found[0].known, False)
    given = said(batch, by)
    assert given == said(batch, Interpreted(packs.programme(code), found[0].on, found[0].known))
    for family, (outcome, amount, reason, _) in zip(found, given, strict=True):
        _is_read_a_third_time(family, outcome, amount, (*by.requirements, "amount_zero", None)[reason])


def _is_read_a_third_time(family: Family, outcome: int, amount: int, reason: str | None) -> None:
    try:
        again = third_reading(family.case())
    except UnknownValue:
        return  # a parameter or a quotient has no value
    assert (outcome, amount, reason) == (
        {"entitled": ENTITLED, "refused": REFUSED}[again.outcome], again.amount or 0, again.reason
    )  # fmt: skip


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=EXAMPLES)
@given(data=st.data())
def test_families_of_whom_little_is_known_are_scanned_as_they_are_assessed(code: str, data: st.DataObject) -> None:
    found = data.draw(populations(packs.programme(code)))
    shown = data.draw(hidden(found))
    batch = batch_of([family.case(places) for family, places in zip(found, shown, strict=True)])
    by = compiled(code, found[0].on, found[0].known, True)
    read = Interpreted(packs.programme(code), found[0].on, found[0].known)
    given = said(batch, by)
    assert given == said(batch, read)
    open_ = np.array([place for place, row in enumerate(given) if row[0] == UNDETERMINED], np.int64)
    with plainly():
        assert by.needed(batch, open_) == read.needed(batch, open_)
