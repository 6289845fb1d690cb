"""A new proceeding in a case. Its row is written with what happens to it next, in the same transaction: `Register`."""

from __future__ import annotations

from komek.casework import models
from komek.casework.coding import write
from komek.casework.desk import Desk, actor
from komek.casework.lifecycle import Actor, Matter
from komek.casework.noting import record
from komek.casework.records import Received


def enter(desk: Desk, matter: Matter, by: str | Actor, received: Received | None = None) -> int:
    """Open a proceeding in the case; its number. NotAllowed, with the reasons, where it cannot be opened."""
    who, on = actor(by), received.on if received else desk.on
    case = desk.case.opened(matter, on, who)
    number = len(case.proceedings) - 1
    desk.loaded.rows.append(_row(desk, case.proceedings[number].matter, number, who, received))
    desk.loaded.case = case
    record(desk.id, "open", who.id, desk.at, proceeding=number, type=matter.type.name, cause=matter.cause.name)
    return number


def _row(desk: Desk, matter: Matter, number: int, by: Actor, received: Received | None) -> models.Proceeding:
    case = desk.loaded.row
    before = desk.loaded.rows[-1] if desk.loaded.rows else None
    return models.Proceeding(
        case=case,
        number=number,
        office_id=case.office_id,
        country=case.country,
        programme=case.programme,
        type=matter.type.name,
        cause=matter.cause.name,
        application=received.application if received else None,
        channel=matter.channel or "",
        language=received.language if received else before.language if before else "",
        received_at=desk.at,
        received_on=received.on if received else desk.on,
        opened_by=by.id,
        matter=write(matter),
    )
