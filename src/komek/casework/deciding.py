"""Two pairs of eyes: a proposal, and whether it becomes the decision."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from komek.casework.lifecycle import Actor, Answer, AppealRight, Change, Reason


def propose(
    case: int,
    by: str | Actor,
    at: datetime,
    *,
    answer: Answer | None = None,
    change: Change | None = None,
    reasons: Sequence[Reason] | None = None,
    appeal: AppealRight | None = None,
    departure: str = "",
    version: int | None = None,
) -> None:
    """Put a decision before the checker and freeze the facts. Without an answer: what the assessment says.

    `change` and `reasons` count only with an answer. `appeal` None: the programme's.
    """
    raise NotImplementedError


def discontinue(
    case: int,
    reasons: Sequence[Reason],
    by: str | Actor,
    at: datetime,
    *,
    appeal: AppealRight | None = None,
    version: int | None = None,
) -> None:
    """Propose to end the proceeding without deciding on the right."""
    raise NotImplementedError


def give_back(case: int, remarks: str, by: str | Actor, at: datetime, *, version: int | None = None) -> None:
    """The checker does not agree. The proceeding is claimed for its proposer again."""
    raise NotImplementedError


def decide(case: int, by: str | Actor, at: datetime, *, version: int | None = None) -> int:
    """The checker agrees: the proposal becomes the decision. Its id. Must not be called inside a transaction."""
    raise NotImplementedError
