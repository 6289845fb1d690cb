"""What became of the applications: every one is in exactly one column."""

from __future__ import annotations

from datetime import date

from komek.casework.listing import AnswerCounts


def application_answers(offices: frozenset[int] | None, first: date, last: date) -> list[AnswerCounts]:
    """Per office, the applications received between two days, both included, and their answers."""
    raise NotImplementedError
