"""A proceeding: its matter, the state it is in, when it got where, and for how long the clock stood still."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from komek.clock.terms import Hold
from komek.law.procedure import Moment

from . import events
from .actors import Actor
from .answers import Answer, Decision
from .closed import Answered, Decided, Ended, InEffect, Withdrawn
from .effects import Effect
from .machine import Event, Machine, State
from .matter import Matter
from .sentences import Sentence
from .under_way import Assessed, AwaitingCorrection, Collecting, Proposed, Received, Registered, UnderWay

PROCEEDING = Machine(
    "A proceeding",
    states=(
        Received,
        Registered,
        Collecting,
        AwaitingCorrection,
        Assessed,
        Proposed,
        Decided,
        InEffect,
        Ended,
        Withdrawn,
    ),
    events=(
        events.Register,
        events.Collect,
        events.RequestCorrection,
        events.ReceiveCorrection,
        events.LapseCorrection,
        events.ChangeFacts,
        events.Assess,
        events.Propose,
        events.Discontinue,
        events.GiveBack,
        events.Decide,
        events.Withdraw,
        events.Serve,
        events.End,
    ),
)

_REACHED: Mapping[type[State], Moment] = {
    Registered: Moment.registered,
    Assessed: Moment.assessed,
    Decided: Moment.decided,
    InEffect: Moment.served,
}


@dataclass(frozen=True)
class Possible:
    """Something that can be done, or not: then `why_not` says why."""

    event: type[Event]
    why_not: tuple[Sentence, ...] = ()

    @property
    def allowed(self) -> bool:
        return not self.why_not


@dataclass(frozen=True)
class Proceeding:
    """`reached`: when it came to each moment from which terms are counted. `past_holds`: the holds that have ended."""

    matter: Matter
    state: State
    reached: Mapping[Moment, date]
    past_holds: tuple[Hold, ...] = ()

    @classmethod
    def received(cls, matter: Matter, on: date) -> Proceeding:
        """A new one: an application that came, or a cause that arose, on a day."""
        return cls(matter, Received(), {Moment.received: on})

    @property
    def open(self) -> bool:
        """Whether it still has to be answered."""
        return isinstance(self.state, UnderWay)

    @property
    def decision(self) -> Decision | None:
        return self.state.decision if isinstance(self.state, Answered) else None

    @property
    def answer(self) -> Answer | None:
        """How it was answered; None while it is open."""
        if isinstance(self.state, Withdrawn):
            return Answer.withdrawn
        return self.decision.answer if self.decision else None

    @property
    def holds(self) -> tuple[Hold, ...]:
        """When the office's clock stood, or stands, still."""
        current = (self.state.hold,) if isinstance(self.state, AwaitingCorrection) else ()
        return (*self.past_holds, *current)

    def handle(self, event: Event) -> tuple[Proceeding, tuple[Effect, ...]]:
        """The proceeding after an event, and what others now have to do. NotAllowed, with the reasons, otherwise."""
        to = PROCEEDING.send(self.state, event, self.matter)
        return self._in(to.state, event.on), to.effects

    def possible(self, by: Actor, on: date) -> list[Possible]:
        """Everything that can happen to a proceeding, and for what cannot happen now by this actor, why."""
        reasons = [(event, PROCEEDING.why_not(self.state, event, self.matter, by, on)) for event in PROCEEDING.events]
        return [Possible(event, tuple(why)) for event, why in reasons]

    def allowed(self, by: Actor, on: date) -> list[type[Event]]:
        """What this actor can do now."""
        return [known.event for known in self.possible(by, on) if known.allowed]

    def _in(self, state: State, on: date) -> Proceeding:
        reached = dict(self.reached)
        if type(state) in _REACHED:
            reached.setdefault(_REACHED[type(state)], on)
        if isinstance(state, Collecting):  # what was assessed no longer counts
            reached.pop(Moment.assessed, None)
        return replace(self, state=state, reached=reached, past_holds=self._ended_holds(state, on))

    def _ended_holds(self, state: State, on: date) -> tuple[Hold, ...]:
        if not isinstance(self.state, AwaitingCorrection) or self.state == state:
            return self.past_holds
        return (*self.past_holds, self.state.hold.ended(on))
