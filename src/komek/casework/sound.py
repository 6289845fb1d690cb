"""Whether decisions are still what they were: hashes, columns and lines against their content."""

from __future__ import annotations

from collections.abc import Iterator

from komek.casework import models
from komek.casework.coding import read
from komek.casework.decisions import decision_in, digest
from komek.casework.lifecycle import Line, Lines
from komek.casework.lifecycle.machine import State
from komek.clock import Month
from komek.evidence import service as evidence
from komek.law.money import Amount


def faults(decision: int | None = None) -> list[str]:
    """What does not fit, a sentence each; of all decisions without an id."""
    rows = models.Decision.objects.select_related("proceeding").prefetch_related("lines").order_by("pk")
    chosen = rows if decision is None else rows.filter(pk=decision)
    return [f"Decision {row.order_number}: {fault}" for row in chosen.iterator(500) for fault in _faults(row)]


def _faults(row: models.Decision) -> Iterator[str]:
    if digest(row.content) != row.sha256:
        yield "its content is not the one that was hashed."
        return
    found = decision_in(row, row.proceeding)
    if (found.answer.name, len(found.reasons)) != (row.answer, row.reasons):
        yield "its columns do not say what its content says."
    if Lines(tuple(map(_line, row.lines.all()))) != found.lines:
        yield "its lines are not those that were decided."
    if (kept := getattr(read(row.proceeding.state, State), "decision", None)) is None or kept.lines != found.lines:
        yield "its proceeding says something else."
    frozen = evidence.snapshot(row.snapshot)
    if not frozen.genuine or frozen.sha256 not in row.content:
        yield "its facts are not those that were frozen."


def _line(row: models.EntitlementLine) -> Line:
    end = row.months.upper
    last = Month.of(end).plus(-1) if end else None
    return Line(Month.of(row.months.lower), last, Amount(row.minor, row.currency))
