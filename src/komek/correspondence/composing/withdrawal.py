"""The confirmation of a withdrawal."""

from __future__ import annotations

from datetime import datetime

from komek.casework.lifecycle.closed import Withdrawn
from komek.correspondence.composing.envelope import envelope
from komek.correspondence.content import LetterContent, TakenBack
from komek.correspondence.kinds import Kind
from komek.correspondence.writing import Compose, Subject


def withdrawal(case: int, proceeding: int, at: datetime) -> tuple[Subject, Compose]:
    """The letter that confirms it, signed `at`: of a withdrawal casework keeps the day alone."""
    around = envelope(case, proceeding)
    subject = Subject(
        kind=Kind.WITHDRAWAL,
        name=f"withdrawal:{case}.{proceeding}",
        case=case,
        proceeding=proceeding,
        recipient=around.case.applicant,
        languages=around.languages,
    )

    def compose(language: str, code: str, check_at: str) -> LetterContent:
        state = around.proceeding.state
        assert isinstance(state, Withdrawn)
        return around.content(TakenBack(withdrawn_on=state.on), language, code, check_at, at)

    return subject, compose
