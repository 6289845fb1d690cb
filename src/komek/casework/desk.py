"""A case on the desk: under its row lock, for the time of one transaction, with everything that an event leaves.

`handle` is the only place where an event meets a stored case. In this order, because triggers close what was answered:
rows under the proceeding (`keeping`), the proceeding and the case (`storing`), the audit (`noting`), and what others
have to do (`following`).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from komek import clock
from komek.casework.following import follow
from komek.casework.happening import NOTHING_BESIDE, Beside, Happening
from komek.casework.keeping import keep
from komek.casework.lifecycle import PROCEEDING, SYSTEM, Actor, Case, Event, NotAllowed, Role
from komek.casework.lifecycle.effects import Effect
from komek.casework.noting import note
from komek.casework.storing import Loaded, load, save


def actor(by: str | Actor) -> Actor:
    """Who acts: an id as text is an officer's, or the system's."""
    if isinstance(by, Actor):
        return by
    return SYSTEM if by == SYSTEM.id else Actor(Role.officer, by)


@dataclass
class Desk:
    """A case that nobody else can change meanwhile."""

    loaded: Loaded
    at: datetime

    @property
    def case(self) -> Case:
        return self.loaded.case

    @property
    def id(self) -> int:
        return self.loaded.row.pk

    @property
    def on(self) -> date:
        """The day in the country."""
        return day_of(self.loaded.row.country, self.at)

    @property
    def current(self) -> int:
        """The open proceeding; where all is answered the last one, whose state then says why nothing can happen."""
        return len(self.case.proceedings) - 1 if self.case.open is None else self.case.open

    def allowed(self, number: int, event: type[Event], by: Actor) -> None:
        """NotAllowed where the moment or the actor is wrong, before anything of the content is asked."""
        known = self.case.proceedings[number]
        if reasons := PROCEEDING.why_not(known.state, event, known.matter, by, self.on):
            raise NotAllowed(*reasons)

    def handle(self, number: int, event: Event, beside: Beside = NOTHING_BESIDE) -> Happening:
        """An event in a proceeding, with everything that it leaves. NotAllowed, with the reasons, otherwise."""
        before = self.case.proceedings[number]
        after, effects = self.case.handle(number, event)
        row = self.loaded.rows[number]
        happening = Happening(self.loaded, row, before, after.proceedings[number], event, self.at, beside)
        keep(happening)
        self.settle(after, happening, effects)
        return happening

    def touch(self) -> None:
        """Something beside the lifecycle changed: forms that were shown before are out of date."""
        self.loaded.row.version += 1
        self.loaded.row.save()

    def settle(self, after: Case, happening: Happening, effects: tuple[Effect, ...]) -> None:
        """Keep the case as it is now, note what happened, and cause what follows."""
        save(self.loaded, after)
        note(happening)
        for effect in effects:
            follow(happening, effect)


@contextmanager
def on_desk(case: int, at: datetime, version: int | None = None) -> Iterator[Desk]:
    """The case under its lock, until the block ends. NoCase, StaleCase."""
    with transaction.atomic():
        yield Desk(load(case, lock=True, version=version), at)


def day_of(country: str, at: datetime) -> date:
    """Which day it is in a country."""
    return clock.calendar(country).day_of(at)
