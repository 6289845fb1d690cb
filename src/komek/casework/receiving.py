"""An application enters: its case, its proceeding, what was declared, its documents and its letters to come."""

from __future__ import annotations

from django.db import transaction

from komek import packs
from komek.casework import models
from komek.casework.coding import write
from komek.casework.desk import Desk
from komek.casework.entering import enter
from komek.casework.lifecycle import SYSTEM, Actor, Matter, ProceedingType, Role
from komek.casework.lifecycle.award import NO_AWARD, AwardState
from komek.casework.lifecycle.events import Register
from komek.casework.records import Received
from komek.casework.storing import code, load
from komek.documents import service as documents
from komek.evidence import service as evidence


@transaction.atomic
def receive(received: Received, by: str | Actor) -> int:
    """The case that an application belongs to, with a new proceeding, registered. Called in intake's transaction.

    NotAllowed when a proceeding is open in the case. The same application again changes nothing.
    """
    if known := models.Proceeding.objects.filter(application=received.application).first():
        return known.case_id
    who = by if isinstance(by, Actor) else Actor(Role.applicant, by)
    desk = Desk(load(_case(received), lock=True), received.at)
    _belong(desk, received)
    evidence.declare(desk.id, received.declared, who.id, received.at)
    if received.documents:
        documents.hand_over(received.documents, f"case:{desk.id}")
    number = enter(desk, _matter(desk, received), who, received)
    desk.handle(number, Register(on=received.on, by=SYSTEM, number=received.registration_number))
    return desk.id


def _case(received: Received) -> int:
    """The household's case of the programme; made when there is none, also when two applications come at once."""
    row, _made = models.Case.objects.get_or_create(
        household_id=received.household,
        programme=received.programme,
        defaults={
            "country": received.programme.partition(".")[0],
            "applicant_id": received.applicant,
            "office_id": received.office,
            "award": write(NO_AWARD, AwardState),
            "award_status": code(NO_AWARD),
            "opened_at": received.at,
        },
    )
    return row.pk


def _belong(desk: Desk, received: Received) -> None:
    """The case is with the office, and of the applicant, that the last application names."""
    desk.loaded.row.office_id, desk.loaded.row.applicant_id = received.office, received.applicant
    models.Member.objects.bulk_create(
        [models.Member(case_id=desk.id, person_id=person) for person in {received.applicant, *received.persons}],
        ignore_conflicts=True,
    )


def _matter(desk: Desk, received: Received) -> Matter:
    granted = any(decision.answer.grants for decision in desk.case.decisions)
    return Matter(
        type=ProceedingType.renewal if granted else ProceedingType.first,
        procedure=packs.procedure(received.programme, received.on),
        application=str(received.application),
        channel=received.channel,
    )
