"""A proceeding under way: from receipt to a proposal. The states refer to each other, so they stand together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from komek.clock.terms import Hold

from . import effects
from .actors import OFFICE, SYSTEM, Actor, Role
from .answers import Answer, Assessment, Decision, Proposal, Reason, departs, flaws
from .closed import Decided, Withdrawn
from .events import (
    Assess,
    ChangeFacts,
    Collect,
    Decide,
    Discontinue,
    GiveBack,
    LapseCorrection,
    Propose,
    ReceiveCorrection,
    Register,
    RequestCorrection,
    Withdraw,
)
from .guards import applied_for, correction_over, not_for_the_system, second_person
from .machine import State, To, accepts
from .matter import Matter
from .sentences import NotAllowed, Sentence, _


class UnderWay(State):
    """Not answered yet: the applicant can withdraw."""

    @accepts(Role.applicant, Role.officer, guards=[applied_for])
    def withdraw(self, event: Withdraw, matter: Matter) -> To[Withdrawn]:
        return To(Withdrawn(event.on), (effects.Send(effects.Letter.withdrawal),))


class Gathering(UnderWay):
    """Not assessed yet: new facts are simply added."""

    @accepts()
    def change_facts(self, event: ChangeFacts, matter: Matter) -> To[Self]:
        return To(self)


@dataclass(frozen=True)
class Received(Gathering):
    """An application came, or a cause arose; it has no number yet."""

    label = _("Received")

    @accepts(*OFFICE)
    def register(self, event: Register, matter: Matter) -> To[Registered]:
        if not event.number.strip():
            raise NotAllowed(Sentence.of(_("There is no registration number.")))
        receipt = (effects.Send(effects.Letter.receipt),) if matter.application else ()
        return To(Registered(event.number), receipt)


class Correctable(UnderWay):
    """Registered and not proposed: the applicant can be asked to correct, and it can be discontinued."""

    @accepts(Role.officer)
    def request_correction(self, event: RequestCorrection, matter: Matter) -> To[AwaitingCorrection]:
        if not event.items:
            raise NotAllowed(Sentence.of(_("Mark what has to be corrected.")))
        if event.until <= event.on:
            raise NotAllowed(Sentence.of(_("Give the applicant at least until tomorrow.")))
        hold = Hold(event.on, event.until)
        wait = effects.WaitForCorrection(event.until)
        return To(AwaitingCorrection(hold, event.items), (effects.Send(effects.Letter.correction_request), wait))

    @accepts(Role.officer)
    def discontinue(self, event: Discontinue, matter: Matter) -> To[Proposed]:
        return _proposed(_to_discontinue(event), event.by, self, matter)


@dataclass(frozen=True)
class Registered(Gathering, Correctable):
    """It has its number, and nobody has looked into it yet."""

    label = _("Registered")
    number: str

    @accepts(*OFFICE)
    def collect(self, event: Collect, matter: Matter) -> To[Collecting]:
        return To(Collecting(), (effects.AskRegisters(),))


@dataclass(frozen=True)
class Collecting(Gathering, Correctable):
    """Facts are gathered: from registers, documents, the applicant, a survey."""

    label = _("Collecting the facts")

    @accepts(*OFFICE)
    def assess(self, event: Assess, matter: Matter) -> To[Assessed]:
        return To(Assessed(event.assessment))


@dataclass(frozen=True)
class AwaitingCorrection(Gathering):
    """The applicant has time to correct; the office's clock stands still."""

    label = _("Waiting for a correction")
    instead = _("The applicant still has time to correct it.")
    hold: Hold
    items: tuple[str, ...]

    @accepts()
    def receive_correction(self, event: ReceiveCorrection, matter: Matter) -> To[Collecting]:
        if event.on < self.hold.since:
            raise NotAllowed(Sentence.of(_("A correction cannot come before it was asked for.")))
        return To(Collecting())

    @accepts(*OFFICE, guards=[correction_over])
    def lapse_correction(self, event: LapseCorrection, matter: Matter) -> To[Assessed]:
        rule = matter.procedure.correction
        if rule.lapse is None:  # the law's consequence was not found: an officer has to say
            return To(Assessed(Assessment(None)))
        reason = Reason(rule.reason or _("What had to be corrected was not corrected in time."), rule.law)
        return To(Assessed(Assessment(Answer[rule.lapse], reasons=(reason,))))

    @accepts(Role.officer)
    def discontinue(self, event: Discontinue, matter: Matter) -> To[Proposed]:
        return _proposed(_to_discontinue(event), event.by, Collecting(), matter)


@dataclass(frozen=True)
class Assessed(Correctable):
    """The rules were applied; an officer confirms what they say or departs from it with reasons."""

    label = _("Assessed")
    assessment: Assessment

    @accepts()
    def change_facts(self, event: ChangeFacts, matter: Matter) -> To[Collecting]:
        return To(Collecting())

    @accepts(*OFFICE, guards=[not_for_the_system])
    def propose(self, event: Propose, matter: Matter) -> To[Proposed]:
        if departs(event.proposal, self.assessment):
            if event.by == SYSTEM:
                raise NotAllowed(Sentence.of(_("The system proposes what it assessed, and nothing else.")))
            if not event.proposal.departure.strip():
                raise NotAllowed(Sentence.of(_("This is not what the assessment says. Give your reasons.")))
        return _proposed(event.proposal, event.by, self, matter)


@dataclass(frozen=True)
class Proposed(UnderWay):
    """A proposal waits for a second pair of eyes."""

    label = _("Waiting to be checked")
    proposal: Proposal
    proposer: Actor
    before: Correctable

    @accepts()
    def change_facts(self, event: ChangeFacts, matter: Matter) -> To[Collecting]:
        return To(Collecting())

    @accepts(Role.officer, guards=[second_person])
    def give_back(self, event: GiveBack, matter: Matter) -> To[Correctable]:
        if not event.remarks.strip():
            raise NotAllowed(Sentence.of(_("Say what has to be changed.")))
        return To(self.before, (effects.GiveBack(self.proposer.id, event.remarks),))

    @accepts(*OFFICE, guards=[second_person])
    def decide(self, event: Decide, matter: Matter) -> To[Decided]:
        change = self.proposal.change
        lines = matter.lines.changed(change) if change else matter.lines
        decision = Decision(proposal=self.proposal, proposer=self.proposer, checker=event.by, on=event.on, lines=lines)
        changed = (effects.ChangeLines(matter.lines, lines),) if lines != matter.lines else ()
        return To(Decided(decision), (*changed, effects.Send(effects.Letter.decision)))


def _to_discontinue(event: Discontinue) -> Proposal:
    return Proposal(answer=Answer.discontinued, reasons=event.reasons, appeal=event.appeal)


def _proposed(proposal: Proposal, by: Actor, before: Correctable, matter: Matter) -> To[Proposed]:
    """Put a proposal before the checker. NotAllowed with everything that it lacks."""
    if found := list(flaws(proposal, matter)):
        raise NotAllowed(*found)
    asked = () if by == SYSTEM else (effects.AskForCheck(by.id),)
    return To(Proposed(proposal, by, before), (effects.FreezeFacts(), *asked))
