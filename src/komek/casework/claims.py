"""Who works on a proceeding, and by when where the law's time limit was not found."""

from __future__ import annotations

from datetime import date, datetime

from komek.casework.desk import Desk, actor, on_desk
from komek.casework.lifecycle import Actor, NotAllowed, Role, Sentence
from komek.casework.lifecycle.actors import keeps_out
from komek.casework.lifecycle.sentences import _
from komek.casework.noting import record
from komek.casework.storing import fill


def claim(case: int, user: int, at: datetime, *, take_over: bool = False) -> None:
    """The open proceeding is this user's work. NotAllowed when it is somebody else's, unless it is taken over.

    A claim is no change of the case: forms that others have open stay good.
    """
    with on_desk(case, at) as desk:
        row = desk.loaded.rows[_open(desk)]
        if row.claimed_by == user:
            return
        if row.claimed_by is not None and not take_over:
            raise NotAllowed(Sentence.of(_("Somebody else works on this case. You can take it over from them.")))
        row.claimed_by, row.claimed_at = user, at
        row.save(update_fields=["claimed_by", "claimed_at"])
        record(case, "claim", f"user:{user}", at, proceeding=row.number)


def unclaim(case: int, user: int, at: datetime) -> None:
    """It is this user's work no longer; nothing happens where it was not."""
    with on_desk(case, at) as desk:
        for row in desk.loaded.rows:
            if row.open and row.claimed_by == user:
                row.claimed_by = row.claimed_at = None
                row.save(update_fields=["claimed_by", "claimed_at"])
                record(case, "unclaim", f"user:{user}", at, proceeding=row.number)


def set_due(case: int, step: str, day: date, by: str | Actor, at: datetime, *, version: int | None = None) -> None:
    """The officer's day for a step of the open proceeding whose time limit was not found in the law."""
    with on_desk(case, at, version) as desk:
        number = _open(desk)
        _may_set(desk, number, step, day, actor(by))
        row = desk.loaded.rows[number]
        row.chosen = {**row.chosen, step: day.isoformat()}
        fill(row, desk.case.proceedings[number])
        row.save()
        desk.touch()
        record(case, "set_due", actor(by).id, at, proceeding=number, step=step, due=day.isoformat())


def _may_set(desk: Desk, number: int, step: str, day: date, by: Actor) -> None:
    if kept_out := keeps_out(frozenset({Role.officer}), by):
        raise NotAllowed(kept_out)
    known = desk.case.proceedings[number]
    found = next((one for one in known.matter.procedure.steps_for(known.matter.channel) if one.code == step), None)
    if found is None:
        raise NotAllowed(Sentence.of(_("There is no such step.")))
    if found.term is not None:
        raise NotAllowed(Sentence.of(_("The law sets the day of this step.")))
    if day <= known.reached.get(found.counted_from, desk.on):
        raise NotAllowed(Sentence.of(_("Choose a later day.")))


def _open(desk: Desk) -> int:
    """The open proceeding. NotAllowed where everything is answered."""
    if desk.case.open is None:
        raise NotAllowed(Sentence.of(_("Everything in this case is answered.")))
    return desk.case.open
