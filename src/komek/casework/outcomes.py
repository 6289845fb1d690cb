"""What other rooms are given of decisions, and of what follows them: appeals, and news of changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from komek.casework.lifecycle import Answer, AppealRight, Cause, Change, Lines, ProceedingType, Reason


@dataclass(frozen=True, kw_only=True)
class DecisionRecord:
    """What was decided; nothing of it changes but `served_on` and `appeal_by`, which service brings.

    `proceeding`: its number in the case. `lines`: what is due from then on, completely; `before`: what was due until
    then. `sha256`: over all of its content with the snapshot's hash.
    """

    id: int
    case: int
    proceeding: int
    type: ProceedingType
    programme: str
    office: int
    applicant: int
    language: str
    registration_number: str
    order_number: str
    answer: Answer
    reasons: tuple[Reason, ...]
    appeal: AppealRight | None
    change: Change | None
    lines: Lines
    before: Lines
    proposer: str
    checker: str
    decided_at: datetime
    on: date
    snapshot: int
    law_hash: str
    sha256: str
    departure: str = ""
    served_on: date | None = None
    appeal_by: date | None = None


@dataclass(frozen=True, kw_only=True)
class AppealRecord:
    """An appeal against a decision. `in_time` None: the decision is not served, or names no time.

    `outcome`: "upheld" (the decision stays), "partly" or wholly "successful", "withdrawn"; empty: not decided yet.
    `led_to`: the number of the proceeding that a successful one opened; `served_on`: when its outcome was read.
    """

    id: int
    decision: int
    grounds: str
    filed_by: str
    filed_at: datetime
    filed_on: date
    in_time: bool | None
    outcome: str = ""
    remarks: str = ""
    decided_by: str = ""
    decided_at: datetime | None = None
    led_to: int | None = None
    served_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class MessageRecord:
    """What somebody took for the officer, on the telephone for example. `answered_at` None: it waits."""

    id: int
    text: str
    by: str
    at: datetime
    answer: str = ""
    answered_by: str = ""
    answered_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class NewsRecord:
    """A change was learnt after a decision: an officer says whether it is revised. `proceeding`: the one it led to."""

    id: int
    cause: Cause
    note: str
    by: str
    at: datetime
    proceeding: int | None = None
    dismissed_by: str = ""
    remarks: str = ""

    @property
    def open(self) -> bool:
        """Whether nobody has dealt with it."""
        return self.proceeding is None and not self.dismissed_by
