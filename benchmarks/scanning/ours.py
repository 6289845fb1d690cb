"""Our side: the compiled scan of the benefit, with and without the check at the door."""

from __future__ import annotations

from datetime import date

import numpy as np
from numpy.typing import NDArray

from komek.law import Programme
from komek.law.scan import Batch, Column, Outcomes
from komek.law.scan.interpreted import nothing
from komek.law.scan.scanner import Compiled, scanner

from .people import People

ON = date(2025, 3, 1)
SINCE_1970 = date(1970, 1, 1).toordinal()
NULLABLE = ("wages", "benefits")  # and the savings
UNKNOWN = 100  # one value in so many is unknown


def batch(people: People) -> Batch:
    """The columns as a scan takes them; nothing is copied."""
    shifts = {"birth_date": SINCE_1970}
    persons = {name: Column(values, None, shifts.get(name, 0)) for name, values in people.persons.items()}
    return Batch(people.offsets, persons, {"savings": Column(people.savings)})


def with_nulls(people: People) -> Batch:
    """The same with three columns of which one value in a hundred is unknown."""
    whole = batch(people)
    some = {name: whole.persons[name]._replace(valid=_known(len(whole.persons[name].values))) for name in NULLABLE}
    savings = whole.household["savings"]._replace(valid=_known(people.households))
    return Batch(whole.offsets, {**whole.persons, **some}, {"savings": savings})


def _known(length: int) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = np.random.default_rng(length).integers(0, UNKNOWN, length) != 0
    return found


def compiled(programme: Programme, threads: int) -> Compiled:
    found = scanner(programme, ON, engine="compiled", threads=threads)
    assert isinstance(found, Compiled)
    return found


def unchecked(scan: Compiled, rows: Batch) -> Outcomes:
    """Without the check at the door."""
    text, given = scan._text(rows), nothing(len(rows), [])
    assert text
    scan._run(text, rows, given)
    return given
