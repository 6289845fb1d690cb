"""Who works on a proceeding, and by when where the law's time limit was not found."""

from __future__ import annotations

from datetime import date, datetime

from komek.casework.lifecycle import Actor


def claim(case: int, user: int, at: datetime, *, take_over: bool = False) -> None:
    """The open proceeding is this user's work. NotAllowed when it is somebody else's, unless it is taken over."""
    raise NotImplementedError


def unclaim(case: int, user: int, at: datetime) -> None:
    """It is this user's work no longer; nothing happens where it was not."""
    raise NotImplementedError


def set_due(case: int, step: str, day: date, by: str | Actor, at: datetime, *, version: int | None = None) -> None:
    """The officer's day for a step of the open proceeding whose time limit was not found in the law."""
    raise NotImplementedError
