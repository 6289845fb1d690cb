"""What an applicant declares: everything at once, with the application and anew with each renewal."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db import connection

from komek.clock import Month
from komek.evidence.coding import declared_facts, fact_of, typed
from komek.evidence.errors import EvidenceError, refuse
from komek.evidence.records import Declared, Found
from komek.evidence.sources import Source
from komek.languages.problem import Problem, _

_DECLARE = """
    WITH told AS (
        INSERT INTO evidence_declaration ("case", round, country, persons, since, by, at)
        SELECT %(case)s, coalesce(max(round), 0) + 1, %(country)s, %(persons)s::bigint[],
               CASE WHEN count(*) > 0 THEN %(since)s::date END, %(by)s, %(at)s
        FROM evidence_declaration WHERE "case" = %(case)s
        RETURNING *
    ), said AS (
        INSERT INTO evidence_statement ("case", round, person, fact, value, source, reference, since, by, at)
        SELECT told."case", round, given.person, fact, value, %(source)s, '', since, by, at
        FROM told, jsonb_to_recordset(%(facts)s::jsonb) AS given (person bigint, fact text, value jsonb)
    )
    SELECT round FROM told
"""


def declare(case: int, country: str, facts: Declared, by: str, at: datetime) -> int:
    """Keep a declaration; returns its round. EvidenceError with everything in it that is no value of its fact.

    The first is about any month; a later one, of a renewal, is about the month of `at` and those after it.
    """
    members = [int(person) for person in facts.get("persons", {})]
    if not members:
        raise refuse("persons", _("Nobody is named in the declaration."))
    found = _checked(country, list(_given(facts)))
    values: dict[str, Any] = {
        "case": case, "country": country, "persons": members, "since": Month.of(at.date()).first, "by": by, "at": at,
        "source": Source.declared.name, "facts": json.dumps([vars(item) for item in found]),
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_DECLARE, values)
        (round,) = cursor.fetchone()
    return int(round)


def _given(facts: Declared) -> Iterator[Found]:
    """Every fact that has an answer; one without is not known."""
    for person, said in facts.get("persons", {}).items():
        yield from (Found(int(person), name, value) for name, value in said.items() if value is not None)
    household: Any = facts.get("household", {})
    yield from (Found(None, name, value) for name, value in household.items() if value is not None)


def _checked(country: str, found: list[Found]) -> list[Found]:
    problems: list[Problem] = []
    declared = {person: declared_facts(country, person) for person in {item.person for item in found}}
    for item in found:
        try:
            fact = declared[item.person].get(item.fact) or fact_of(country, item.person, item.fact)
            typed(fact, item.value, item.person)
        except EvidenceError as error:
            problems += error.problems
    if problems:
        raise EvidenceError(problems)
    return found
