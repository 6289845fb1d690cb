"""Proceedings that the office opens itself, and news of changes."""

from __future__ import annotations

from datetime import datetime

from komek.casework.lifecycle import Actor, Cause, ProceedingType


def open_proceeding(
    case: int, kind: ProceedingType, cause: Cause, by: str | Actor, at: datetime, *, news: int | None = None
) -> int:
    """A revision, appeal outcome or proactive proceeding; its number in the case. `news`: what gave occasion to it.

    It is registered at once under a number of its office, so this must not be called inside a transaction.
    """
    raise NotImplementedError


def learn(case: int, cause: Cause, by: str | Actor, at: datetime, note: str = "") -> None:
    """News of a change: it goes into the open proceeding, or stands in the worklist until an officer deals with it.

    An assessment or a proposal that it came after no longer counts. Nothing that was decided changes.
    """
    raise NotImplementedError


def dismiss_news(case: int, news: int, remarks: str, by: str | Actor, at: datetime) -> None:
    """An officer says why news lead to no revision."""
    raise NotImplementedError
