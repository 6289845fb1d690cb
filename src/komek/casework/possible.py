"""What can be done with a case now by somebody, and for what cannot, why."""

from __future__ import annotations

from datetime import date

from komek.casework.lifecycle import Actor
from komek.casework.records import Action


def possible(case: int, by: str | Actor, on: date) -> list[Action]:
    """Every event of the last proceeding and of the award in the order of a life, allowed or with its reasons.

    Besides the events: "open_revision", whether a revision can be opened.
    """
    raise NotImplementedError
