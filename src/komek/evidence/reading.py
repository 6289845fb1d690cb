"""What counts on a day, and what every source says beside it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from komek.clock import Month
from komek.evidence import models, storing
from komek.evidence.coding import declared_facts, fact_of, typed
from komek.evidence.records import Facts, Row, Side
from komek.evidence.sources import Source
from komek.evidence.weighing import Place, Statement, disagree, standing


@dataclass(frozen=True)
class Said:
    """What was read of a case's evidence at once: its last declaration, and everything that was ever said."""

    declaration: models.Declaration
    statements: list[Statement]


def said(case: int) -> Said:
    """For `effective` and `sides` of several days. EvidenceError where nothing was declared yet."""
    return Said(storing.declaration(case), storing.statements(case))


def effective(case: int, on: date, read: Said | None = None) -> Facts:
    """The facts that count on a day. EvidenceError where nothing was declared yet."""
    read = read or said(case)
    told = read.declaration
    facts = Facts(told.country, on, {person: {} for person in told.persons}, {})
    for (person, name), stands in standing(read.statements, Month.of(on)).items():
        value = typed(fact_of(told.country, person, name), stands[0].value, person)
        of = facts.household if person is None else facts.persons.setdefault(person, {})
        of[name] = value
    return facts


def sides(case: int, on: date, read: Said | None = None) -> list[Row]:
    """Every fact of which something is said on a day: the persons in order, then the household, as the pack declares.

    EvidenceError where nothing was declared yet.
    """
    read = read or said(case)
    told, decided = read.declaration, _decided(case)
    stands = standing(read.statements, Month.of(on))
    rows = [_row(told.country, place, heavy, decided.get(place)) for place, heavy in stands.items()]
    order = _order(told, rows)
    return sorted(rows, key=lambda row: order[row.person, row.fact.name])


def _order(told: models.Declaration, rows: list[Row]) -> dict[Place, tuple[int, int]]:
    """Where each row stands: by its person, then as the pack declares its facts."""
    later = [row.person for row in rows if row.person is not None and row.person not in told.persons]
    people = {person: place for place, person in reversed(list(enumerate([*told.persons, *later])))}
    of_person, of_household = (list(declared_facts(told.country, someone)) for someone in (0, None))
    return {
        (row.person, row.fact.name): (len(people), of_household.index(row.fact.name))
        if row.person is None
        else (people[row.person], of_person.index(row.fact.name))
        for row in rows
    }


def _row(country: str, place: Place, stands: list[Statement], decided: Any) -> Row:
    person, name = place
    fact = fact_of(country, person, name)
    said = {
        statement.source: Side(
            statement.source, typed(fact, statement.value), statement.reference, statement.by, statement.at,
            statement.since, statement.until, statement.corrects is not None,
        )
        for statement in stands
    }  # fmt: skip
    return Row(
        person=person,
        fact=fact,
        effective=said[stands[0].source],
        declared=said.get(Source.declared),
        document=said.get(Source.document),
        register=said.get(Source.register),
        officer=said.get(Source.officer),
        decided=None if decided is None else typed(fact, decided),
        disagrees=disagree(stands),
    )


def _decided(case: int) -> dict[Place, Any]:
    """The coded values of the last snapshot."""
    row = models.Snapshot.objects.filter(case=case).order_by("-pk").first()
    content: dict[str, Any] = json.loads(row.content) if row else {"facts": []}
    return {(item["person"], item["fact"]): item["value"] for item in content["facts"]}
