"""The lifecycle's case from its rows, and back: the whole state as JSON, and the columns that repeat some of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from komek.casework import models
from komek.casework.coding import read, read_any, write
from komek.casework.errors import NoCase, StaleCase
from komek.casework.lifecycle import Case, Matter, Proceeding, appeal_by, next_deadline
from komek.casework.lifecycle.award import AwardState
from komek.casework.lifecycle.closed import InEffect
from komek.casework.lifecycle.machine import State
from komek.casework.lifecycle.under_way import AwaitingCorrection, Proposed
from komek.clock import Calendar, Hold
from komek.law.procedure import Moment
from komek.offices import service as offices
from komek.rows import Table

_PROCEEDINGS = Table(models.Proceeding)
_REACHED, _HOLDS = Mapping[Moment, date], tuple[Hold, ...]


@dataclass
class Loaded:
    """A case as it is kept, and as the lifecycle reads it; `rows` in the order of its proceedings.

    `new`: made in this very transaction, so that nobody has seen it and its version need not tell of changes.
    """

    row: models.Case
    rows: list[models.Proceeding]
    case: Case
    new: bool = False


def load(case: int, *, lock: bool = False, version: int | None = None) -> Loaded:
    """A case by its id. NoCase; StaleCase where it is no longer the one that a form was shown for."""
    kept = models.Case.objects.select_for_update() if lock else models.Case.objects
    row = kept.filter(pk=case).first()
    if row is None:
        raise NoCase(f"There is no case {case}.")
    if version is not None and row.version != version:
        raise StaleCase
    return load_row(row)


def load_row(row: models.Case) -> Loaded:
    """A case whose row is there already."""
    rows = _PROCEEDINGS.all("case_id = %s ORDER BY number", row.pk)
    return Loaded(row, rows, pure(row, rows))


def made(row: models.Case) -> Loaded:
    """A case that was just made: there is nothing in it yet."""
    return Loaded(row, [], pure(row, []), new=True)


def pure(row: models.Case, rows: Sequence[models.Proceeding]) -> Case:
    """The case that the lifecycle reads."""
    return Case(tuple(map(proceeding, rows)), read_any(row.award, AwardState))


def proceeding(row: models.Proceeding) -> Proceeding:
    """The proceeding that a row keeps."""
    return Proceeding(
        matter=read(row.matter, Matter),
        state=read(row.state, State),
        reached=read_any(row.reached, _REACHED),
        past_holds=read_any(row.holds, _HOLDS),
    )


def save(loaded: Loaded, after: Case) -> None:
    """Keep what changed of a case; its version tells that it did. A new proceeding is written here, after `enter`."""
    row, award = loaded.row, write(after.award, AwardState)
    for kept, was, now in zip(loaded.rows, loaded.case.proceedings, after.proceedings, strict=True):
        if now is not was:
            fill(kept, now)
            if kept.pk is None:
                _PROCEEDINGS.insert(kept)
            else:
                kept.save()
    if award != row.award or not loaded.new:
        row.award, row.award_status = award, code(after.award)
        row.version += 1
        row.save()
    loaded.case = after


def fill(row: models.Proceeding, known: Proceeding) -> None:
    """Everything in a row that follows from its proceeding."""
    calendar = calendar_of(row.office_id)
    state = known.state
    row.state, row.status = write(state, State), code(state)
    row.reached, row.holds = write(known.reached, _REACHED), write(known.past_holds, _HOLDS)
    row.open, row.answer = known.open, known.answer.name if known.answer else ""
    waiting = next_deadline(known, calendar, chosen(row))
    row.step, row.due = (waiting.step.label, waiting.due) if waiting else ("", None)
    row.correct_until = state.hold.until if isinstance(state, AwaitingCorrection) else None
    row.proposer = _proposer(known)
    row.served_on, row.appeal_by = known.reached.get(Moment.served), appeal_by(known, calendar)
    row.last_month = _last_month(state)


def chosen(row: models.Proceeding) -> dict[str, date]:
    """The days that officers set, by the code of the step."""
    return {step: date.fromisoformat(day) for step, day in row.chosen.items()}


def calendar_of(office: int) -> Calendar:
    """The days that an office works."""
    return offices.calendar_by_id(office)


def code(state: Any) -> str:
    """The code of a state: `AwaitingCorrection` is "awaiting_correction"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", type(state).__name__).lower()


def _proposer(known: Proceeding) -> str:
    if isinstance(known.state, Proposed):
        return known.state.proposer.id
    return known.decision.proposer.id if known.decision else ""


def _last_month(state: State) -> date | None:
    """When the lines of a decision in effect end: then its period is over."""
    lasts = [line.last for line in state.decision.lines] if isinstance(state, InEffect) else []
    known = [last for last in lasts if last is not None]
    return max(known).first if known and len(known) == len(lasts) else None
