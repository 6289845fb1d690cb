"""What happened, in sentences for the applicant: of the audit's events those that concern them, the latest first.

What the office only prepares (assessments, proposals, who works on it) is no news; what it did is. What came in one
moment is told once: documents go with the application or the correction that they came with.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from komek.audit.service import Event
from komek.clock import Calendar
from komek.portal.wording import Words

COVERED_BY = {
    "evidence.paper": {"intake.submitted", "casework.receive_correction"},
    "casework.change_facts": {"evidence.paper"},
}
"""What is not told where one of these happened in the same moment."""


@dataclass(frozen=True)
class Happened:
    """Something that happened: when, and what, in the reader's language."""

    when: str
    at: str
    text: str


def _sentences() -> dict[str, str]:
    return {
        "intake.submitted": _("The application was submitted."),
        "casework.register": _("It was registered and has its number."),
        "casework.open": "",
        "casework.collect": _("The office gathers what it needs to decide."),
        "casework.request_correction": _("The office asked you to put something in order."),
        "casework.receive_correction": _("What the office asked for has come."),
        "casework.lapse_correction": _("The time to put it in order has passed."),
        "casework.change_facts": _("News of a change reached the office."),
        "casework.decide": _("It was decided."),
        "casework.serve": _("The decision reached you. The time for an appeal runs from this day."),
        "casework.withdraw": _("The application was withdrawn."),
        "casework.file_appeal": _("An appeal was filed."),
        "casework.decide_appeal": _("The appeal was decided."),
        "casework.serve_outcome": _("The outcome of your appeal reached you."),
        "casework.suspend": _("The payments were suspended."),
        "casework.resume": _("The payments were released."),
        "correspondence.reminded": _("You were reminded of something here."),
        "evidence.paper": _("A document was brought."),
        "evidence.survey": _("A social worker wrote a report of a visit."),
    }


def happened(events: Iterable[Event], calendar: Calendar, words: Words) -> list[Happened]:
    """The applicant's timeline."""
    sentences = _sentences()
    told = sorted(_once(event for event in events if sentences.get(event.kind)), key=_order)
    return [_happened(event, sentences[event.kind], calendar, words) for event in reversed(told)]


def _once(events: Iterable[Event]) -> Iterable[Event]:
    """Of each moment, every kind once, and nothing that another one tells already."""
    found = {(event.at, event.kind): event for event in events}
    for (at, kind), event in found.items():
        if not any((at, other) in found for other in COVERED_BY.get(kind, ())):
            yield event


def _order(event: Event) -> tuple[datetime, bool]:
    """As it came; of what came in one moment, the submission first, though its number was drawn before it was noted."""
    return event.at, event.kind != "intake.submitted"


def _happened(event: Event, sentence: str, calendar: Calendar, words: Words) -> Happened:
    moment = event.at.astimezone(calendar.zone)
    return Happened(f"{words.date(moment.date())}, {moment:%H:%M}", moment.isoformat(), sentence)
