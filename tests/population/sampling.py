"""A small made population, and its families as `assess` takes them: no scan between."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pyarrow as pa

from komek.law import AnyHousehold, AnyPerson, Assessment, Case, Country, Programme, assess
from komek.population.making.making import order
from komek.population.making.parts import chunk

COUNTRIES = ("bg", "kz", "az")
Row = dict[str, Any]


def sample(country: str, households: int = 400, on: date | None = None, *, nulls: float = 0.0, seed: int = 1) -> Any:
    """The tables of persons and households, as of a day."""
    return chunk(order(country, households, seed, nulls, on), 0)


def families(country: Country, persons: pa.Table, households: pa.Table) -> Iterator[tuple[dict[str, Row], Row]]:
    """The persons and the facts of each household; what is not known is left out."""
    members: dict[int, dict[str, Row]] = {}
    for row in persons.to_pylist():
        members.setdefault(row["household"], {})[str(row["person"])] = _known(row, country.person)
    for row in households.to_pylist():
        yield members[row["household"]], _known(row, country.household)


def _known(row: Row, of: type[AnyPerson] | type[AnyHousehold[Any]]) -> Row:
    return {name: value for name, value in row.items() if name in of.facts and value is not None}


def assessed(programme: Programme, on: date, tables: tuple[pa.Table, pa.Table]) -> list[Assessment]:
    """What the law gives each household; raises where a fact is none that can be."""
    return [assess(Case(programme, on, *family)) for family in families(programme.country, *tables)]
