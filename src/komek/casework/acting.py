"""`act`: the one door through which a proceeding changes."""

from __future__ import annotations

from datetime import datetime

from komek.casework.desk import on_desk
from komek.casework.errors import NoCase
from komek.casework.lifecycle import Event


def act(case: int, number: int, event: Event, *, at: datetime, version: int | None = None) -> None:
    """A proceeding after an event, stored and audited, with what follows from it. NotAllowed, StaleCase, NoCase.

    Not for `Decide`, which needs an order number: use `decide`.
    """
    with on_desk(case, at, version) as desk:
        if not 0 <= number < len(desk.case.proceedings):
            raise NoCase(f"There is no proceeding {number} in case {case}.")
        desk.handle(number, event)
