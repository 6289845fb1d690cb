"""By when something has to be done in a proceeding: the law's steps, moved by the holds; the correction; the appeal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from komek.clock.calendar import Calendar
from komek.clock.terms import due, due_with_holds
from komek.law.procedure import Correction, Moment, Step, calendar_days

from .proceeding import Proceeding
from .sentences import NotAllowed, Sentence, _


@dataclass(frozen=True, slots=True)
class Deadline:
    """A step of the law that has begun. `due` None: the law's time limit was not found and nobody has set a day.

    `by_officer`: the day was set by an officer in place of the law.
    """

    step: Step
    since: date
    due: date | None
    done: date | None
    by_officer: bool = False

    @property
    def late(self) -> bool:
        """Whether it was done after its day; of an open one ask `countdown`."""
        return self.done is not None and self.due is not None and self.done > self.due


def deadlines(proceeding: Proceeding, calendar: Calendar, chosen: Mapping[str, date] | None = None) -> list[Deadline]:
    """The steps that have begun, in the law's order. `chosen`: days set by an officer, by the code of the step.

    A day that was chosen counts only where the law's term was not found, and moves with the holds like any other.
    """
    steps = proceeding.matter.procedure.steps_for(proceeding.matter.channel)
    begun = [step for step in steps if step.counted_from in proceeding.reached]
    needed = [step for step in begun if proceeding.open or proceeding.decision or step.done in proceeding.reached]
    return [_deadline(step, proceeding, calendar, (chosen or {}).get(step.code)) for step in needed]


def _deadline(step: Step, proceeding: Proceeding, calendar: Calendar, chosen: date | None) -> Deadline:
    since, done = proceeding.reached[step.counted_from], proceeding.reached.get(step.done)
    by_officer = step.term is None and chosen is not None and chosen > since
    term = calendar_days((chosen - since).days) if by_officer and chosen else step.term
    end = due_with_holds(term, since, calendar, proceeding.holds) if term else None
    return Deadline(step, since, end, done, by_officer)


def next_deadline(
    proceeding: Proceeding, calendar: Calendar, chosen: Mapping[str, date] | None = None
) -> Deadline | None:
    """The step that is due next; None when nothing that is known is due."""
    waiting = [known for known in deadlines(proceeding, calendar, chosen) if known.done is None and known.due]
    return min(waiting, key=lambda known: known.due or date.max, default=None)


def correction_until(rule: Correction, reached_on: date, calendar: Calendar, chosen: date | None = None) -> date:
    """The last day for a correction that was asked for in a letter which reached the applicant on a day.

    The officer may give more time than the law, never less. NotAllowed where the law's time was not found and the
    officer has not set a day.
    """
    lawful = due(rule.term, reached_on, calendar) if rule.term else None
    if lawful is None and chosen is None:
        raise NotAllowed(Sentence.of(_("The law's time for a correction was not found. Set the last day yourself.")))
    if lawful and chosen and chosen < lawful:
        raise NotAllowed(Sentence.of(_("By law the applicant has until {until}."), until=lawful))
    return max(day for day in (lawful, chosen) if day)


def appeal_by(proceeding: Proceeding, calendar: Calendar) -> date | None:
    """The last day for an appeal, counted from service; None before service, or where the decision names no appeal."""
    served = proceeding.reached.get(Moment.served)
    right = proceeding.decision.proposal.appeal if proceeding.decision else None
    return due(right.term, served, calendar) if right and served else None
