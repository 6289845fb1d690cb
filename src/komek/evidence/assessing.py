"""The facts of a case before the law."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache

from komek import packs
from komek.evidence.coding import person_key
from komek.evidence.reading import effective
from komek.evidence.records import Facts
from komek.law import Assessment, Case, assess
from komek.services import service as services


def law_case(
    facts: Facts, programme: str, known: date | None = None, called: Callable[[int], str] = person_key
) -> Case:
    """The case that the law reads; its persons are called "p17" for the person 17, or as `called` says."""
    persons = {called(person): said for person, said in facts.persons.items()}
    return Case(packs.programme(programme), facts.on, persons, facts.household, known)


def assess_case(case: int, programme: str, on: date, known: date | None = None) -> Assessment:
    """The case's facts of a day, under the law of that day as it was published by `known` (None: by now)."""
    return assess(law_case(effective(case, on), programme, known))


@lru_cache(maxsize=64)
def law_hash(programme: str) -> str:
    """SHA-256 of the programme's rules and parameters: which text of the law an assessment was made by."""
    return services.law_hash(packs.programme(programme))
