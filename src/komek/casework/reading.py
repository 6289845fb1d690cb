"""A case with everything for one screen, in a constant number of queries."""

from __future__ import annotations

from functools import cache

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet

from komek.casework import models
from komek.casework.decisions import decision_in
from komek.casework.errors import NoCase
from komek.casework.outcomes import AppealRecord, DecisionRecord
from komek.casework.proceedings import appeal_in, assessment_in, correction_in, message_in, news_in, proceeding_in
from komek.casework.records import AssessmentRecord, CaseRecord, CorrectionRecord
from komek.casework.storing import calendar_of, pure


def case(id: int) -> CaseRecord:
    """A case. NoCase where there is none."""
    members = models.Member.objects.filter(case=OuterRef("pk")).order_by("pk").values_list("person")
    row = models.Case.objects.annotate(persons=ArraySubquery(members)).filter(pk=id).first()
    if row is None:
        raise NoCase(f"There is no case {id}.")
    rows = list(_whole().filter(case=row))
    known = pure(row, rows)
    calendar = cache(calendar_of)
    appeals = models.Appeal.objects.filter(decision__proceeding__case=row).order_by("pk")
    return CaseRecord(
        id=row.pk,
        version=row.version,
        programme=row.programme,
        office=row.office_id,
        household=row.household_id,
        applicant=row.applicant_id,
        persons=tuple(row.persons),
        award=known.award,
        lines=known.lines,
        proceedings=tuple(
            proceeding_in(kept, one, calendar(kept.office_id))
            for kept, one in zip(rows, known.proceedings, strict=True)
        ),
        appeals=tuple(map(appeal_in, appeals)),
        news=tuple(map(news_in, row.news.order_by("pk"))),
        messages=tuple(map(message_in, row.messages.order_by("pk"))),
        life=known,
    )


def _whole() -> QuerySet[models.Proceeding]:
    """Proceedings in their order, with all that is under them; each kind of row in the order it was written."""
    under = ("corrections", "assessments", "reviews")
    return models.Proceeding.objects.order_by("number").select_related("decision").prefetch_related(*under)


def decision(id: int) -> DecisionRecord:
    """A decision. NoCase where there is none."""
    row = models.Decision.objects.select_related("proceeding").filter(pk=id).first()
    if row is None:
        raise NoCase(f"There is no decision {id}.")
    return decision_in(row, row.proceeding)


def appeal(id: int) -> AppealRecord:
    """An appeal. NoCase where there is none."""
    row = models.Appeal.objects.filter(pk=id).first()
    if row is None:
        raise NoCase(f"There is no appeal {id}.")
    return appeal_in(row)


def correction(case: int, proceeding: int, number: int) -> CorrectionRecord:
    """A correction that was asked for. NoCase where there is none."""
    rows = models.Correction.objects.select_related("proceeding")
    row = rows.filter(proceeding__case=case, proceeding__number=proceeding, number=number).first()
    if row is None:
        raise NoCase(f"There is no correction {number} in proceeding {proceeding} of case {case}.")
    return correction_in(row, row.proceeding)


def last_assessment(row: models.Proceeding) -> AssessmentRecord:
    """The assessment that counts."""
    return assessment_in(row.assessments.order_by("-number")[0])
