"""`act`: the one door through which a proceeding changes."""

from __future__ import annotations

from datetime import datetime

from komek.casework.lifecycle import Event


def act(case: int, number: int, event: Event, *, at: datetime, version: int | None = None) -> None:
    """A proceeding after an event, stored and audited, with what follows from it. NotAllowed, StaleCase, NoCase."""
    raise NotImplementedError
