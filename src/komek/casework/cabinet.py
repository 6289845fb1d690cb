"""A person's cases, for their own list."""

from __future__ import annotations

from collections.abc import Iterable

from komek.casework import models
from komek.casework.decisions import decision_in
from komek.casework.lifecycle import NO_LINES, Answer, ProceedingType
from komek.casework.listing import CaseLine
from komek.casework.worklist import LABELS


def cases_of(persons: Iterable[int]) -> list[CaseLine]:
    """The proceedings of the cases in which one of these persons is the applicant, the newest first."""
    rows = models.Proceeding.objects.filter(case__applicant__in=set(persons)).order_by("-received_at", "-id")
    whole = rows.select_related("case").defer("matter", "state", "reached", "holds")
    return [_line(row) for row in whole.prefetch_related("corrections", "decision")]


def _line(row: models.Proceeding) -> CaseLine:
    kept: models.Decision | None = getattr(row, "decision", None)
    decision = decision_in(kept, row) if kept else None
    awaited = list(row.corrections.all())[-1] if row.correct_until else None
    return CaseLine(
        case=row.case_id,
        number=row.number,
        programme=row.programme,
        office=row.office_id,
        applicant=row.case.applicant_id,
        registration_number=row.registration_number,
        type=ProceedingType[row.type],
        status=row.status,
        label=LABELS[row.status],
        answer=Answer[row.answer] if row.answer else None,
        received_at=row.received_at,
        received_on=row.received_on,
        due=row.due,
        correct_until=row.correct_until,
        items=tuple(awaited.items) if awaited else (),
        decision=decision.id if decision else None,
        order_number=decision.order_number if decision else "",
        decided_on=decision.on if decision else None,
        lines=decision.lines if decision else NO_LINES,
    )
