"""Families as batches: what the readers of files make of a population, made here from cases."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from komek.law import Case, Fact
from komek.law.scan import Batch, Column


def batch_of(cases: Sequence[Case]) -> Batch:
    """The households of these cases, one after the other, with a column for each fact that one of them has."""
    people = [row for case in cases for row in case.rows]
    sizes = [len(case.rows) for case in cases]
    return Batch(np.cumsum([0, *sizes]).astype(np.int64), _columns(people), _columns([case.home for case in cases]))


def _columns(rows: Sequence[dict[Fact, Any]]) -> dict[str, Column]:
    return {fact.name: _column(fact, rows) for fact in dict.fromkeys(fact for row in rows for fact in row)}


def _column(fact: Fact, rows: Sequence[dict[Fact, Any]]) -> Column:
    valid = np.array([fact in row for row in rows])
    values = np.array([int(row.get(fact, -77)) for row in rows])  # what is not known may hold anything
    return Column(values, None if valid.all() else valid)
