"""A proceeding with its answer: nothing under it changes any more. News lead to a revision, never to a change here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Self

from komek.clock.months import Month

from . import effects
from .actors import OFFICE
from .answers import Decision
from .events import ChangeFacts, End, Ending, Serve
from .guards import after_decision
from .machine import State, To, accepts
from .matter import Matter
from .sentences import NotAllowed, Sentence, _


@dataclass(frozen=True)
class Answered(State):
    """There is a decision; it stays as it is."""

    instead = _("It is decided. Nothing in it changes any more; a revision can take it up.")
    decision: Decision

    @accepts()
    def change_facts(self, event: ChangeFacts, matter: Matter) -> To[Self]:
        return To(self, (effects.ProposeRevision(event.cause),))


@dataclass(frozen=True)
class Decided(Answered):
    """Decided, and on its way to the applicant."""

    label = _("Decided")

    @accepts(*OFFICE, guards=[after_decision])
    def serve(self, event: Serve, matter: Matter) -> To[InEffect]:
        return To(InEffect(self.decision, event.on))


@dataclass(frozen=True)
class InEffect(Answered):
    """Served: it binds, and the time for an appeal runs from the day of service."""

    label = _("In effect")
    instead = _("It is decided and served. Nothing in it changes any more; a revision can take it up.")
    served_on: date

    @accepts(*OFFICE)
    def end(self, event: End, matter: Matter) -> To[Ended]:
        if event.ending is Ending.expired and not _over(self.decision, event.on):
            raise NotAllowed(Sentence.of(_("Its period is not over yet.")))
        return To(Ended(self.decision, self.served_on, event.ending, event.on))


@dataclass(frozen=True)
class Ended(Answered):
    """Nothing more follows from it."""

    label = _("Ended")
    instead = _("It is closed. Nothing in it changes any more; a revision can take it up.")
    served_on: date
    ending: Ending
    ended_on: date


@dataclass(frozen=True)
class Withdrawn(State):
    """The applicant took the application back before it was decided."""

    label = _("Withdrawn")
    instead = _("The application was withdrawn. A new one can be made at any time.")
    on: date


def _over(decision: Decision, on: date) -> bool:
    """Whether the last month of the decision's lines has passed."""
    lasts = [line.last for line in decision.lines]
    return all(last is not None and last < Month.of(on) for last in lasts)
