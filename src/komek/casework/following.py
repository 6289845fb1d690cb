"""What others have to do after an event: rows and jobs of the same transaction.

Registers and payments do not exist yet. `AskRegisters` and `ChangeLines`, `HoldPayments`, `ReleasePayments` therefore
cause nothing here: whoever pays reads the lines of the last decided proceeding and the state of the award.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Any

from komek import clock
from komek.casework import models
from komek.casework.happening import Happening
from komek.casework.lifecycle import effects as e
from komek.jobs import service as jobs


def follow(happening: Happening, effect: e.Effect) -> None:
    """Cause what an effect asks for."""
    if act := _ACTS.get(type(effect)):
        act(happening, effect)


def _send(happening: Happening, effect: e.Send) -> None:
    """The letter is written by the room above, which is told by the task's name."""
    row, case = happening.row, happening.case
    match effect.letter:
        case e.Letter.receipt:
            jobs.later("correspondence.receipt", key=f"{case}.{row.number}", case=case, proceeding=row.number)
        case e.Letter.correction_request:
            n = row.corrections.count()
            key = f"{case}.{row.number}.{n}"
            jobs.later("correspondence.correction", key=key, case=case, proceeding=row.number, n=n)
        case e.Letter.withdrawal:
            jobs.later("correspondence.withdrawal", key=f"{case}.{row.number}", case=case, proceeding=row.number)
        case e.Letter.decision:
            jobs.later("correspondence.decision", key=str(row.decision.pk), decision=row.decision.pk)


def _wait(happening: Happening, effect: e.WaitForCorrection) -> None:
    """The day after the last one it lapses; `daily` does it too, should this job be lost."""
    zone = clock.calendar(happening.row.country).zone
    moment = datetime.combine(effect.until + timedelta(1), time(0, 5), zone)
    key = f"{happening.case}.{happening.row.number}.{effect.until}"
    jobs.later("casework.lapse_correction", key=key, at=moment, case=happening.case, proceeding=happening.row.number)


def _propose_revision(happening: Happening, effect: e.ProposeRevision) -> None:
    models.News.objects.create(
        case=happening.loaded.row,
        cause=effect.cause.name,
        note=happening.beside.remarks,
        by=happening.by,
        at=happening.at,
    )


_ACTS: dict[type[e.Effect], Callable[[Happening, Any], None]] = {
    e.Send: _send,
    e.WaitForCorrection: _wait,
    e.ProposeRevision: _propose_revision,
}
