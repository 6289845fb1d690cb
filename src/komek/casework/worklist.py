"""The worklist: open proceedings by what is due next, in a constant number of queries."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.db.models.expressions import OrderBy

from komek.casework import models
from komek.casework.lifecycle import PROCEEDING, Answer, Cause, ProceedingType
from komek.casework.listing import EVERY_OPEN, PAGE_SIZE, Filters, Page, Sort, WorkItem
from komek.casework.noting import event_code
from komek.people import service as people

LABELS = {event_code(state): state.label for state in PROCEEDING.states}
"""What a state is called, by its code."""

_ORDER: dict[Sort, tuple[str | OrderBy, ...]] = {
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
    reach = models.Proceeding.objects.all() if offices is None else _at(offices)
    counts, late = _counts(reach, on)
    found = _filtered(reach, filters)
    total = sum(counts.values()) if filters == EVERY_OPEN else found.count()
    number = max(1, min(page, -(-total // PAGE_SIZE)))
    start = (number - 1) * PAGE_SIZE
    rows = found.select_related("case").defer("matter", "state", "reached", "holds", "case__award")
    items = _items(rows.order_by(*_ORDER[sort])[start : start + PAGE_SIZE])
    return Page(items, total, number, PAGE_SIZE, counts, late, *_waiting(offices))


def _waiting(offices: frozenset[int] | None) -> tuple[int, int]:
    """How many appeals and how many messages wait at these offices. Two queries, each over what waits only."""
    appeals = models.Appeal.objects.filter(outcome="")
    messages = models.Message.objects.filter(answered_at=None)
    if offices is not None:
        appeals = appeals.filter(decision__proceeding__office__in=offices)
        messages = messages.filter(case__office__in=offices)
    return appeals.count(), messages.count()


def _counts(reach: QuerySet[models.Proceeding], on: date | None) -> tuple[dict[str, int], int]:
    """How many are open by the code of their state, and how many of them were due before a day."""
    late = Count("due", filter=Q(due__lt=on or date.min))
    rows = list(reach.filter(open=True).order_by().values_list("status").annotate(number=Count("*"), late=late))
    return {status: number for status, number, _late in rows}, sum(late for _status, _number, late in rows)


def search(offices: frozenset[int] | None, country: str, text: str) -> Page[WorkItem]:
    """Proceedings, open or answered, by a registration or order number, a national number, or a name.

    PeopleError where digits were typed that are no whole national number and begin no registration number.
    """
    typed = text.strip()
    if not typed:
        return Page((), 0)
    by_number = worklist(offices, filters=Filters(number=typed, answered=True), sort=Sort.newest)
    if by_number.items:
        return by_number
    persons = frozenset(line.id for line in people.search(country, typed).people)
    if not persons:
        return Page((), 0)
    return worklist(offices, filters=Filters(persons=persons, answered=True), sort=Sort.newest)


def _at(offices: frozenset[int]) -> QuerySet[models.Proceeding]:
    return models.Proceeding.objects.filter(office__in=offices)


def _filtered(rows: QuerySet[models.Proceeding], filters: Filters) -> QuerySet[models.Proceeding]:
    everything = filters.answered or filters.status or filters.appealed or filters.messages
    conditions = Q() if everything else Q(open=True)
    if filters.status:
        conditions &= Q(status__in=filters.status)
    if filters.programme:
        conditions &= Q(programme=filters.programme)
    if filters.due_until:
        conditions &= Q(due__lte=filters.due_until)
    if filters.number:
        conditions &= Q(pk__in=_numbered(filters.number.upper()))
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


def _numbered(begins: str) -> QuerySet[models.Proceeding, int]:
    """By registration or by order number: two searches, as one with "or" would read every row."""
    registered = models.Proceeding.objects.filter(registration_number__startswith=begins).values_list("pk", flat=True)
    decided = models.Decision.objects.filter(order_number__startswith=begins).values_list("proceeding", flat=True)
    both: QuerySet[models.Proceeding, int] = registered.union(decided)
    return both


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


def _items(rows: Iterable[models.Proceeding]) -> tuple[WorkItem, ...]:
    found = list(rows)
    lines = people.lines({row.case.applicant_id for row in found})
    return tuple(_item(row, lines[row.case.applicant_id]) for row in found)


def _item(row: models.Proceeding, applicant: people.PersonLine) -> WorkItem:
    return WorkItem(
        case=row.case_id,
        number=row.number,
        registration_number=row.registration_number,
        programme=row.programme,
        office=row.office_id,
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
