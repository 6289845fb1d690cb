"""How the law wants a benefit to be decided: its steps, their time limits, corrections and appeals.

A pack declares this beside its programmes, in `procedure.py`, as plain data. What was not found is `None` and never
guessed: then the officer sets it. What is known but was not checked against a text is `unverified`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Literal


class Unit(Enum):
    """In what the law counts a term."""

    day = "day"
    working_day = "working day"
    month = "month"


class Moment(Enum):
    """The moments of a proceeding from which terms are counted, and at which steps are done."""

    received = "received"
    registered = "registered"
    assessed = "assessed"
    decided = "decided"
    served = "served"


@dataclass(frozen=True, slots=True)
class Term:
    """So many days, working days or months, counted from the day after an event; the last day still belongs to it.

    `to_working_day`: where the law of the country says that a term which would end on a day off ends on the next
    working day. It is never assumed.
    """

    length: int
    unit: Unit
    to_working_day: bool = False

    def __post_init__(self) -> None:
        if self.length < 1:
            raise ValueError(f"A term is at least one {self.unit.value} long, not {self.length}.")


def calendar_days(length: int) -> Term:
    """A term in days of the calendar."""
    return Term(length, Unit.day)


def working_days(length: int) -> Term:
    """A term in working days of the office."""
    return Term(length, Unit.working_day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing the office must have done in time. `term` None: the law's time limit was not found.

    `channel`: the step holds for applications that came this way, in place of the step of the same code without one.
    """

    code: str
    label: str
    counted_from: Moment
    done: Moment
    term: Term | None
    law: str
    channel: str | None = None
    unverified: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """The time an applicant has to mend an application, and what follows when it passes unused.

    `term` None: not found, the officer sets the last day. `lapse` None: not found, the officer proposes the answer.
    `reason`: the sentence that tells the applicant why.
    """

    law: str
    term: Term | None = None
    lapse: Literal["refused", "discontinued"] | None = None
    reason: str = ""
    unverified: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeal:
    """Who hears an appeal, and within what time from service. None: not found, the officer states it in the decision.

    `then`: where one can go after that.
    """

    law: str
    body: str | None = None
    term: Term | None = None
    then: str = ""
    unverified: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspension:
    """News on which payments are held, from the month after, until the right has been looked at again.

    `causes`: their codes, such as "death". `reason`: the sentence that tells the applicant why.
    """

    law: str
    causes: Sequence[str]
    reason: str
    unverified: bool = False


NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """How the applications of one programme are dealt with that are received from `since` on."""

    programme: str
    since: date = date.min
    steps: Sequence[Step] = ()
    correction: Correction = Correction(law=NOT_FOUND)
    appeal: Appeal = Appeal(law=NOT_FOUND)
    suspension: Suspension | None = None

    def steps_for(self, channel: str | None) -> list[Step]:
        """The steps of an application that came by this channel, in the declared order."""
        own = {step.code for step in self.steps if step.channel is not None and step.channel == channel}
        return [step for step in self.steps if step.channel == (channel if step.code in own else None)]

    def gaps(self) -> list[str]:
        """The codes of what was not found: steps without a term, correction, lapse, appeal, suspension."""
        parts = {
            "correction": self.correction.term,
            "lapse": self.correction.lapse,
            "appeal_body": self.appeal.body,
            "appeal": self.appeal.term,
            "suspension": self.suspension,
        }
        return [step.code for step in self.steps if step.term is None] + [k for k, part in parts.items() if not part]


def in_force(procedures: Sequence[Procedure], programme: str, on: date) -> Procedure:
    """The procedure of a programme for what is received on a day; without one, nothing is known."""
    declared = [known for known in procedures if known.programme == programme and known.since <= on]
    return max(declared, key=lambda known: known.since, default=Procedure(programme=programme))
