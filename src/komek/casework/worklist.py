"""The worklist: open proceedings by what is due next, in a constant number of queries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.expressions import OrderBy

from komek.casework import models
from komek.casework.lifecycle import PROCEEDING, Answer, Cause, ProceedingType
from komek.casework.lifecycle.under_way import UnderWay
from komek.casework.listing import EVERY_OPEN, PAGE_SIZE, Filters, Page, Sort, WorkItem
from komek.casework.noting import event_code
from komek.people import service as people

LABELS = {event_code(state): state.label for state in PROCEEDING.states}
"""What a state is called, by its code."""

UNDER_WAY = frozenset(event_code(state) for state in PROCEEDING.states if issubclass(state, UnderWay))
"""The codes of the states in which a proceeding is open."""

_SHOWN = (
    "case", "case__applicant", "number", "registration_number", "programme", "office", "type", "cause", "status",
    "answer", "received_on", "due", "step", "claimed_by", "proposer",
)  # fmt: skip

FEW = 2000
"""Of so many it is quicker to read all, and to sort them, than to look for them among others."""

Order = tuple[str | OrderBy, ...]
_ORDER: dict[Sort, Order] = {
    Sort.due: (F("due").asc(nulls_last=True), "id"),
    Sort.received: ("received_on", "id"),
    Sort.newest: ("-received_on", "-id"),
}


def worklist(
    offices: frozenset[int] | None,
    *,
    filters: Filters = EVERY_OPEN,
    sort: Sort = Sort.due,
    page: int = 1,
    on: date | None = None,
) -> Page[WorkItem]:
    """The open proceedings of these offices (None: of all). `on`: counts as late what was due before that day."""
    reach = at(offices)
    counts, late = _counts(reach, on)
    found = _filtered(reach, filters)
    total = _counted(counts, filters)
    if total is None:
        total = found.count()
    number = max(1, min(page, -(-total // PAGE_SIZE)))
    start = (number - 1) * PAGE_SIZE
    shown = rows(found, _ORDER[sort], start, start + PAGE_SIZE)
    return Page(items(shown), total, number, PAGE_SIZE, counts, late, *_waiting(offices))


def at(offices: frozenset[int] | None) -> QuerySet[models.Proceeding]:
    """The proceedings of these offices; None: of all."""
    everywhere = models.Proceeding.objects.all()
    return everywhere if offices is None else everywhere.filter(office__in=offices)


def rows(found: QuerySet[models.Proceeding], order: Order, start: int, end: int) -> list[Any]:
    """Some of those found, as far as lists show them. Which ones, an index says; only these are then read."""
    ids = found.order_by(*order).values("pk")[start:end]
    return list(models.Proceeding.objects.filter(pk__in=ids).order_by(*order).values_list(*_SHOWN, named=True))


def _counted(counts: dict[str, int], filters: Filters) -> int | None:
    """How many there are, where the counts by state say it already."""
    if filters == EVERY_OPEN:
        return sum(counts.values())
    plain = filters == Filters(status=filters.status) and filters.status <= UNDER_WAY
    return sum(counts.get(status, 0) for status in filters.status) if plain else None


def _waiting(offices: frozenset[int] | None) -> tuple[int, int]:
    """How many appeals and how many messages wait at these offices. One query, over what waits only."""
    appeals = models.Appeal.objects.filter(outcome="")
    messages = models.Message.objects.filter(answered_at=None)
    if offices is not None:
        appeals = appeals.filter(decision__proceeding__office__in=offices)
        messages = messages.filter(case__office__in=offices)
    counted = [
        waiting.order_by().values(what=Value(what)).annotate(number=Count("pk")).values_list("what", "number")
        for what, waiting in (("appeals", appeals), ("messages", messages))
    ]
    numbers = dict(counted[0].union(counted[1], all=True))
    return numbers.get("appeals", 0), numbers.get("messages", 0)


def _counts(reach: QuerySet[models.Proceeding], on: date | None) -> tuple[dict[str, int], int]:
    """How many are open by the code of their state, and how many of them were due before a day."""
    late = Count("due", filter=Q(due__lt=on or date.min))
    rows = list(reach.filter(open=True).order_by().values_list("status").annotate(number=Count("*"), late=late))
    return {status: number for status, number, _late in rows}, sum(late for _status, _number, late in rows)


def _filtered(rows: QuerySet[models.Proceeding], filters: Filters) -> QuerySet[models.Proceeding]:
    answered = filters.answered or filters.status - UNDER_WAY or filters.appealed or filters.messages
    conditions = Q() if answered else Q(open=True)
    if filters.status:
        conditions &= Q(status__in=filters.status)
    if filters.programme:
        conditions &= Q(programme=filters.programme)
    if filters.due_until:
        conditions &= Q(due__lte=filters.due_until)
    if filters.number:
        conditions &= numbered(filters.number.upper())
    return _that_wait(rows.filter(conditions & _of_people(filters)), filters)


def _that_wait(rows: QuerySet[models.Proceeding], filters: Filters) -> QuerySet[models.Proceeding]:
    """Those with an appeal, or a message, that waits for somebody; of a case with messages its last proceeding."""
    if filters.appealed:
        rows = rows.filter(decision__in=models.Appeal.objects.filter(outcome="").values("decision"))
    if filters.messages:
        later = models.Proceeding.objects.filter(case=OuterRef("case"), number__gt=OuterRef("number"))
        waiting = models.Message.objects.filter(answered_at=None).values("case")
        rows = rows.filter(~Exists(later), case__in=waiting)
    return rows


def numbered(begins: str) -> Q:
    """Whose registration or order number begins so. Of few these very ones, by two searches, as one with "or" would
    read every row; where most begin so, that is what has to be done.
    """
    registered = models.Proceeding.objects.filter(registration_number__startswith=begins).values_list("pk", flat=True)
    decided = models.Decision.objects.filter(order_number__startswith=begins).values_list("proceeding", flat=True)
    found = list(registered.union(decided, all=True)[: FEW + 1])
    if len(found) <= FEW:
        return Q(pk__in=found)
    return Q(registration_number__startswith=begins) | Q(decision__order_number__startswith=begins)


def _of_people(filters: Filters) -> Q:
    """The conditions about who works on it, who proposed it, and whose case it is."""
    conditions = Q(claimed_by=None) if filters.unclaimed else Q()
    if filters.mine is not None:
        conditions &= Q(claimed_by=filters.mine)
    if filters.not_proposed_by:
        conditions &= ~Q(proposer=filters.not_proposed_by)
    if filters.persons:
        cases = models.Member.objects.filter(person__in=filters.persons).values("case")
        conditions &= Q(case__in=cases)
    return conditions


def items(found: Sequence[Any]) -> tuple[WorkItem, ...]:
    """The lines of a list, in this order. One query."""
    if not found:
        return ()
    lines = people.lines({row.case__applicant for row in found})
    return tuple(_item(row, lines[row.case__applicant]) for row in found)


def _item(row: Any, applicant: people.PersonLine) -> WorkItem:
    return WorkItem(
        case=row.case,
        number=row.number,
        registration_number=row.registration_number,
        programme=row.programme,
        office=row.office,
        applicant=applicant,
        type=ProceedingType[row.type],
        cause=Cause[row.cause],
        status=row.status,
        label=LABELS[row.status],
        answer=Answer[row.answer] if row.answer else None,
        received_on=row.received_on,
        due=row.due,
        step=row.step,
        claimed_by=row.claimed_by,
        proposer=row.proposer,
    )
