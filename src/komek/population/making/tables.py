"""Makes Arrow tables of the population's schema from a country's plain columns, and lets registers be silent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from komek.law import Country, Fact

from ..schema import arrow_type, of_country
from .dice import Bools, Dice
from .facts import Columns, Made, Maker
from .homes import Homes

NEVER_UNKNOWN = ("relation",)  # who applies, and for whom, is said in the application itself
NAME, REGION = "name", "region"


class Silence:
    """Registers that did not answer: then all that they know of this person, or this household, is unknown."""

    def __init__(self, dice: Dice, count: int, share: float) -> None:
        self._dice, self._count, self._share = dice, count, share
        self._silent: dict[str, Bools] = {}

    def of(self, fact: Fact) -> Bools | None:
        """For which rows the fact is not known; None: for all it is."""
        if fact.register is None or fact.name in NEVER_UNKNOWN or not self._share:
            return None
        if fact.register not in self._silent:
            self._silent[fact.register] = self._dice.chance(self._count, self._share)
        return self._silent[fact.register]


def tables(
    country: Country, maker: Maker, homes: Homes, made: Made, names: pa.Array, regions: pa.Array | None, first: int,
    dice: Dice, nulls: float,
) -> tuple[pa.Table, pa.Table]:  # fmt: skip
    """The tables of persons and of households; the first household has the number `first`."""
    schemas = of_country(country)
    number = np.arange(first, first + len(homes))
    person = np.arange(homes.people) - homes.offsets[homes.home] + 1
    persons = _columns(country.person.facts.values(), made.persons, maker, Silence(dice, homes.people, nulls))
    households = _columns(country.household.facts.values(), made.households, maker, Silence(dice, len(homes), nulls))
    of_persons = pa.table([pa.array(number[homes.home]), pa.array(person), *persons], schema=schemas.persons)
    of_households = pa.table([pa.array(number), *households], schema=schemas.households)
    if regions is not None:
        of_households = of_households.append_column(REGION, regions)
    return of_persons.append_column(NAME, names), of_households


def _columns(facts: Iterable[Fact], columns: Columns, maker: Maker, silence: Silence) -> list[pa.Array]:
    return [_column(fact, columns[fact.name], maker, silence.of(fact)) for fact in facts]


def _column(fact: Fact, values: NDArray[Any], maker: Maker, unknown: Bools | None) -> pa.Array:
    if fact.is_choice:
        return _coded(values, list(fact.kind.codes), unknown)
    if fact.kind is str:
        return _coded(values, maker.texts[fact.name], unknown).cast(pa.string())
    kind = arrow_type(fact)
    plain = values.astype(np.int32) if pa.types.is_date(kind) else values
    return pa.array(plain, type=kind, mask=unknown) if plain.dtype != bool else pa.array(plain, mask=unknown)


def _coded(values: NDArray[Any], codes: Sequence[str], unknown: Bools | None) -> pa.Array:
    return pa.DictionaryArray.from_arrays(pa.array(values.astype(np.int8), mask=unknown), pa.array(codes))


def regions(dice: Dice, count: int, maker: Maker) -> pa.Array | None:
    """Where each household lives, where the country does not declare it as a fact."""
    if maker.regions is None:
        return None
    return _coded(dice.pick(count, list(maker.regions.values())), list(maker.regions), None)
