"""Between rows and values: the statements and the declarations of a case."""

from __future__ import annotations

from datetime import date

from komek.clock import Month
from komek.evidence import models
from komek.evidence.errors import refuse
from komek.evidence.sources import Source
from komek.evidence.weighing import Statement
from komek.languages.problem import _


def statements(case: int) -> list[Statement]:
    """Everything that was ever said of a case, in the order it was kept."""
    return [_statement(row) for row in models.Statement.objects.filter(case=case).order_by("pk")]


def declaration(case: int) -> models.Declaration:
    """The last declaration of a case. EvidenceError where nothing was declared yet."""
    found = models.Declaration.objects.filter(case=case).order_by("-round").first()
    if found is None:
        raise refuse("", _("Nothing was declared in this case yet."))
    return found


def month(day: date | None) -> Month | None:
    """The month that a column keeps by its first day."""
    return Month.of(day) if day else None


def first_day(of: Month | None) -> date | None:
    """The column that keeps a month."""
    return of.first if of else None


def _statement(row: models.Statement) -> Statement:
    return Statement(
        id=row.pk,
        round=row.round,
        person=row.person,
        fact=row.fact,
        value=row.value,
        source=Source[row.source],
        reference=row.reference,
        since=month(row.since),
        until=month(row.until),
        corrects=row.corrects_id,
        by=row.by,
        at=row.at,
    )
