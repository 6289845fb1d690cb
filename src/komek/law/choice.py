"""A fact that is one of a few: an enumeration whose members' names are the codes and whose values are the labels."""

from __future__ import annotations

from enum import Enum, EnumMeta
from functools import cache
from typing import Any


@cache
def _codes(choice: EnumMeta) -> dict[str, int]:
    return {name: position for position, name in enumerate(choice.__members__)}


class _ChoiceMeta(EnumMeta):
    @property
    def codes(cls) -> dict[str, int]:
        """Position of each member by its code, in the order of declaration."""
        return _codes(cls)

    @property
    def members(cls) -> tuple[Any, ...]:
        return tuple(cls.__members__.values())


class Choice(Enum, metaclass=_ChoiceMeta):
    """Base of a country's choices: `class Relation(Choice): applicant = "Applicant"`."""

    @property
    def code(self) -> str:
        return self.name

    @property
    def label(self) -> str:
        return str(self.value)
