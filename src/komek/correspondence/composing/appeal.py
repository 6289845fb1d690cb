"""The letter that tells an applicant what became of their appeal."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from komek import packs
from komek.accounts import service as accounts
from komek.casework import service as casework
from komek.correspondence.composing.envelope import Envelope, envelope
from komek.correspondence.content import Heard, LetterContent
from komek.correspondence.kinds import Kind
from komek.correspondence.writing import Compose, Subject


def appeal(id: int) -> tuple[Subject, Compose]:
    """The letter of an appeal whose outcome is recorded. NoCase where there is none."""
    known = casework.appeal(id)
    against = casework.decision(known.decision)
    around = envelope(against.case, against.proceeding)
    subject = Subject(
        kind=Kind.APPEAL,
        name=f"appeal:{id}",
        case=against.case,
        proceeding=against.proceeding,
        recipient=against.applicant,
        languages=around.languages,
    )

    def compose(language: str, code: str, check_at: str) -> LetterContent:
        return around.content(_body(known, against, around), language, code, check_at, _recorded(known))

    return subject, compose


def _recorded(known: casework.AppealRecord) -> datetime:
    """When the outcome was recorded: an appeal that is still open has no letter."""
    assert known.decided_at is not None
    return known.decided_at


def _body(known: casework.AppealRecord, against: casework.DecisionRecord, around: Envelope) -> Heard:
    rule = packs.procedure(against.programme, around.proceeding.received_on).appeal
    lawful = against.appeal is not None and against.appeal.body == rule.body
    return Heard(
        outcome=cast(casework.Outcome, known.outcome),
        filed_on=known.filed_on,
        order=against.order_number,
        decided_on=against.on,
        answer=against.answer,
        body=against.appeal.body if against.appeal else "",
        remarks=known.remarks,
        anew=_anew(known, around.case),
        then=rule.then if lawful else "",
        law=rule.law if lawful else "",
        signed_by=accounts.names([known.decided_by]).get(known.decided_by, ""),
    )


def _anew(known: casework.AppealRecord, case: casework.CaseRecord) -> str:
    """The registration number of the proceeding in which it is decided anew."""
    opened = (one for one in case.proceedings if one.number == known.led_to)
    return next((one.registration_number for one in opened), "")
