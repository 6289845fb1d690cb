"""A decision's letter."""

from __future__ import annotations

from komek import packs
from komek.accounts import service as accounts
from komek.casework import service as casework
from komek.correspondence.composing import calculation
from komek.correspondence.composing.envelope import Envelope, envelope
from komek.correspondence.content import Decided, LetterContent
from komek.correspondence.kinds import Kind
from komek.correspondence.writing import Compose, Subject


def decision(id: int) -> tuple[Subject, Compose]:
    """The letter of a decision. NoCase where there is none."""
    known = casework.decision(id)
    around = envelope(known.case, known.proceeding)
    subject = Subject(
        kind=Kind.DECISION,
        name=f"decision:{id}",
        case=known.case,
        proceeding=known.proceeding,
        recipient=known.applicant,
        languages=around.languages,
    )

    def compose(language: str, code: str, check_at: str) -> LetterContent:
        body = _body(known, around, language)
        return around.content(body, language, code, check_at, known.decided_at, known.on, known.order_number)

    return subject, compose


def _body(known: casework.DecisionRecord, around: Envelope, language: str) -> Decided:
    programme = packs.programme(known.programme)
    rule = packs.procedure(known.programme, around.proceeding.received_on).appeal
    lawful = known.appeal is not None and known.appeal.body == rule.body
    return Decided(
        answer=known.answer,
        type=known.type,
        cause=around.proceeding.cause,
        per=programme.per,
        law=programme.law,
        lines=known.change.lines if known.change else known.lines,
        before=known.before,
        since=known.change.effective if known.change else None,
        reasons=known.reasons,
        rows=calculation.rows(known, language),
        appeal=known.appeal,
        appeal_law=rule.law if lawful else "",
        then=rule.then if lawful else "",
        decided_by=accounts.names([known.checker]).get(known.checker, ""),
    )
