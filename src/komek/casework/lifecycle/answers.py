"""What the office answers: the system's assessment, an officer's proposal, the decision; and what a proposal lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from komek.law.procedure import Term

from .actors import Actor
from .entitlement import Change, Lines
from .matter import Matter, ProceedingType
from .sentences import Sentence, _


class Answer(Enum):
    """How an application ends: every one in exactly one of these. The value is the name that people read."""

    granted = _("Granted")
    partly_granted = _("Partly granted")
    refused = _("Refused")
    withdrawn = _("Withdrawn")
    discontinued = _("Discontinued")

    @property
    def grants(self) -> bool:
        return self in (Answer.granted, Answer.partly_granted)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, in a sentence for the applicant, and the law it rests on."""

    text: str
    law: str


@dataclass(frozen=True, slots=True)
class AppealRight:
    """Before whom a decision can be appealed, and within what time from its service."""

    body: str
    term: Term


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the rules say of the facts. `answer` None: they cannot tell, an officer has to determine it."""

    answer: Answer | None
    change: Change | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What is put before the checker. `departure`: why it is not what the assessment says, in the proposer's words."""

    answer: Answer
    change: Change | None = None
    reasons: tuple[Reason, ...] = ()
    appeal: AppealRight | None = None
    departure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What was decided, by whom, and the case's lines from then on. Nothing in it changes any more."""

    proposal: Proposal
    proposer: Actor
    checker: Actor
    on: date
    lines: Lines

    @property
    def answer(self) -> Answer:
        return self.proposal.answer


def departs(proposal: Proposal, assessment: Assessment) -> bool:
    """Whether a proposal is another than the rules' own: in its answer, its lines, or the law of its reasons."""
    laws = {reason.law for reason in proposal.reasons}, {reason.law for reason in assessment.reasons}
    return (proposal.answer, proposal.change) != (assessment.answer, assessment.change) or laws[0] != laws[1]


def flaws(proposal: Proposal, matter: Matter) -> Iterator[Sentence]:
    """What keeps a proposal from being a decision, whatever the assessment says."""
    if proposal.answer is Answer.withdrawn:
        yield Sentence.of(_("An application is withdrawn by the applicant, not by a decision."))
    if matter.type is ProceedingType.proactive and proposal.answer is Answer.refused:
        yield Sentence.of(_("Nobody applied, so nobody can be refused. Discontinue the proceeding."))
    yield from _flaws_of_reasons(proposal)
    yield from _flaws_of_lines(proposal, matter)


def _flaws_of_reasons(proposal: Proposal) -> Iterator[Sentence]:
    """Whoever does not get all must learn why, by which law, and before whom and how long it can be appealed."""
    if proposal.answer is Answer.granted:
        return
    if not proposal.reasons or not all(reason.text.strip() and reason.law.strip() for reason in proposal.reasons):
        yield Sentence.of(_("Give at least one reason, each with the law it rests on."))
    if proposal.appeal is None or not proposal.appeal.body.strip():
        yield Sentence.of(_("Say before whom the decision can be appealed, and within what time."))


def _flaws_of_lines(proposal: Proposal, matter: Matter) -> Iterator[Sentence]:
    """An award has lines; a refusal of something new changes none; a revision may change any or none."""
    if proposal.answer is Answer.discontinued or (proposal.answer is Answer.refused and not matter.type.looks_back):
        if proposal.change is not None:
            yield Sentence.of(_("A refused or discontinued application does not change what is paid."))
    elif not matter.type.looks_back and not (proposal.change and proposal.change.lines):
        yield Sentence.of(_("Say for which months how much is granted."))
