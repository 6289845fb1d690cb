"""What is due, what may be paid, and what a decision adds to or takes from what was paid."""

from __future__ import annotations

from datetime import datetime

from komek.casework.lifecycle import Actor, Difference, Reason
from komek.clock import Month
from komek.law.money import Amount


def suspend(
    case: int, since: Month, reason: Reason, by: str | Actor, at: datetime, *, version: int | None = None
) -> None:
    """Hold payments back from a month on."""
    raise NotImplementedError


def resume(case: int, by: str | Actor, at: datetime, *, version: int | None = None) -> None:
    """Release the payments, and the months held back as well."""
    raise NotImplementedError


def payable(case: int, month: Month) -> Amount | None:
    """What may be paid for a month now: the line of the last decided proceeding, unless it is held back."""
    raise NotImplementedError


def settlement(decision: int, through: Month) -> list[Difference]:
    """By how much a decision is more or less than what was due before it, for the months up to `through`."""
    raise NotImplementedError
