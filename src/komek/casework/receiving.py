"""An application enters: its case, its proceeding, what was declared, its documents and its letters to come."""

from __future__ import annotations

import json
from contextlib import nullcontext
from typing import Any

from django.db import connection, transaction

from komek import packs
from komek.casework import models
from komek.casework.coding import write
from komek.casework.desk import Desk
from komek.casework.entering import enter
from komek.casework.lifecycle import SYSTEM, Actor, Matter, ProceedingType, Role
from komek.casework.lifecycle.award import NO_AWARD, AwardState
from komek.casework.lifecycle.events import Register
from komek.casework.noting import begin
from komek.casework.records import Received
from komek.casework.storing import Loaded, code, load_row, made
from komek.documents import service as documents
from komek.evidence import service as evidence
from komek.rows import Table


def receive(received: Received, by: str | Actor) -> int:
    """The case that an application belongs to, with a new proceeding, registered.

    Called in intake's transaction, which is given up where this fails; alone it is one of its own. NotAllowed when a
    proceeding is open in the case. The same application again changes nothing.
    """
    with nullcontext() if connection.in_atomic_block else transaction.atomic():
        return _entered(received, by)


def _entered(received: Received, by: str | Actor) -> int:
    who = by if isinstance(by, Actor) else Actor(Role.applicant, by)
    desk = Desk(_loaded(received), received.at)
    if any(row.application == received.application for row in desk.loaded.rows):
        return desk.id
    desk.loaded.row.office_id, desk.loaded.row.applicant_id = received.office, received.applicant
    number = enter(desk, _matter(desk, received), who, received)  # refuses, before anything else is written
    evidence.declare(desk.id, desk.loaded.row.country, received.declared, who.id, received.at)
    if received.documents:
        documents.hand_over(received.documents, f"case:{desk.id}")
    desk.handle(number, Register(on=received.on, by=SYSTEM, number=received.registration_number))
    return desk.id


_CASES = Table(models.Case)
_OF_HOUSEHOLD = f"""
    WITH found AS (
        INSERT INTO casework_case
            (country, programme, household_id, applicant_id, office_id, award, award_status, opened_at, version)
        VALUES (%(country)s, %(programme)s, %(household)s, %(applicant)s, %(office)s, %(award)s::jsonb, %(status)s,
                %(at)s, 1)
        ON CONFLICT (household_id, programme) DO UPDATE SET version = casework_case.version
        RETURNING *, xmax = 0 AS made
    ), member AS (
        INSERT INTO casework_member (case_id, person_id) SELECT id, unnest(%(persons)s::bigint[]) FROM found
        ON CONFLICT DO NOTHING
    )
    SELECT {_CASES.columns}, made FROM found
"""
"""The household's case of the programme under its lock, with these persons in it; made where there is none, also when
two come at once."""


def _loaded(received: Received) -> Loaded:
    values: dict[str, Any] = {
        "country": received.programme.partition(".")[0],
        "programme": received.programme,
        "household": received.household,
        "applicant": received.applicant,
        "office": received.office,
        "award": json.dumps(write(NO_AWARD, AwardState)),
        "status": code(NO_AWARD),
        "at": received.at,
        "persons": sorted({received.applicant, *received.persons}),
    }
    with connection.cursor() as cursor:
        cursor.execute(_OF_HOUSEHOLD, values)
        *found, new = cursor.fetchone()
    row = _CASES.row(found)
    if new:
        begin(row.pk)
    return made(row) if new else load_row(row)


def _matter(desk: Desk, received: Received) -> Matter:
    granted = any(decision.answer.grants for decision in desk.case.decisions)
    return Matter(
        type=ProceedingType.renewal if granted else ProceedingType.first,
        procedure=packs.procedure(received.programme, received.on),
        application=str(received.application),
        channel=received.channel,
    )
