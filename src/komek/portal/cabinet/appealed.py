"""An appeal in words: when it was filed, what became of it, and the letter that says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from komek.casework.service import AppealRecord
from komek.correspondence.service import LetterLine
from komek.portal.wording import Words


@dataclass(frozen=True)
class Appealed:
    """One appeal. `said`: what was noted of the reasons; `letter`: where its letter is, while there is one."""

    text: str
    said: str
    letter: str


def appealed(appeal: AppealRecord, letters: Iterable[LetterLine], words: Words) -> Appealed:
    """The appeal in the reader's language."""
    said = appeal.remarks if appeal.outcome else ""
    return Appealed(_told(appeal, words), said, _letter(appeal, letters, words.language))


def _told(appeal: AppealRecord, words: Words) -> str:
    filed = words.date(appeal.filed_on)
    if not appeal.outcome:
        return _("Appeal of %(day)s: not decided yet.") % {"day": filed}
    outcome = {
        "upheld": _("the decision stays"),
        "partly": _("successful in part, the case is decided anew"),
        "successful": _("successful, the case is decided anew"),
        "withdrawn": _("withdrawn"),
    }[appeal.outcome]
    return _("Appeal of %(day)s: %(outcome)s.") % {"day": filed, "outcome": outcome}


def _letter(appeal: AppealRecord, letters: Iterable[LetterLine], language: str) -> str:
    """The letter about it: in the reader's language, or else the original."""
    own = [one for one in letters if one.subject == f"appeal:{appeal.id}"]
    first = min(own, key=lambda one: (one.language != language, not one.original), default=None)
    return reverse("portal:cabinet-letter", args=[first.case, first.id]) if first else ""
