"""What the calendar brings, every day once or more: the same day again does nothing.

Each case is looked at in a transaction of its own, under its lock: one that fails stops no other, and is told at the
end. Days are those of the case's country.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import TypeVar

from django.db.models import Q

from komek.casework import models
from komek.casework.desk import Desk, on_desk
from komek.casework.lifecycle import SYSTEM
from komek.casework.lifecycle.closed import InEffect
from komek.casework.lifecycle.events import End, Ending, LapseCorrection
from komek.casework.lifecycle.under_way import AwaitingCorrection
from komek.clock import Month

K = TypeVar("K")
NOT_GRANTING = ("refused", "discontinued")


def daily(at: datetime) -> dict[str, int]:
    """Lapse corrections whose time is over and end decisions whose period is; how many of each."""
    return {
        "lapsed": _each(_corrections(at), lambda place: lapse(*place, at)),
        "ended": _each(_in_effect(at), lambda place: end_if_over(*place, at)),
    }


def _each(places: Iterable[K], do: Callable[[K], bool]) -> int:
    """Do it for each; how often something happened."""
    return sum(map(do, list(places)))


def _corrections(at: datetime) -> Iterable[tuple[int, int]]:
    """Awaited ones whose last day has passed somewhere: which country's day it is, is asked under the lock."""
    rows = models.Proceeding.objects.filter(correct_until__lt=_latest(at)).order_by("correct_until", "id")
    return rows.values_list("case", "number")


def _in_effect(at: datetime) -> Iterable[tuple[int, int]]:
    over = Q(last_month__lt=_latest(at).replace(day=1))
    final = Q(answer__in=NOT_GRANTING, appeal_by__lt=_latest(at))
    rows = models.Proceeding.objects.filter(over | final, status="in_effect").order_by("id")
    return rows.values_list("case", "number")


def _latest(at: datetime) -> date:
    """The latest day that it can be in any country at a moment."""
    return at.date() + timedelta(1)


def lapse(case: int, number: int, at: datetime) -> bool:
    """Let a correction lapse whose time is over; whether it did."""
    with on_desk(case, at) as desk:
        state = desk.case.proceedings[number].state
        if not isinstance(state, AwaitingCorrection) or desk.on <= state.hold.until:
            return False
        desk.handle(number, LapseCorrection(on=desk.on, by=SYSTEM))
        return True


def end_if_over(case: int, number: int, at: datetime) -> bool:
    """Close a decision from which nothing more follows; whether it did."""
    with on_desk(case, at) as desk:
        ending = _ending(desk, number)
        if ending is None:
            return False
        desk.handle(number, End(on=desk.on, by=SYSTEM, ending=ending))
        return True


def _ending(desk: Desk, number: int) -> Ending | None:
    """Why a decision can be closed; None while something can still follow from it.

    The last decision of a case whose award runs carries that award: it is closed only when its months are over.
    """
    known, row = desk.case.proceedings[number], desk.loaded.rows[number]
    if not isinstance(known.state, InEffect):
        return None
    lines = known.state.decision.lines
    if lines and row.last_month is not None and row.last_month < Month.of(desk.on).first:
        return Ending.expired
    carries = bool(lines) and desk.case.runs and known.state.decision is desk.case.decisions[-1]
    over = row.appeal_by is not None and row.appeal_by < desk.on
    appealed = models.Appeal.objects.filter(decision__proceeding=row, outcome="").exists()
    if row.answer in NOT_GRANTING and over and not carries and not appealed:
        return Ending.final
    return None
