"""Values as they are told: known exactly, or within bounds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from .interval import AnyOf, Interval, Unknown
from .types import BOOL, DATE, INT, SHARE, Kind


@dataclass(frozen=True, slots=True)
class Value:
    """A value as it is told: `exact` (money in minor units or a fraction of one), or None with `low … high`."""

    kind: str  # money | share | count | truth | date | choice
    exact: Any
    low: Any = None
    high: Any = None
    currency: str | None = None

    @property
    def known(self) -> bool:
        return self.exact is not None


NAMES = {SHARE.name: "share", INT.name: "count", BOOL.name: "truth", DATE.name: "date", "money": "money"}


def told(raw: Any, kind: Kind, den: int, currency: str) -> Value:
    """An engine value as it is told."""
    if kind.choice is not None:
        members = kind.choice.members
        return Value("choice", None if type(raw) is AnyOf else members[raw])
    name = NAMES.get(kind.name, "money" if kind.name.endswith("money") else "share")
    of = currency if name == "money" else None
    if type(raw) is Unknown:
        return Value(name, None)
    if type(raw) is Interval:
        return Value(name, None, _plain(raw.lo, name, den), _plain(raw.hi, name, den), of)
    return Value(name, _plain(raw, name, den), None, None, of)


def _plain(raw: Any, name: str, den: int) -> Any:
    if name == "truth":
        return bool(raw)
    if name == "date":
        return date.fromordinal(raw)
    exact = raw if isinstance(raw, Fraction) else Fraction(raw, den)
    return exact.numerator if exact.denominator == 1 and name in ("money", "count") else exact
