"""Around a decision: the withdrawal before it, its service and its end."""

from __future__ import annotations

from datetime import date, datetime

from komek.casework.lifecycle import Actor
from komek.casework.lifecycle.events import Ending


def withdraw(case: int, by: str | Actor, at: datetime, *, version: int | None = None) -> None:
    """The applicant no longer wants it: `Actor(Role.applicant, …)`, or an officer who records it."""
    raise NotImplementedError


def serve(case: int, number: int, on: date, by: str | Actor, at: datetime) -> None:
    """The decision of a proceeding reached the applicant on a day. Served already: nothing happens."""
    raise NotImplementedError


def end(case: int, number: int, ending: Ending, by: str | Actor, at: datetime, *, version: int | None = None) -> None:
    """Nothing more follows from a served decision."""
    raise NotImplementedError
