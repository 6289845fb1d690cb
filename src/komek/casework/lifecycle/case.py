"""A case: one household and one programme, for years. Its proceedings in order, and the award that they make.

There is one open proceeding at most; what is due is what the last decided proceeding says, completely.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from komek.clock.months import Month
from komek.law.money import Amount

from .actors import SYSTEM, Actor
from .answers import Decision, Reason
from .award import AWARD, NO_AWARD, AwardState, Begin, Cease, Resume, Running, Suspend, Suspended, withheld
from .closed import InEffect
from .effects import Effect, ProposeRevision
from .entitlement import NO_LINES, Lines
from .events import ChangeFacts, End, Ending
from .machine import Event
from .matter import Cause, Matter, ProceedingType
from .opening import Standing, why_not_open
from .proceeding import Possible, Proceeding
from .sentences import NotAllowed, Sentence, _

Step = tuple["Case", tuple[Effect, ...]]


@dataclass(frozen=True)
class Case:
    """`proceedings` in the order in which they were opened; each has its place as its number, from 0."""

    proceedings: tuple[Proceeding, ...] = ()
    award: AwardState = NO_AWARD

    @property
    def open(self) -> int | None:
        """The number of the open proceeding; None when everything is answered."""
        return next((number for number, known in enumerate(self.proceedings) if known.open), None)

    @property
    def decisions(self) -> list[Decision]:
        """The decisions in the order of their proceedings. A later one stands in place of an earlier one."""
        return [known.decision for known in self.proceedings if known.decision is not None]

    @property
    def lines(self) -> Lines:
        """What is due: the lines of the last decided proceeding."""
        return self.decisions[-1].lines if self.decisions else NO_LINES

    @property
    def runs(self) -> bool:
        """Whether an award runs, paid or held back."""
        return isinstance(self.award, Running | Suspended)

    def due(self, month: Month) -> Amount | None:
        """What is due for a month; None when nothing is."""
        return self.lines.amount(month)

    def payable(self, month: Month) -> Amount | None:
        """What may be paid for a month now: what is due, unless it is held back."""
        return None if withheld(self.award, month) else self.due(month)

    def why_not_open(self, kind: ProceedingType, by: Actor, *, applied: bool) -> list[Sentence]:
        """Why a proceeding of this type cannot be opened now; an empty list when it can."""
        granted = any(decision.answer.grants for decision in self.decisions)
        standing = Standing(self.open is not None, self.runs, bool(self.decisions), granted)
        return list(why_not_open(kind, applied, standing, by))

    def opened(self, matter: Matter, on: date, by: Actor) -> Case:
        """The case with a new proceeding, received on a day. NotAllowed, with the reasons, when it cannot be opened."""
        if reasons := self.why_not_open(matter.type, by, applied=matter.application is not None):
            raise NotAllowed(*reasons)
        new = Proceeding.received(replace(matter, lines=self.lines), on)
        return replace(self, proceedings=(*self.proceedings, new))

    def handle(self, number: int, event: Event) -> Step:
        """The case after an event in one of its proceedings. NotAllowed, with the reasons, otherwise."""
        before = self.proceedings[number]
        after, effects = before.handle(event)
        case = replace(self, proceedings=(*self.proceedings[:number], after, *self.proceedings[number + 1 :]))
        for made in case._award_events(before, after, event):
            case, more = case.change_award(made)
            effects = (*effects, *more)
        return (case._replacing(number, event) if after.decision and not before.decision else case), effects

    def _award_events(self, before: Proceeding, after: Proceeding, event: Event) -> Iterator[Event]:
        """What a new decision, or the end of its period, means for the award."""
        decision = after.decision
        if decision is None:
            return
        change, on, by = decision.proposal.change, event.on, event.by
        if before.decision is None and change is not None:
            if decision.lines.since(change.effective):
                yield Begin(on=on, by=by)
            elif self.runs:
                yield Cease(on=on, by=by, cause=after.matter.cause, since=change.effective)
        expired = isinstance(event, End) and event.ending is Ending.expired
        if expired and decision is self.decisions[-1] and isinstance(self.award, Running):
            yield Cease(on=on, by=by, cause=None, since=Month.of(on))

    def _replacing(self, number: int, event: Event) -> Case:
        """Earlier decisions that are in effect end where a later one changes what is due."""
        decision = self.proceedings[number].decision
        if decision is None or decision.proposal.change is None:
            return self
        ended = End(on=event.on, by=SYSTEM, ending=Ending.replaced)
        proceedings = [
            known.handle(ended)[0] if place < number and isinstance(known.state, InEffect) else known
            for place, known in enumerate(self.proceedings)
        ]
        return replace(self, proceedings=tuple(proceedings))

    def change_award(self, event: Event) -> Step:
        """The case after its payments were suspended or resumed. NotAllowed, with the reasons, otherwise."""
        to = AWARD.send(self.award, event, None)
        return replace(self, award=to.state), to.effects

    def possible_for_award(self, by: Actor, on: date) -> list[Possible]:
        """What can happen to the payments, and for what cannot happen now by this actor, why."""
        events: tuple[type[Event], ...] = (Suspend, Resume)
        return [Possible(event, tuple(AWARD.why_not(self.award, event, None, by, on))) for event in events]

    def learn(self, cause: Cause, on: date, by: Actor) -> Step:
        """News of a change, such as a death: it goes into the open proceeding, or it proposes a revision.

        Where the law of the programme says so, payments are held from the month after.
        """
        if self.open is not None:
            return self.handle(self.open, ChangeFacts(on=on, by=by, cause=cause))
        if not self.decisions:
            raise NotAllowed(Sentence.of(_("Nothing has been decided in this case yet.")))
        case, held = self._suspended_by_law(cause, on)
        return case, (ProposeRevision(cause), *held)

    def _suspended_by_law(self, cause: Cause, on: date) -> Step:
        rule = self.proceedings[-1].matter.procedure.suspension
        since = Month.of(on).plus(1)
        if rule is None or cause.name not in rule.causes or not isinstance(self.award, Running):
            return self, ()
        return self.change_award(Suspend(on=on, by=SYSTEM, since=since, reason=Reason(rule.reason, rule.law)))
