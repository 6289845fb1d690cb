"""Records of a proceeding, and of what belongs to it, from their rows."""

from __future__ import annotations

from komek.casework import models
from komek.casework.coding import read
from komek.casework.decisions import decision_in
from komek.casework.lifecycle import Answer, Assessment, Cause, Proceeding, ProceedingType, Proposal, deadlines
from komek.casework.lifecycle.deadlines import next_deadline
from komek.casework.records import (
    AppealRecord,
    AssessmentRecord,
    CorrectionRecord,
    MessageRecord,
    NewsRecord,
    ProceedingRecord,
    ReviewRecord,
)
from komek.casework.storing import chosen
from komek.clock import Calendar


def proceeding_in(row: models.Proceeding, known: Proceeding, calendar: Calendar) -> ProceedingRecord:
    """The record of a proceeding; the rows under it are fetched already."""
    decision: models.Decision | None = getattr(row, "decision", None)
    return ProceedingRecord(
        case=row.case_id,
        number=row.number,
        type=ProceedingType[row.type],
        cause=Cause[row.cause],
        state=known.state,
        status=row.status,
        label=known.state.label,
        open=row.open,
        answer=Answer[row.answer] if row.answer else None,
        application=row.application,
        registration_number=row.registration_number,
        channel=row.channel,
        language=row.language,
        received_at=row.received_at,
        received_on=row.received_on,
        opened_by=row.opened_by,
        claimed_by=row.claimed_by,
        claimed_at=row.claimed_at,
        deadlines=tuple(deadlines(known, calendar, chosen(row))),
        next=next_deadline(known, calendar, chosen(row)),
        corrections=tuple(correction_in(one, row) for one in row.corrections.all()),
        assessments=tuple(map(assessment_in, row.assessments.all())),
        reviews=tuple(map(_review, row.reviews.all())),
        decision=decision_in(decision, row) if decision else None,
    )


def correction_in(row: models.Correction, of: models.Proceeding) -> CorrectionRecord:
    """The record of a correction that was asked for."""
    return CorrectionRecord(
        case=of.case_id,
        proceeding=of.number,
        number=row.number,
        items=tuple(row.items),
        remarks=row.remarks,
        until=row.until,
        requested_by=row.requested_by,
        requested_at=row.requested_at,
        received_at=row.received_at,
        lapsed_at=row.lapsed_at,
    )


def assessment_in(row: models.Assessment) -> AssessmentRecord:
    """The record of an assessment."""
    return AssessmentRecord(
        number=row.number,
        at=row.at,
        on=row.on,
        by=row.by,
        result=read(row.result, Assessment),
        explanation=row.explanation,
        law_hash=row.law_hash,
    )


def _review(row: models.Review) -> ReviewRecord:
    return ReviewRecord(
        number=row.number,
        proposal=read(row.proposal, Proposal),
        proposer=row.proposer,
        proposed_at=row.proposed_at,
        snapshot=row.snapshot,
        checker=row.checker,
        verdict=row.verdict,
        remarks=row.remarks,
        checked_at=row.checked_at,
    )


def appeal_in(row: models.Appeal) -> AppealRecord:
    """The record of an appeal."""
    return AppealRecord(
        id=row.pk,
        decision=row.decision_id,
        grounds=row.grounds,
        filed_by=row.filed_by,
        filed_at=row.filed_at,
        filed_on=row.filed_on,
        in_time=row.in_time,
        outcome=row.outcome,
        remarks=row.remarks,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        led_to=row.led_to,
        served_on=row.served_on,
    )


def message_in(row: models.Message) -> MessageRecord:
    """The record of a message."""
    return MessageRecord(
        id=row.pk,
        text=row.text,
        by=row.by,
        at=row.at,
        answer=row.answer,
        answered_by=row.answered_by,
        answered_at=row.answered_at,
    )


def news_in(row: models.News) -> NewsRecord:
    """The record of news."""
    return NewsRecord(
        id=row.pk,
        cause=Cause[row.cause],
        note=row.note,
        by=row.by,
        at=row.at,
        proceeding=row.proceeding,
        dismissed_by=row.dismissed_by,
        remarks=row.remarks,
    )
