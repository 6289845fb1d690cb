"""A proceeding as a line of the list: what it is, where it stands, by when, and whether something is asked of me."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from komek import packs
from komek.casework.service import CaseLine
from komek.portal.wording import Words


@dataclass(frozen=True)
class Matter:
    """One line. `look`: how it is drawn ("asked", "done", "")."""

    name: str
    number: str
    address: str
    state: str
    details: tuple[str, ...]
    asked: str = ""
    look: str = ""


def matter(line: CaseLine, today: date, words: Words) -> Matter:
    """The line of a proceeding."""
    details = [_("Received: %(day)s") % {"day": words.date(line.received_on)}]
    if line.due and line.answer is None:
        details.append(_("Due: %(day)s") % {"day": words.date(line.due)})
    asked = left(line.correct_until, today, words) if line.correct_until else ""
    return Matter(
        name=words.t(packs.programme(line.programme).name),
        number=line.registration_number,
        address=reverse("portal:cabinet-case", args=[line.case]),
        state=words.t(line.answer.value if line.answer else line.label),
        details=tuple(details),
        asked=asked,
        look="asked" if asked else "done" if line.answer else "",
    )


def left(until: date, today: date, words: Words) -> str:
    """How long there is still time: the last day belongs to it."""
    days = (until - today).days
    if days < 0:
        return _("The time ended on %(day)s.") % {"day": words.date(until)}
    if days == 0:
        return _("Today is the last day.")
    told = ngettext("%(days)s day left, until %(day)s", "%(days)s days left, until %(day)s", days)
    return told % {"days": days, "day": words.date(until)}
