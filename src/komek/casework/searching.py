"""Searching cases: by number, by person, by name. A page of the newest that are found, and whether there are more.

What few have is read from its index. What many have is not: the proceedings of the offices are then looked through from
the newest on, as one of the next has it too. So either way no more is read than some hundred rows, however many
millions there are.
"""

from __future__ import annotations

from django.contrib.postgres.search import SearchQuery
from django.db.models import OuterRef, QuerySet, Subquery, Value

from komek.casework import models, sought
from komek.casework.listing import PAGE_SIZE, Page, WorkItem
from komek.casework.models.case import WORDS
from komek.casework.worklist import FEW, at, items, numbered, rows
from komek.people import service as people


def search(offices: frozenset[int] | None, country: str, text: str) -> Page[WorkItem]:
    """Proceedings, open or answered, by a registration or order number, a national number, or a name.

    PeopleError where digits were typed that are no whole national number and begin no registration number.
    """
    typed = text.strip()
    if not typed:
        return Page((), 0)
    by_number = _newest(at(offices).filter(numbered(typed.upper())))
    if by_number.items:
        return by_number
    wanted = people.asked(country, typed)
    here = at(offices).filter(country=country)
    if wanted.number:
        return _newest(here.filter(case__in=_cases_of(country, wanted.number)))
    query = sought.query(wanted.names, offices)
    return _newest(_with_name(here, query)) if query else Page((), 0)


def _newest(found: QuerySet[models.Proceeding]) -> Page[WorkItem]:
    read = rows(found, ("-received_on", "-id"), 0, PAGE_SIZE + 1)
    shown = items(read[:PAGE_SIZE])
    return Page(shown, len(shown), more=len(read) > PAGE_SIZE)


def _cases_of(country: str, number: str) -> QuerySet[models.Member, int]:
    persons = [line.id for line in people.search(country, number).people]
    return models.Member.objects.filter(person__in=persons).values_list("case", flat=True)


def _with_name(here: QuerySet[models.Proceeding], query: str) -> QuerySet[models.Proceeding]:
    members = models.Member.objects.annotate(words=WORDS).filter(
        words=SearchQuery(query, search_type="raw", config="simple")
    )
    few = list(members.values_list("case", flat=True)[: FEW + 1])
    if len(few) <= FEW:
        return here.filter(case__in=few)
    of_this_case = members.filter(case=OuterRef("case")).values_list(Value(True))[:1]
    return here.filter(Subquery(of_this_case))  # its limit keeps PostgreSQL from reading all who have the name
