"""Figures for those who lead: what became of the applications, how long it took, who works on how much. Sets only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django.db.models import Aggregate, Count, F, Func, IntegerField, Q, QuerySet

from komek.casework import models
from komek.casework.lifecycle import Answer


@dataclass(frozen=True, kw_only=True)
class Figures:
    """The applications that an office received for a programme in a period. The answers and `in_process` add up to
    `submitted`. `overdue` of those in process were due before the day asked. `median_days`: from receipt to decision,
    half took no longer; None where nothing was decided. `office` 0 and `programme` "" stand for all together.
    """

    office: int = 0
    programme: str = ""
    submitted: int
    granted: int
    partly_granted: int
    refused: int
    withdrawn: int
    discontinued: int
    in_process: int
    overdue: int
    median_days: int | None


@dataclass(frozen=True, kw_only=True)
class Workload:
    """How many open proceedings somebody works on (None: nobody), and how many of them are overdue."""

    user: int | None
    open: int
    overdue: int


class Median(Aggregate):
    """The middle value; of an even number the lower one of the two in the middle. NULLs do not count."""

    function = "PERCENTILE_DISC"
    template = "%(function)s(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = IntegerField()


def figures(offices: frozenset[int] | None, first: date, last: date, on: date) -> list[Figures]:
    """By office and programme, what became of the applications received between two days, both included. One query."""
    grouped = _received(offices, first, last).values("office", "programme").annotate(**_columns(on))
    rows = cast("Iterable[dict[str, Any]]", grouped.order_by("office", "programme"))
    return [Figures(**row) for row in rows]


def figures_together(offices: frozenset[int] | None, first: date, last: date, on: date) -> Figures:
    """The same for all of them together: medians cannot be added up. One query."""
    return Figures(**_received(offices, first, last).aggregate(**_columns(on)))


def workload(offices: frozenset[int] | None, on: date) -> list[Workload]:
    """Who works on how many open proceedings, the most first; what nobody has taken on comes last. One query."""
    rows = models.Proceeding.objects.filter(open=True)
    reach = rows if offices is None else rows.filter(office__in=offices)
    counted = reach.values_list("claimed_by").annotate(open=Count("id"), late=Count("id", filter=Q(due__lt=on)))
    found = [Workload(user=user, open=number, overdue=late) for user, number, late in counted.order_by()]
    return sorted(found, key=lambda one: (one.user is None, -one.open, one.user or 0))


def _received(offices: frozenset[int] | None, first: date, last: date) -> QuerySet[models.Proceeding]:
    rows = models.Proceeding.objects.filter(received_on__range=(first, last)).exclude(application=None)
    return rows if offices is None else rows.filter(office__in=offices)


def _columns(on: date) -> dict[str, Aggregate]:
    answered = {answer.name: Count("id", filter=Q(answer=answer.name)) for answer in Answer}
    days = Func(F("decision__on"), F("received_on"), template="(%(expressions)s)", arg_joiner=" - ")
    return {
        **answered,
        "submitted": Count("id"),
        "in_process": Count("id", filter=Q(open=True)),
        "overdue": Count("id", filter=Q(open=True, due__lt=on)),
        "median_days": Median(days, output_field=IntegerField()),
    }
