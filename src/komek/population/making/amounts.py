"""The amounts of the law on a day, read from the pack: where the limits are that people are set near to."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cache
from typing import NamedTuple

import numpy as np

from komek import packs
from komek.law.parameter_file import ParameterFile, Value, read

from .dice import Dice, Ints


class Amounts(NamedTuple):
    """The parameters of a country on a day."""

    country: str
    on: date

    def __call__(self, name: str, child: str | None = None) -> Fraction:
        """Minor units, a ratio or a count. Where none is known on the day, the last one before, else the first."""
        known = [value for value in _file(self.country, name).series[child] if value.amount is not None]
        return _latest(known, self.on)


def _latest(known: list[Value], on: date) -> Fraction:
    before = [value for value in known if value.since <= on]
    found = before[-1] if before else known[0]
    assert found.amount is not None
    return found.amount


@cache
def _file(country: str, name: str) -> ParameterFile:
    folder, parts = packs.folder(country) / "parameters", name.split(".")
    deep = folder.joinpath(*parts).with_suffix(".yaml")
    path, inside = (deep, ()) if deep.is_file() else (folder.joinpath(*parts[:-1]).with_suffix(".yaml"), parts[-1:])
    return read(name, path, tuple(inside))


def near(dice: Dice, limits: Ints) -> Ints:
    """Amounts around limits: below, within three percent, exactly at, and a hundredth below or above."""
    count = len(limits)
    below = limits * dice.between(count, 0, 1000) // 1000
    about = limits * dice.between(count, 970, 1030) // 1000
    choice = dice.pick(count, (40, 24, 18, 9, 9))
    return np.maximum(np.choose(choice, (below, about, limits, limits - 1, limits + 1)), 0)
