"""What ends soon and concerns the applicant: the time for a correction, and an award. Only read, nothing changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Exists, OuterRef

from komek import packs
from komek.casework import models
from komek.casework.desk import day_of
from komek.clock import Month

SOON = 3
"""So many days before the last one a correction ends soon."""


@dataclass(frozen=True, kw_only=True)
class Ending:
    """What ends with the day `until`. `what` tells it from every other one: "correction:17.0.1", "award:12"."""

    what: str
    case: int
    proceeding: int
    applicant: int
    language: str
    until: date


def corrections_ending(at: datetime) -> Iterator[Ending]:
    """Corrections that are still awaited, for three days more or less."""
    rows = models.Proceeding.objects.filter(correct_until__lte=at.date() + timedelta(SOON + 1))
    for row in rows.select_related("case").prefetch_related("corrections").order_by("id"):
        asked, today = list(row.corrections.all())[-1], day_of(row.country, at)
        if today <= asked.until <= today + timedelta(SOON):
            yield _ending(f"correction:{row.case_id}.{row.number}.{asked.number}", row, asked.until)


def awards_ending(at: datetime) -> Iterator[Ending]:
    """Awards whose last month has begun and for which nobody has applied anew.

    The packs name no window for renewals, so it is a month. A benefit whose period the law itself sets, such as a
    season of heating, is left out: its next application has days of its own.
    """
    latest = (at + timedelta(1)).date()
    later = models.Proceeding.objects.filter(case=OuterRef("case"), number__gt=OuterRef("number"))
    rows = models.Proceeding.objects.filter(
        ~Exists(later.exclude(answer="withdrawn")),
        status="in_effect",
        case__award_status="running",
        last_month__gte=Month.of(latest - timedelta(2)).first,
        last_month__lte=latest,
    )
    for row in rows.select_related("case", "decision").order_by("id"):
        if row.last_month == Month.of(day_of(row.country, at)).first and _can_be_renewed(row.programme):
            yield _ending(f"award:{row.decision.pk}", row, Month.of(row.last_month).last)


def _can_be_renewed(programme: str) -> bool:
    law = packs.programme(programme)
    return law.per == "month" and law.starts is None


def _ending(what: str, row: models.Proceeding, until: date) -> Ending:
    return Ending(
        what=what, case=row.case_id, proceeding=row.number, applicant=row.case.applicant_id, language=row.language,
        until=until,
    )  # fmt: skip
