"""What has to be brought: derived from the law, never listed by hand.

A paper is asked for when the programme asks it of everybody, when a fact that it proves is said and unusual (a
disability, an income), or when the law still has to know that fact.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from komek import packs
from komek.evidence import models
from komek.evidence.assessing import law_case
from komek.evidence.coding import person_key
from komek.evidence.noting import note
from komek.evidence.reading import effective
from komek.evidence.records import Facts, Item, Why
from komek.law import Document, Fact, Programme, ask
from komek.law.case import encode


@transaction.atomic
def bring(case: int, code: str, by: str, at: datetime, document: UUID | None = None) -> None:
    """Note that a paper was brought: as a file, or (None) shown at the desk."""
    models.Paper.objects.create(case=case, code=code, document=document, by=by, at=at)
    note(case, "paper", by, at, paper=code, document=str(document) if document else None)


def checklist(
    case: int, programme: str, on: date, asked: Collection[str] = (), facts: Facts | None = None
) -> list[Item]:
    """The papers for this family, in the programme's order. `asked`: codes that the applicant was asked to bring;
    `facts`: those of the day, where they were read already.
    """
    law = packs.programme(programme)
    wanted = wanted_by(law, facts or effective(case, on))
    brought: dict[str, list[UUID | None]] = {}
    for paper in models.Paper.objects.filter(case=case).order_by("pk"):
        brought.setdefault(paper.code, []).append(paper.document)
    needed = [paper for paper in law.documents if paper.always or {paper.code} & {*wanted, *asked, *brought}]
    return [_item(paper, wanted.get(paper.code, ()), brought.get(paper.code), asked) for paper in needed]


def wanted_by(law: Programme, facts: Facts) -> dict[str, tuple[Why, ...]]:
    """By the code of a paper, the facts that ask for it."""
    found: dict[str, dict[Why, None]] = {}
    for why in (*_unusual(law, facts), *_missing(law, facts)):
        if why.fact.document:
            found.setdefault(why.fact.document, {})[why] = None
    return {code: tuple(whys) for code, whys in found.items()}


def _unusual(law: Programme, facts: Facts) -> Iterator[Why]:
    """What is said and is not the usual."""
    for fact in law.facts():
        for person, said in _places(fact, facts):
            if fact.name in said and _speaks(fact, said[fact.name], facts.on):
                yield Why(fact, person)


def _missing(law: Programme, facts: Facts) -> Iterator[Why]:
    """What the law still has to know."""
    case = law_case(facts, law.code)
    people = {person_key(person): person for person in facts.persons}
    for missing in ask([law], case.on, case.persons, case.household):
        yield Why(missing.fact, None if missing.person is None else people[missing.person])


def _places(fact: Fact, facts: Facts) -> list[tuple[int | None, dict[str, Any]]]:
    return [(None, facts.household)] if fact.of == "household" else list(facts.persons.items())


def _speaks(fact: Fact, value: Any, on: date) -> bool:
    """Whether a value has to be proved: a yes, or anything but the default; to be the applicant is no news."""
    if value is True:
        return True
    return getattr(value, "code", None) != "applicant" and encode(fact, value, None) != fact.default_on(on)


def _item(paper: Document, why: tuple[Why, ...], brought: list[UUID | None] | None, asked: Collection[str]) -> Item:
    state = "brought" if brought is not None else "asked" if paper.code in asked else "missing"
    files = tuple(file for file in brought or () if file is not None)
    shown = brought is not None and not files
    return Item(paper.code, paper.label, paper.how or "", paper.law or "", state, why, files, shown)
