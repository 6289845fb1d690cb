"""What goes wrong in casework besides an event that may not happen: no such case, or a form that is out of date."""

from __future__ import annotations

from komek.casework.lifecycle import NotAllowed, Sentence
from komek.casework.lifecycle.sentences import _


class NoCase(LookupError):
    """There is no such case, proceeding, decision or appeal."""


class StaleCase(NotAllowed):
    """The case was changed after the form was shown: show it again, nothing was done."""

    def __init__(self) -> None:
        super().__init__(Sentence.of(_("Somebody changed this case while you had it open. Look at it again.")))
