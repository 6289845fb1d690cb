"""The receipt for an application."""

from __future__ import annotations

from collections.abc import Iterator

from komek import clock, packs
from komek.correspondence.composing.envelope import Envelope, envelope
from komek.correspondence.content import Coming, LetterContent, Taken
from komek.correspondence.kinds import Kind
from komek.correspondence.writing import Compose, Subject
from komek.documents import service as documents
from komek.evidence import service as evidence
from komek.law.procedure import Moment
from komek.offices import service as offices
from komek.people import service as people


def receipt(case: int, proceeding: int) -> tuple[Subject, Compose]:
    """The receipt for the application that opened a proceeding."""
    around = envelope(case, proceeding)
    subject = Subject(
        kind=Kind.RECEIPT,
        name=f"application:{around.proceeding.application}",
        case=case,
        proceeding=proceeding,
        recipient=around.case.applicant,
        languages=around.languages,
    )

    def compose(language: str, code: str, check_at: str) -> LetterContent:
        return around.content(_body(around), language, code, check_at, around.proceeding.received_at)

    return subject, compose


def _body(around: Envelope) -> Taken:
    case, proceeding = around.case, around.proceeding
    known = people.lines(case.persons)
    return Taken(
        moment=around.local(proceeding.received_at),
        channel=proceeding.channel,
        persons=tuple(known[person].written_name for person in case.persons if person in known),
        papers=tuple(_papers(around)),
        steps=tuple(_steps(around)),
    )


def _papers(around: Envelope) -> Iterator[str]:
    """What came with the application: not what was brought since, however late the receipt is written."""
    case, at = around.case, around.proceeding.received_at
    came = {stored.id for stored in documents.of(f"case:{case.id}") if stored.at <= at}
    for paper in evidence.checklist(case.id, case.programme, around.proceeding.received_on):
        if came & set(paper.documents) or (paper.shown and not paper.documents):
            yield paper.label


def _steps(around: Envelope) -> Iterator[Coming]:
    """The law's steps: those that begin with the application with their day, later ones with their term."""
    received = around.proceeding.received_on
    calendar = offices.calendar(around.office)
    for step in packs.procedure(around.case.programme, received).steps_for(around.proceeding.channel):
        if step.term is not None and step.counted_from in (Moment.received, Moment.registered):
            yield Coming(label=step.label, due=clock.due(step.term, received, calendar), law=step.law)
        else:
            yield Coming(label=step.label, term=step.term, law=step.law)
