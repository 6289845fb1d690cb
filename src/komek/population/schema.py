"""What the two tables of a population look like: generated from the facts that a country declares.

`households` has a key `household` and a column for each fact of the household; `persons` has the keys `household` and
`person` and a column for each fact of a person. Both are sorted by `household`. A null is what is not known. Further
columns (a name, a region) are allowed and kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

import pyarrow as pa

from komek.law import Country, Date, Fact, Int, Money, Programme

HOUSEHOLD, PERSON = "household", "person"
RELATION = "relation"  # says who applies, whatever the programme reads
CODES = pa.dictionary(pa.int8(), pa.string())


class Tables(NamedTuple):
    """The Arrow schemas of both tables."""

    persons: pa.Schema
    households: pa.Schema


def of_country(country: Country) -> Tables:
    """Every fact that a country declares."""
    return _tables(country, country.person.facts.values(), country.household.facts.values())


def of_programme(programme: Programme) -> Tables:
    """The facts that a programme reads at any time, in the order the law meets them, and who applies."""
    country, facts = programme.country, programme.facts()
    persons = [fact for fact in facts if fact.of == PERSON]
    relation = country.person.facts.get(RELATION)
    if relation is not None and relation not in persons:
        persons.insert(0, relation)
    return _tables(country, persons, [fact for fact in facts if fact.of == HOUSEHOLD])


def _tables(country: Country, persons: Iterable[Fact], households: Iterable[Fact]) -> Tables:
    home, one = _key(HOUSEHOLD, "Household"), _key(PERSON, "Person within the household")
    about = {"country": country.code}
    return Tables(
        pa.schema([home, one, *(field(fact, country) for fact in persons)], about),
        pa.schema([home, *(field(fact, country) for fact in households)], about),
    )


def _key(name: str, label: str) -> pa.Field:
    return pa.field(name, pa.int64(), nullable=False, metadata={"label": label})


def field(fact: Fact, country: Country) -> pa.Field:
    """A fact as a column, with what has to be known to fill it: label, unit, bounds, section, register, codes."""
    about = {"label": fact.label, "section": fact.section, "unit": unit(fact, country)} | _bounds(fact)
    about |= {"over": fact.over.code} if fact.over else {}
    about |= {"register": fact.register} if fact.register else {}
    return pa.field(fact.name, arrow_type(fact), metadata=about)


def arrow_type(fact: Fact) -> pa.DataType:
    """Money as whole minor units, dates as days, choices as their codes. TypeError for a fact that has no column."""
    if fact.is_choice:
        return CODES
    whole = pa.int32() if -(2**31) <= fact.at_least <= fact.at_most < 2**31 else pa.int64()
    types = {Money: pa.int64(), Int: whole, bool: pa.bool_(), Date: pa.date32(), str: pa.string()}
    if fact.kind not in types:
        raise TypeError(f"{fact.name}: a fact of kind {fact.kind.__name__} has no column.")
    return types[fact.kind]


def unit(fact: Fact, country: Country) -> str:
    """What a number of the column counts: hundredths of a currency, days since 1970, or nothing that needs a word."""
    if fact.kind is Money:
        first, *later = sorted(country.currency.items())
        return "; ".join([f"1/100 {first[1]}", *(f"from {since} 1/100 {code}" for since, code in later)])
    names = {Int: "count", bool: "truth", Date: "day", str: "text"}
    return "code" if fact.is_choice else names[fact.kind]


def _bounds(fact: Fact) -> dict[str, str]:
    if fact.is_choice:
        return {"codes": " ".join(fact.kind.codes)}
    if fact.kind in (bool, str):
        return {}
    return {"at_least": _written(fact, fact.at_least), "at_most": _written(fact, fact.at_most)}


def _written(fact: Fact, bound: int) -> str:
    return date.fromordinal(bound).isoformat() if fact.kind is Date else str(bound)


def as_data(tables: Tables) -> dict[str, list[dict[str, Any]]]:
    """The schemas as plain data for JSON: a list of columns for each table."""
    return {
        "persons": [_column(field) for field in tables.persons],
        "households": [_column(field) for field in tables.households],
    }


def _column(field: pa.Field) -> dict[str, Any]:
    about = {key.decode(): value.decode() for key, value in (field.metadata or {}).items()}
    codes = {"codes": about.pop("codes").split()} if "codes" in about else {}
    return {"name": field.name, "type": str(field.type), "nullable": field.nullable} | about | codes
