"""What stops an event before its content is known: asked of the event itself, and of what can be done now."""

from __future__ import annotations

from datetime import date
from typing import Any

from .actors import SYSTEM, Actor, Role
from .matter import Matter, ProceedingType
from .sentences import Sentence, _


def applied_for(_state: Any, matter: Matter, _by: Actor, _on: date) -> Sentence | None:
    """Only an application can be withdrawn."""
    return None if matter.application else Sentence.of(_("Nobody applied, so there is nothing to withdraw."))


def not_for_the_system(state: Any, matter: Matter, by: Actor, _on: date) -> Sentence | None:
    """An officer proposes; the system only what it awards of its own accord."""
    if by.role is Role.officer:
        return None
    if matter.type is not ProceedingType.proactive:
        return Sentence.of(_("Only an officer proposes a decision."))
    answer = state.assessment.answer
    return (
        None if answer and answer.grants else Sentence.of(_("The system only awards. An officer has to propose this."))
    )


def second_person(state: Any, matter: Matter, by: Actor, _on: date) -> Sentence | None:
    """Four eyes: whoever proposed does not check; only the system's own proactive award needs no second person."""
    if by.role is Role.officer:
        own = by == state.proposer
        return Sentence.of(_("You made this proposal. Somebody else has to check it.")) if own else None
    if state.proposer == SYSTEM and matter.type is ProceedingType.proactive:
        return None
    return Sentence.of(_("Only an officer checks a proposal."))


def correction_over(state: Any, _matter: Matter, _by: Actor, on: date) -> Sentence | None:
    """A correction lapses on the day after the last one."""
    if on > state.hold.until:
        return None
    return Sentence.of(_("The applicant has until {until} to correct it."), until=state.hold.until)


def after_decision(state: Any, _matter: Matter, _by: Actor, on: date) -> Sentence | None:
    """Nothing is served before it was decided."""
    return None if on >= state.decision.on else Sentence.of(_("It cannot be served before it was decided."))
