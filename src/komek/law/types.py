"""The kinds of values in the law's language and the units they carry."""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any, NamedTuple

from .choice import Choice
from .errors import Misuse
from .money import Money, Share


class Kind(NamedTuple):
    """What a value is. `currency` "" is money whose currency is not fixed yet (zero); "local" the programme's own."""

    name: str
    currency: str | None = None
    choice: Any = None

    def __str__(self) -> str:
        if self.choice is not None:
            return f"the choice {self.choice.__name__}"
        if self.currency and self.currency != "local":
            return f"{self.name} in {self.currency}"
        return self.name

    @property
    def is_number(self) -> bool:
        return self.name in ("money", "a share", "a count")

    @property
    def is_quotient(self) -> bool:
        return self.name.startswith("a quotient")


LOCAL = "local"
MONEY, ANY_MONEY = Kind("money", LOCAL), Kind("money", "")
SHARE, INT, BOOL, DATE = Kind("a share"), Kind("a count"), Kind("a truth"), Kind("a date")
MONTHS, DAYS = Kind("a span of months"), Kind("a span of days")
MONEY_QUOTIENT, SHARE_QUOTIENT = Kind("a quotient of money", LOCAL), Kind("a quotient of shares")
MEMBER = Kind("a member")
TEXT = Kind("a text")


@lru_cache(maxsize=1024)
def kind_of(declared: Any, currency: str = LOCAL) -> Kind:
    """The kind of a declared fact, parameter or result. Misuse where the language has none such."""
    if isinstance(declared, type) and issubclass(declared, Enum) and issubclass(declared, Choice):
        return Kind("a choice", choice=declared)
    known = {Money: Kind("money", currency), Share: SHARE, int: INT, bool: BOOL, date: DATE, str: TEXT}
    if declared not in known:
        raise Misuse(
            f"{getattr(declared, '__name__', declared)} is not a kind of the law's language.",
            "Use Money, Share, Int, Bool, Date or a Choice.",
        )
    return known[declared]


def same_unit(one: Kind, other: Kind, doing: str) -> Kind:
    """The common unit of two values that are added or compared; Misuse where they have none."""
    if one.name == other.name == "money" and "" in (one.currency, other.currency):
        return one if one.currency else other
    if one != other:
        raise Misuse(f"{doing} {one} and {other}.", "Bring both to the same unit first.")
    return one
