"""Appeals against decisions. A decision never changes: a successful appeal opens a proceeding of its own."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from django.db.models import QuerySet

from komek.casework import models
from komek.casework.desk import Desk, actor, on_desk
from komek.casework.errors import NoCase
from komek.casework.lifecycle import Actor, Cause, NotAllowed, ProceedingType, Sentence
from komek.casework.lifecycle.sentences import _
from komek.casework.noting import record
from komek.casework.opening import begin, take_number
from komek.casework.records import CaseRecord
from komek.jobs import service as jobs

Outcome = Literal["upheld", "partly", "successful", "withdrawn"]
DECIDED_ANEW = ("partly", "successful")


def file_appeal(decision: int, grounds: str, by: str | Actor, at: datetime, *, came: date | None = None) -> int:
    """An appeal; its id. Late ones are kept too and marked: whether they are heard is for the appeal body.

    `came`: the day on which it reached the office, where it is recorded later.
    """
    row = models.Decision.objects.select_related("proceeding").filter(pk=decision).first()
    if row is None:
        raise NoCase(f"There is no decision {decision}.")
    if not grounds.strip():
        raise NotAllowed(Sentence.of(_("Say in a few words why the decision should be another.")))
    with on_desk(row.proceeding.case_id, at) as desk:
        if row.appeals.filter(outcome="").exists():
            raise NotAllowed(Sentence.of(_("An appeal against this decision is under way already.")))
        row.proceeding.refresh_from_db()
        on = came or desk.on
        if not row.on <= on <= desk.on:
            raise NotAllowed(Sentence.of(_("An appeal comes after its decision, and not on a day to come.")))
        appeal = row.appeals.create(
            grounds=grounds.strip(),
            filed_by=actor(by).id,
            filed_at=at,
            filed_on=on,
            in_time=on <= row.proceeding.appeal_by if row.proceeding.appeal_by else None,
        )
        desk.touch()
        record(desk.id, "file_appeal", actor(by).id, at, decision=decision, appeal=appeal.pk)
        return appeal.pk


def decide_appeal(
    appeal: int, outcome: Outcome, remarks: str, by: str | Actor, at: datetime, *, version: int | None = None
) -> int | None:
    """What the appeal body said. Successful, also in part: the number of the proceeding that was opened for it.

    Must not be called inside a transaction, as that proceeding takes a registration number.
    """
    row = _with_decisions().filter(pk=appeal).first()
    if row is None:
        raise NoCase(f"There is no appeal {appeal}.")
    case, who = row.decision.proceeding.case_id, actor(by)
    _allowed(row, who)
    taken = take_number(case, ProceedingType.appeal_outcome, who, at) if outcome in DECIDED_ANEW else ""
    with on_desk(case, at, version) as desk:
        row.refresh_from_db(from_queryset=_with_decisions())
        _allowed(row, who)
        return _decided(desk, row, outcome, remarks.strip(), who, taken)


def serve_outcome(appeal: int, on: date, by: str | Actor, at: datetime) -> None:
    """The outcome reached the applicant on a day. Known already: nothing happens."""
    row = _with_decisions().filter(pk=appeal).first()
    if row is None:
        raise NoCase(f"There is no appeal {appeal}.")
    with on_desk(row.decision.proceeding.case_id, at) as desk:
        row.refresh_from_db(fields=["outcome", "served_on"])
        if row.served_on is not None:
            return
        if not row.outcome:
            raise NotAllowed(Sentence.of(_("This appeal is not decided yet.")))
        if on > desk.on:
            raise NotAllowed(Sentence.of(_("It cannot have been served on a day to come.")))
        row.served_on = on
        row.save(update_fields=["served_on"])
        desk.touch()
        record(desk.id, "serve_outcome", actor(by).id, at, appeal=appeal, on=on.isoformat())


def why_not_decided(case: CaseRecord, by: Actor) -> list[Sentence]:
    """What keeps somebody from recording the outcome of the appeal of a case that waits longest."""
    waiting = next((known for known in case.appeals if not known.outcome), None)
    if waiting is None:
        return [Sentence.of(_("No appeal is under way."))]
    against = next(known for known in case.decisions if known.id == waiting.decision)
    return _why_not_by(by, against.proposer, against.checker)


def _with_decisions() -> QuerySet[models.Appeal]:
    return models.Appeal.objects.select_related("decision__proceeding")


def _allowed(row: models.Appeal, by: Actor) -> None:
    if reasons := _why_not(row, by):
        raise NotAllowed(*reasons)


def _why_not(row: models.Appeal, by: Actor) -> list[Sentence]:
    """Nobody has a hand in an appeal against what they decided."""
    if row.outcome:
        return [Sentence.of(_("This appeal is decided already."))]
    return _why_not_by(by, row.decision.proposer, row.decision.checker)


def _why_not_by(by: Actor, proposer: str, checker: str) -> list[Sentence]:
    if by.id in (proposer, checker):
        return [
            Sentence.of(_("You took part in this decision. Somebody else has to record what became of the appeal."))
        ]
    return []


def _decided(desk: Desk, row: models.Appeal, outcome: Outcome, remarks: str, by: Actor, taken: str) -> int | None:
    if taken:
        row.led_to = begin(desk, ProceedingType.appeal_outcome, Cause.appeal, by, taken)
    row.outcome, row.remarks, row.decided_by, row.decided_at = outcome, remarks, by.id, desk.at
    row.save()
    desk.touch()
    record(desk.id, "decide_appeal", by.id, desk.at, appeal=row.pk, outcome=outcome, proceeding=row.led_to)
    jobs.later("correspondence.appeal", key=str(row.pk), appeal=row.pk)
    return row.led_to
