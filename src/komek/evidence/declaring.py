"""What an applicant declares: everything at once, with the application and anew with each renewal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db import transaction

from komek.clock import Month
from komek.evidence import models
from komek.evidence.coding import fact_of, typed
from komek.evidence.errors import EvidenceError, refuse
from komek.evidence.records import Declared, Found
from komek.evidence.sources import Source
from komek.languages.problem import Problem, _
from komek.people import service as people


@transaction.atomic
def declare(case: int, facts: Declared, by: str, at: datetime) -> int:
    """Keep a declaration; returns its round. EvidenceError with everything in it that is no value of its fact.

    The first is about any month; a later one, of a renewal, is about the month of `at` and those after it.
    """
    members = [int(person) for person in facts.get("persons", {})]
    if not members:
        raise refuse("persons", _("Nobody is named in the declaration."))
    before = models.Declaration.objects.filter(case=case).order_by("-round").first()
    country = before.country if before else people.person(members[0]).country
    found = _checked(country, list(_given(facts)))
    round = before.round + 1 if before else 1
    since = Month.of(at.date()).first if before else None
    models.Declaration.objects.create(
        case=case, round=round, country=country, persons=members, since=since, by=by, at=at
    )
    models.Statement.objects.bulk_create(
        models.Statement(
            case=case, round=round, person=item.person, fact=item.fact, value=item.value,
            source=Source.declared.name, since=since, by=by, at=at,
        )
        for item in found
    )  # fmt: skip
    return round


def _given(facts: Declared) -> Iterator[Found]:
    """Every fact that has an answer; one without is not known."""
    for person, said in facts.get("persons", {}).items():
        yield from (Found(int(person), name, value) for name, value in said.items() if value is not None)
    household: Any = facts.get("household", {})
    yield from (Found(None, name, value) for name, value in household.items() if value is not None)


def _checked(country: str, found: list[Found]) -> list[Found]:
    problems: list[Problem] = []
    for item in found:
        try:
            typed(fact_of(country, item.person, item.fact), item.value, item.person)
        except EvidenceError as error:
            problems += error.problems
    if problems:
        raise EvidenceError(problems)
    return found
