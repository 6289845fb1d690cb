"""The letter that asks for what is missing."""

from __future__ import annotations

from komek import packs
from komek.casework import service as casework
from komek.correspondence.composing.envelope import Envelope, envelope
from komek.correspondence.content import Asked, LetterContent, Wanted
from komek.correspondence.kinds import Kind
from komek.correspondence.writing import Compose, Subject
from komek.evidence import service as evidence
from komek.people import service as people


def request(case: int, proceeding: int, n: int) -> tuple[Subject, Compose]:
    """The letter of the n-th correction that was asked for in a proceeding."""
    asked = casework.correction(case, proceeding, n)
    around = envelope(case, proceeding)
    subject = Subject(
        kind=Kind.CORRECTION,
        name=f"correction:{case}.{proceeding}.{n}",
        case=case,
        proceeding=proceeding,
        recipient=around.case.applicant,
        languages=around.languages,
    )

    def compose(language: str, code: str, check_at: str) -> LetterContent:
        return around.content(_body(asked, around), language, code, check_at, asked.requested_at)

    return subject, compose


def _body(asked: casework.CorrectionRecord, around: Envelope) -> Asked:
    rule = packs.procedure(around.case.programme, around.proceeding.received_on).correction
    return Asked(
        items=tuple(_wanted(code, around) for code in asked.items),
        until=asked.until,
        remarks=asked.remarks,
        lapse=rule.lapse,
        law=rule.law,
    )


def _wanted(code: str, around: Envelope) -> Wanted:
    """What a code stands for: "document:income_certificate", "fact:p17.pension", "fact:household.rooms"."""
    kind, _colon, name = code.partition(":")
    if kind == "document":
        return _paper(name, around)
    owner, _dot, fact = name.partition(".")
    person = None if owner == "household" else int(owner.removeprefix("p"))
    label = evidence.fact_of(around.case.country, person, fact).label
    return Wanted(label, people.person(person).written_name if person else "", paper=False)


def _paper(code: str, around: Envelope) -> Wanted:
    for paper in packs.programme(around.case.programme).documents:
        if paper.code == code:
            return Wanted(paper.label, how=paper.how or "")
    return Wanted(code.replace("_", " "))
