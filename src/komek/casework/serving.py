"""Around a decision: the withdrawal before it, its service and its end."""

from __future__ import annotations

from datetime import date, datetime

from komek.casework.desk import Desk, actor, on_desk
from komek.casework.errors import NoCase
from komek.casework.lifecycle import Actor, NotAllowed, Sentence
from komek.casework.lifecycle.closed import Ended, InEffect
from komek.casework.lifecycle.events import End, Ending, Serve, Withdraw
from komek.casework.lifecycle.sentences import _


def withdraw(case: int, by: str | Actor, at: datetime, *, version: int | None = None) -> None:
    """The applicant no longer wants it: `Actor(Role.applicant, …)`, or an officer who records it."""
    with on_desk(case, at, version) as desk:
        desk.handle(desk.current, Withdraw(on=desk.on, by=actor(by)))


def serve(case: int, number: int, on: date, by: str | Actor, at: datetime) -> None:
    """The decision of a proceeding reached the applicant on a day. Served already: nothing happens."""
    with on_desk(case, at) as desk:
        if isinstance(_place(desk, number), InEffect | Ended):
            return
        if on > desk.on:
            raise NotAllowed(Sentence.of(_("It cannot have been served on a day to come.")))
        desk.handle(number, Serve(on=on, by=actor(by)))


def end(case: int, number: int, ending: Ending, by: str | Actor, at: datetime, *, version: int | None = None) -> None:
    """Nothing more follows from a served decision."""
    with on_desk(case, at, version) as desk:
        _place(desk, number)
        desk.handle(number, End(on=desk.on, by=actor(by), ending=ending))


def _place(desk: Desk, number: int) -> object:
    """The state of a proceeding. NoCase where there is none of this number."""
    if not 0 <= number < len(desk.case.proceedings):
        raise NoCase(f"There is no proceeding {number} in case {desk.id}.")
    return desk.case.proceedings[number].state
