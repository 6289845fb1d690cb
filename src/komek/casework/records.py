"""What other rooms are given of a case: values. Models stay inside; labels are msgids, translated when shown.

`state`, `award`, `lines`, `Answer` and the like are the values of `komek.casework.lifecycle`. Persons, offices and users
are ids; who did something is an actor's id such as "user:12" or "system". Moments are aware, days are the country's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from komek.casework.lifecycle import (
    Answer,
    AppealRight,
    Assessment,
    Cause,
    Change,
    Deadline,
    Lines,
    ProceedingType,
    Proposal,
    Reason,
    Sentence,
)
from komek.casework.lifecycle.award import AwardState
from komek.casework.lifecycle.machine import State


@dataclass(frozen=True, kw_only=True)
class Received:
    """A submitted application, as intake hands it over. `documents`: who owns its files now, "draft:…"."""

    application: UUID
    programme: str
    channel: str
    at: datetime
    on: date
    office: int
    registration_number: str
    household: int
    applicant: int
    persons: tuple[int, ...]
    declared: Mapping[str, Any]
    language: str
    documents: str = ""


@dataclass(frozen=True, kw_only=True)
class CorrectionRecord:
    """The applicant was asked to put something in order. `items`: "fact:p17.pension", "document:income_certificate".

    `number` counts within the proceeding, from 1. Neither `received_at` nor `lapsed_at`: it is still awaited, or the
    proceeding ended before.
    """

    case: int
    proceeding: int
    number: int
    items: tuple[str, ...]
    remarks: str
    until: date
    requested_by: str
    requested_at: datetime
    received_at: datetime | None = None
    lapsed_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class ReviewRecord:
    """A proposal and what came of it. `verdict`: "decided", "given_back", "overtaken" by news; empty: it waits."""

    number: int
    proposal: Proposal
    proposer: str
    proposed_at: datetime
    snapshot: int | None = None
    checker: str = ""
    verdict: str = ""
    remarks: str = ""
    checked_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class AssessmentRecord:
    """What the rules said on a day: as the lifecycle reads it, and the object of `komek.law.explain.to_json`."""

    number: int
    at: datetime
    on: date
    by: str
    result: Assessment
    explanation: Mapping[str, Any]
    law_hash: str


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
    snapshot: int | None
    law_hash: str
    sha256: str
    departure: str = ""
    served_on: date | None = None
    appeal_by: date | None = None


@dataclass(frozen=True, kw_only=True)
class AppealRecord:
    """An appeal against a decision. `in_time` None: the decision is not served, or names no time.

    `outcome`: "upheld" (the decision stays), "successful", "withdrawn"; empty: not decided yet.
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


@dataclass(frozen=True, kw_only=True)
class ProceedingRecord:
    """One run from receipt to an answer. `status` is the state's code ("awaiting_correction"), `label` its name."""

    case: int
    number: int
    type: ProceedingType
    cause: Cause
    state: State
    status: str
    label: str
    open: bool
    answer: Answer | None
    application: UUID | None
    registration_number: str
    channel: str
    language: str
    received_at: datetime
    received_on: date
    opened_by: str
    claimed_by: int | None
    claimed_at: datetime | None
    deadlines: tuple[Deadline, ...] = ()
    next: Deadline | None = None
    corrections: tuple[CorrectionRecord, ...] = ()
    assessments: tuple[AssessmentRecord, ...] = ()
    reviews: tuple[ReviewRecord, ...] = ()
    decision: DecisionRecord | None = None

    @property
    def awaited(self) -> CorrectionRecord | None:
        """The correction that the applicant still has time for."""
        return self.corrections[-1] if self.status == "awaiting_correction" and self.corrections else None


@dataclass(frozen=True, kw_only=True)
class CaseRecord:
    """A case with everything for one screen. `version` goes into forms, and back into what changes the case."""

    id: int
    version: int
    programme: str
    office: int
    household: int
    applicant: int
    persons: tuple[int, ...]
    award: AwardState
    lines: Lines
    proceedings: tuple[ProceedingRecord, ...]
    appeals: tuple[AppealRecord, ...] = ()
    news: tuple[NewsRecord, ...] = ()

    @property
    def country(self) -> str:
        return self.programme.partition(".")[0]

    @property
    def open(self) -> ProceedingRecord | None:
        """The open proceeding; None when everything is answered."""
        return next((known for known in self.proceedings if known.open), None)

    @property
    def last(self) -> ProceedingRecord:
        """The proceeding opened last."""
        return self.proceedings[-1]

    @property
    def decisions(self) -> tuple[DecisionRecord, ...]:
        """The decisions in the order of their proceedings."""
        return tuple(known.decision for known in self.proceedings if known.decision)


@dataclass(frozen=True, kw_only=True)
class Action:
    """Something that can be done with a case, or not: then `why_not`. `event`: its code, such as "decide"."""

    event: str
    label: str
    why_not: tuple[Sentence, ...] = field(default=())

    @property
    def allowed(self) -> bool:
        return not self.why_not
