"""What became of the applications: every one is in exactly one column."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date

from django.db.models import Count

from komek.casework import models
from komek.casework.lifecycle import Answer
from komek.casework.listing import AnswerCounts


def application_answers(offices: frozenset[int] | None, first: date, last: date) -> list[AnswerCounts]:
    """Per office, the applications received between two days, both included, and their answers. One query."""
    rows = models.Proceeding.objects.filter(received_on__range=(first, last)).exclude(application=None)
    reach = rows if offices is None else rows.filter(office__in=offices)
    kinds = reach.order_by().values_list("office", "answer", "open").annotate(number=Count("*"))
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for office, answer, is_open, number in kinds:
        found[office].update({"in_process" if is_open else answer: number})
    return [_counts(office, found[office]) for office in sorted(found)]


def _counts(office: int, found: Counter[str]) -> AnswerCounts:
    answers = {answer.name: found[answer.name] for answer in Answer}
    return AnswerCounts(office=office, submitted=found.total(), in_process=found["in_process"], **answers)
