"""What officers do with an open proceeding until it is assessed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from komek.casework.assessing import judge
from komek.casework.desk import Desk, actor, on_desk
from komek.casework.happening import Beside
from komek.casework.items import checked_items
from komek.casework.lifecycle import Actor, Matter, ProceedingType, correction_until
from komek.casework.lifecycle.events import Assess, Collect, ReceiveCorrection, RequestCorrection
from komek.casework.reading import last_assessment
from komek.casework.records import AssessmentRecord
from komek.casework.storing import calendar_of
from komek.clock import Month
from komek.evidence.service import law_hash


def collect(case: int, by: str | Actor, at: datetime, *, version: int | None = None) -> None:
    """Begin to gather the facts."""
    with on_desk(case, at, version) as desk:
        desk.handle(desk.current, Collect(on=desk.on, by=actor(by)))


def request_correction(
    case: int,
    items: Sequence[str],
    until: date | None,
    remarks: str,
    by: str | Actor,
    at: datetime,
    *,
    version: int | None = None,
) -> int:
    """Ask the applicant to put facts ("fact:p17.pension") or documents ("document:income_certificate") in order.

    `until` None: the law's last day, counted from today. Returns the number of the correction in the proceeding.
    """
    with on_desk(case, at, version) as desk:
        number = desk.current
        desk.allowed(number, RequestCorrection, actor(by))
        marked = checked_items(desk.loaded.row.programme, items)
        event = RequestCorrection(on=desk.on, by=actor(by), until=_until(desk, number, until), items=marked)
        desk.handle(number, event, Beside(remarks=remarks.strip()))
        return desk.loaded.rows[number].corrections.count()


def _until(desk: Desk, number: int, chosen: date | None) -> date:
    """The law's last day at least; the letter is read on the day it is written."""
    rule = desk.case.proceedings[number].matter.procedure.correction
    return correction_until(rule, desk.on, calendar_of(desk.loaded.rows[number].office_id), chosen)


def receive_correction(case: int, by: str | Actor, at: datetime, *, version: int | None = None) -> None:
    """What was asked for has come."""
    with on_desk(case, at, version) as desk:
        desk.handle(desk.current, ReceiveCorrection(on=desk.on, by=actor(by)))


def assess(
    case: int,
    by: str | Actor,
    at: datetime,
    *,
    on: date | None = None,
    since: Month | None = None,
    until: Month | None = None,
    version: int | None = None,
) -> AssessmentRecord:
    """Apply the rules to the facts as they stand: the answer, the months with their amounts, and the reasons.

    `on`: the day of the law and of the facts (None: of the application; of a revision, the first day of `since`).
    `since`: from which month a revision changes what is due (None: the month after it was opened, after an appeal that
    of the application). `until`: the last month where the law sets no end (None: twelve months in all, and of an award
    that is revised the one that was decided).
    """
    with on_desk(case, at, version) as desk:
        number = desk.current
        desk.allowed(number, Assess, actor(by))
        row, matter = desk.loaded.rows[number], desk.case.proceedings[number].matter
        judged = judge(case, row, matter, on, since or _since(desk, matter), until)
        beside = Beside(
            explanation=judged.explanation,
            law_hash=law_hash(desk.loaded.row.programme),
            facts_on=judged.on,
            facts_hash=judged.facts_hash,
        )
        desk.handle(number, Assess(on=desk.on, by=actor(by), assessment=judged.result), beside)
        return last_assessment(desk.loaded.rows[number])


def _since(desk: Desk, matter: Matter) -> Month | None:
    """A successful appeal goes back to the application that was answered wrongly."""
    applied = [row.received_on for row in desk.loaded.rows if row.application]
    appealed = matter.type is ProceedingType.appeal_outcome and applied
    return Month.of(applied[-1]) if appealed else None
