"""What is due, what may be paid, and what a decision adds to or takes from what was paid."""

from __future__ import annotations

from datetime import datetime

from komek.casework.desk import Desk, actor, on_desk
from komek.casework.happening import Happening
from komek.casework.lifecycle import Actor, Difference, Event, Reason, difference
from komek.casework.lifecycle.award import Resume, Suspend
from komek.casework.reading import decision as decision_of
from komek.casework.storing import load
from komek.clock import Month
from komek.law.money import Amount


def suspend(
    case: int, since: Month, reason: Reason, by: str | Actor, at: datetime, *, version: int | None = None
) -> None:
    """Hold payments back from a month on."""
    with on_desk(case, at, version) as desk:
        _change(desk, Suspend(on=desk.on, by=actor(by), since=since, reason=reason))


def resume(case: int, by: str | Actor, at: datetime, *, version: int | None = None) -> None:
    """Release the payments, and the months held back as well."""
    with on_desk(case, at, version) as desk:
        _change(desk, Resume(on=desk.on, by=actor(by)))


def _change(desk: Desk, event: Event) -> None:
    after, effects = desk.case.change_award(event)
    number = desk.current
    known = after.proceedings[number]
    desk.settle(after, Happening(desk.loaded, desk.loaded.rows[number], known, known, event, desk.at), effects)


def payable(case: int, month: Month) -> Amount | None:
    """What may be paid for a month now: the line of the last decided proceeding, unless it is held back."""
    return load(case).case.payable(month)


def settlement(decision: int, through: Month) -> list[Difference]:
    """By how much a decision is more or less than what was due before it, for the months up to `through`.

    ValueError where a month was due in another currency before.
    """
    found = decision_of(decision)
    return difference(found.before, found.lines, through)
