"""Proceedings that the office opens itself, and news of changes."""

from __future__ import annotations

from datetime import datetime

from komek import packs
from komek.casework.desk import Desk, actor, on_desk
from komek.casework.entering import enter
from komek.casework.errors import NoCase
from komek.casework.happening import Beside, Happening
from komek.casework.lifecycle import SYSTEM, Actor, Cause, Matter, NotAllowed, ProceedingType, Sentence
from komek.casework.lifecycle.events import ChangeFacts, Register
from komek.casework.lifecycle.sentences import _
from komek.casework.lifecycle.under_way import Gathering
from komek.casework.noting import record
from komek.casework.storing import load
from komek.offices import service as offices


def open_proceeding(
    case: int, kind: ProceedingType, cause: Cause, by: str | Actor, at: datetime, *, news: int | None = None
) -> int:
    """A revision, appeal outcome or proactive proceeding; its number in the case. `news`: what gave occasion to it.

    It is registered at once under a number of its office, so this must not be called inside a transaction.
    """
    taken = take_number(case, kind, actor(by), at)
    with on_desk(case, at) as desk:
        number = begin(desk, kind, cause, actor(by), taken)
        if news is not None and not desk.loaded.row.news.filter(pk=news, dismissed_by="").update(proceeding=number):
            raise NoCase(f"There are no news {news} that wait in case {case}.")
        return number


def take_number(case: int, kind: ProceedingType, by: Actor, at: datetime) -> str:
    """A registration number for a proceeding that can be opened, as far as can be seen before."""
    desk = Desk(load(case), at)
    if reasons := desk.case.why_not_open(kind, by, applied=False):
        raise NotAllowed(*reasons)
    return offices.next_number(offices.office_by_id(desk.loaded.row.office_id), desk.on.year)


def begin(desk: Desk, kind: ProceedingType, cause: Cause, by: Actor, registration_number: str) -> int:
    """Open and register a proceeding that nobody applied for."""
    procedure = packs.procedure(desk.loaded.row.programme, desk.on)
    number = enter(desk, Matter(type=kind, procedure=procedure, cause=cause), by)
    desk.handle(number, Register(on=desk.on, by=SYSTEM, number=registration_number))
    return number


def learn(case: int, cause: Cause, by: str | Actor, at: datetime, note: str = "") -> None:
    """News of a change: it goes into the open proceeding, or waits until an officer deals with it.

    An assessment or a proposal that it came after no longer counts. Nothing that was decided changes.
    """
    with on_desk(case, at) as desk:
        who, beside = actor(by), Beside(remarks=note)
        event = ChangeFacts(on=desk.on, by=who, cause=cause)
        if desk.case.open is not None:
            happening = desk.handle(desk.case.open, event, beside)
            desk.loaded.row.news.create(cause=cause.name, note=note, by=who.id, at=at, proceeding=happening.row.number)
            return
        after, effects = desk.case.learn(cause, desk.on, who)
        last = desk.current
        known = after.proceedings[last]
        happening = Happening(
            desk.loaded, desk.loaded.rows[last], known, known, event, at, beside, {"cause": cause.name}
        )
        desk.settle(after, happening, effects)


def look_again(case: int, by: str | Actor, at: datetime) -> None:
    """A document came unasked: forms shown before are out of date, and what was assessed or proposed no longer counts.

    NotAllowed where nothing is open: then it has to be news, or an appeal.
    """
    with on_desk(case, at) as desk:
        if desk.case.open is None:
            raise NotAllowed(Sentence.of(_("Everything in this case is answered.")))
        if isinstance(desk.case.proceedings[desk.case.open].state, Gathering):
            desk.touch()
        else:
            desk.handle(desk.case.open, ChangeFacts(on=desk.on, by=actor(by), cause=Cause.application))


def dismiss_news(case: int, news: int, remarks: str, by: str | Actor, at: datetime) -> None:
    """An officer says why news lead to no revision."""
    if not remarks.strip():
        raise NotAllowed(Sentence.of(_("Say why it leads to no revision.")))
    with on_desk(case, at) as desk:
        waiting = desk.loaded.row.news.filter(pk=news, proceeding=None, dismissed_by="")
        if not waiting.update(dismissed_by=actor(by).id, remarks=remarks.strip()):
            raise NoCase(f"There are no news {news} that wait in case {case}.")
        desk.touch()
        record(case, "dismiss_news", actor(by).id, at, news=news)
