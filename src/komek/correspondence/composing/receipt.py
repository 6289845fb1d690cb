"""The receipt for an application."""

from __future__ import annotations

from collections.abc import Iterator

from komek import packs
from komek.correspondence.composing.envelope import Envelope, envelope
from komek.correspondence.content import Coming, LetterContent, Taken
from komek.correspondence.kinds import Kind
from komek.correspondence.writing import Compose, Subject
from komek.evidence import service as evidence
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
    papers = evidence.checklist(case.id, case.programme, proceeding.received_on)
    return Taken(
        moment=around.local(proceeding.received_at),
        channel=proceeding.channel,
        persons=tuple(known[person].written_name for person in case.persons if person in known),
        papers=tuple(paper.label for paper in papers if paper.state == "brought"),
        steps=tuple(_steps(around)),
    )


def _steps(around: Envelope) -> Iterator[Coming]:
    """The law's steps: those that have begun with their day, later ones with their term."""
    proceeding = around.proceeding
    days = {known.step.code: known.due for known in proceeding.deadlines}
    rule = packs.procedure(around.case.programme, proceeding.received_on)
    for step in rule.steps_for(proceeding.channel):
        due = days.get(step.code)
        yield Coming(label=step.label, due=due, term=None if due else step.term, law=step.law)
