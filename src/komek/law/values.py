"""Values as they are told: known exactly, or within bounds."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Any, NamedTuple

from .interval import AnyOf, Interval, Unknown
from .types import BOOL, DATE, INT, MONEY_QUOTIENT, SHARE, SHARE_QUOTIENT, Kind


class Value(NamedTuple):
    """A value as it is told: `exact` (money in minor units or a fraction of one), or None with `low … high`."""

    kind: str  # money | share | count | truth | date | choice
    exact: Any
    low: Any = None
    high: Any = None
    currency: str | None = None

    @property
    def known(self) -> bool:
        return self.exact is not None


FORMS = {
    SHARE.name: "share", INT.name: "count", BOOL.name: "truth", DATE.name: "date", "a choice": "choice",
    "money": "money", MONEY_QUOTIENT.name: "money", SHARE_QUOTIENT.name: "share",
}  # fmt: skip
YES, NO, EITHER = Value("truth", True), Value("truth", False), Value("truth", None)


def told(raw: Any, kind: Kind, den: int, currency: str) -> Value:
    """An engine value as it is told."""
    form = FORMS[kind.name]
    if form == "truth":
        return EITHER if type(raw) is Unknown else YES if raw else NO
    if form == "choice":
        return Value(form, None if type(raw) is AnyOf else kind.choice.members[raw])
    of = currency if form == "money" else None
    if type(raw) is Interval:
        return Value(form, None, _plain(raw.lo, form, den), _plain(raw.hi, form, den), of)
    return Value(form, _plain(raw, form, den), None, None, of)


def _plain(raw: Any, name: str, den: int) -> Any:
    if name == "date":
        return date.fromordinal(raw)
    if type(raw) is int:
        return raw if den == 1 and name != "share" else _ratio(raw, den, name)
    return raw.numerator if raw.denominator == 1 and name in ("money", "count") else raw


@lru_cache(maxsize=4096)
def _ratio(raw: int, den: int, name: str) -> int | Fraction:
    """raw/den: a share as a fraction, other numbers as whole ones where they are."""
    exact = Fraction(raw, den)
    return exact.numerator if exact.denominator == 1 and name in ("money", "count") else exact
