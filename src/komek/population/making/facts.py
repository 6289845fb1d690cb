"""What a country's part gives for some households: plain columns, not yet of the population's schema."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from komek.law import Choice

from .dice import Dice
from .homes import Homes, Kin, Kind
from .lives import Lives
from .naming import Names

Columns = dict[str, NDArray[Any]]


class Made(NamedTuple):
    """Facts of persons and of households by name: minor units, counts, truths, days since 1970, places of codes."""

    persons: Columns
    households: Columns


class Maker(NamedTuple):
    """How people of a country are made.

    `on`: the day they are made for unless another is named. `regions`: further column of households, by weight; None
    where the region is a fact. `texts`: the words that a column of texts takes its places from.
    """

    on: date
    kinds: Sequence[Kind]
    pension_age: tuple[int, int]
    facts: Callable[[Dice, Homes, Lives], Made]
    names: Names
    regions: Mapping[str, int] | None
    texts: Mapping[str, Sequence[str]]


def places(relations: Mapping[Kin, Choice]) -> NDArray[np.int8]:
    """The place of a country's code for each kind of kinship."""
    return np.array([type(relations[kin]).codes[relations[kin].code] for kin in Kin], np.int8)
