"""Names in the form and alphabet of the country, put together from lists of common ones.

A couple and its children share a family name; a child's patronymic is the name of the man of the couple. Names are
drawn by the household and by the person, so namesakes are as common as they are in life.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from .dice import Dice, Ints
from .homes import Homes, Kin


class Names(NamedTuple):
    """The lists of a country. `family` and `patronymic` give the forms of a man and of a woman.

    `order`: the parts as they are written, by their place in (given, patronymic, family).
    """

    men: Sequence[str]
    women: Sequence[str]
    families: Sequence[str]
    family: Callable[[str], tuple[str, str]]
    patronymic: Callable[[str], tuple[str, str]]
    order: tuple[int, int, int]


def name(dice: Dice, homes: Homes, names: Names) -> pa.Array:
    """A name for each person."""
    given, fathers, family = _drawn(dice, homes, names)
    women = homes.female
    parts = (
        _taken([*names.men, *names.women], given + len(names.men) * women),
        _taken(_both(names.patronymic, names.men), fathers * 2 + women),
        _taken(_both(names.family, names.families), family * 2 + women),
    )
    return pc.binary_join_element_wise(*(parts[place] for place in names.order), " ")


def _drawn(dice: Dice, homes: Homes, names: Names) -> tuple[Ints, Ints, Ints]:
    """Places in the lists: of each person's own name, of the father's, and of the family's."""
    count, women = homes.people, homes.female
    father = dice.between(len(homes), 0, len(names.men) - 1)
    couple = homes.one_of(Kin.applicant, Kin.spouse, Kin.partner)
    children = homes.one_of(Kin.child, Kin.grown)
    man = dice.between(count, 0, len(names.men) - 1)
    given = np.where(women, dice.between(count, 0, len(names.women) - 1), man)
    given = np.where(couple & ~women, homes.of_home(father), given)
    fathers = np.where(children, homes.of_home(father), dice.between(count, 0, len(names.men) - 1))
    kindred = homes.one_of(Kin.applicant, Kin.spouse, Kin.child, Kin.grown)
    family = np.where(
        kindred,
        homes.of_home(dice.between(len(homes), 0, len(names.families) - 1)),
        dice.between(count, 0, len(names.families) - 1),
    )
    return given, fathers, family


def _both(forms: Callable[[str], tuple[str, str]], words: Sequence[str]) -> list[str]:
    return [form for word in words for form in forms(word)]


def _taken(words: Sequence[str], places: NDArray[Any]) -> pa.Array:
    return pa.array(words).take(pa.array(places))
