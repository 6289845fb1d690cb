"""What became of the applications: every one is in exactly one column."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import cast

from django.db.models import Count, Q

from komek.casework import models
from komek.casework.lifecycle import Answer
from komek.casework.listing import AnswerCounts


def application_answers(offices: frozenset[int] | None, first: date, last: date) -> list[AnswerCounts]:
    """Per office, the applications received between two days, both included, and their answers."""
    rows = models.Proceeding.objects.filter(received_on__range=(first, last)).exclude(application=None)
    reach = rows if offices is None else rows.filter(office__in=offices)
    parts = {answer.name: Count("id", filter=Q(answer=answer.name)) for answer in Answer}
    parts |= {"submitted": Count("id"), "in_process": Count("id", filter=Q(open=True))}
    counted = reach.values("office").annotate(**parts).order_by("office")
    return [AnswerCounts(**one) for one in cast("Iterable[dict[str, int]]", counted)]
