"""A case with everything for one screen, in a constant number of queries."""

from __future__ import annotations

from komek.casework.records import CaseRecord, CorrectionRecord, DecisionRecord


def case(id: int) -> CaseRecord:
    """A case. NoCase where there is none."""
    raise NotImplementedError


def decision(id: int) -> DecisionRecord:
    """A decision. NoCase where there is none."""
    raise NotImplementedError


def correction(case: int, proceeding: int, number: int) -> CorrectionRecord:
    """A correction that was asked for. NoCase where there is none."""
    raise NotImplementedError
