"""What other rooms are given of a case: values. Models stay inside; labels are msgids, translated when shown.

`state`, `award`, `lines`, `Answer` and the like are the values of `komek.casework.lifecycle`. Persons, offices, users
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
    Assessment,
    Case,
    Cause,
    Deadline,
    Lines,
    ProceedingType,
    Proposal,
    Sentence,
)
from komek.casework.lifecycle.award import AwardState
from komek.casework.lifecycle.machine import State
from komek.casework.outcomes import AppealRecord, DecisionRecord, MessageRecord, NewsRecord
from komek.evidence.service import Declared

__all__ = [
    "Action",
    "AppealRecord",
    "AssessmentRecord",
    "CaseRecord",
    "CorrectionRecord",
    "DecisionRecord",
    "MessageRecord",
    "NewsRecord",
    "ProceedingRecord",
    "Received",
    "ReviewRecord",
]


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
    declared: Declared
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
    snapshot: int = 0
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
    """A case with everything for one screen. `version` goes into forms, and back into what changes the case. `life`: as
    the lifecycle reads it, whole; for `possible`, not to be shown.
    """

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
    messages: tuple[MessageRecord, ...] = ()
    life: Case = field(repr=False, compare=False)

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
