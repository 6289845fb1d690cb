"""The clock of a case: what is due next, how much time is left, or why it stands still."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from komek import clock
from komek.casework.service import ProceedingRecord
from komek.portal.wording import Words


@dataclass(frozen=True)
class ClockBox:
    """`tone`: "" calm, "wait" soon, "bad" late, "still" stands still. `left`: how much is left, in words."""

    tone: str
    what: str
    left: str
    due: str


SOON = 3
"""So many working days before its day something is due soon."""


def left(due: date, today: date, calendar: clock.Calendar) -> str:
    """“6 working days”, “today”, “2 days late”."""
    count = clock.countdown(due, today, calendar)
    if count.days < 0:
        return ngettext("%(number)s day late", "%(number)s days late", -count.days) % {"number": -count.days}
    if count.days == 0:
        return _("today")
    days = count.working_days
    return ngettext("%(number)s working day", "%(number)s working days", days) % {"number": days}


def tone(due: date, today: date, calendar: clock.Calendar) -> str:
    """How urgent it is."""
    count = clock.countdown(due, today, calendar)
    return "bad" if count.overdue else "wait" if count.working_days <= SOON else ""


def clock_box(proceeding: ProceedingRecord, today: date, calendar: clock.Calendar, words: Words) -> ClockBox:
    """The box of a proceeding."""
    if awaited := proceeding.awaited:
        return ClockBox(
            "still",
            _("The clock stands still. The applicant corrects."),
            left(awaited.until, today, calendar),
            _("until %(day)s") % {"day": words.date(awaited.until)},
        )
    following = proceeding.next
    if following is None or following.due is None:
        return ClockBox("calm", words.t(proceeding.label), _("Nothing is due that is known."), "")
    return ClockBox(
        tone(following.due, today, calendar),
        words.t(following.step.label),
        left(following.due, today, calendar),
        _("due on %(day)s") % {"day": words.date(following.due)},
    )
