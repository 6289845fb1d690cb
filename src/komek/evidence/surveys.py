"""The reports of a case's visits."""

from komek.evidence import models
from komek.evidence.records import SurveyReport


def surveys(case: int) -> list[SurveyReport]:
    """Every report, the oldest first."""
    rows = models.Survey.objects.filter(case=case).order_by("pk")
    return [SurveyReport(row.pk, row.text, row.by, row.at) for row in rows]
