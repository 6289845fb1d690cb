"""Values of facts as JSON keeps them, and back: as facts files write them, but money in minor units.

A choice is its code, a day ISO 8601, a share "2/3". What is read back is what `komek.law.Case` takes.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from komek import packs
from komek.evidence.errors import refuse
from komek.languages.problem import _
from komek.law import Choice, Fact, FactsError, Share
from komek.law.case import encode

Coded = str | int | bool
"""A value as it is kept."""


def person_key(person: int) -> str:
    """A person's name in the law's case: "p17"."""
    return f"p{person}"


def where(person: int | None, fact: str) -> str:
    """The address of a fact: "p17.pension", "household.rooms"."""
    return f"{'household' if person is None else person_key(person)}.{fact}"


def declared_facts(country: str, person: int | None) -> Mapping[str, Fact]:
    """The facts of a country's persons, or of its households."""
    land = packs.country(country)
    return land.household.facts if person is None else land.person.facts


def fact_of(country: str, person: int | None, name: str) -> Fact:
    """The fact of this name. EvidenceError where the country has none."""
    found = declared_facts(country, person).get(name)
    if found is None:
        raise refuse(where(person, name), _("There is no such fact."))
    return found


def coded(fact: Fact, value: Any) -> Coded:
    """A typed value as it is kept."""
    if isinstance(value, Choice):
        return value.code
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Fraction):
        return str(value)
    plain: Coded = value
    return plain


def typed(fact: Fact, code: Any, person: int | None = None) -> Any:
    """The value that was kept, as `Case` takes it. EvidenceError for what is no value of this fact."""
    try:
        value = _read(fact, code)
        encode(fact, value, None)
    except (ValueError, TypeError, KeyError, FactsError):
        raise refuse(where(person, fact.name), _("This is not a value that the fact can have.")) from None
    return value


def _read(fact: Fact, code: Any) -> Any:
    if fact.is_choice:
        return fact.kind.__members__[code]
    if fact.kind is date:
        return date.fromisoformat(code)
    return Fraction(code) if fact.kind is Share else code
