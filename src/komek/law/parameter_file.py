"""Reads a parameter's YAML file (OpenFisca's shape) into exact dated values, each with its reference.

    description: Guaranteed minimum income
    metadata: {unit: currency-BGN, law: "ППЗСП чл. 9"}
    values:
      2018-01-01: {value: 75.00, metadata: {reference: "ПМС № 305/2017", known_from: 2017-12-22}}
      2023-06-01: {value: null, metadata: {reference: not found}}

Numbers are read from their text, so a decimal is exact. Every fault is a `LawError` at its line.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from .errors import LawError
from .money import MINOR_DIGITS, MINOR_PER_UNIT

UNITS = ("currency-XXX", "percent", "/1", "count", "months", "years", "days")
RESERVED = frozenset({"description", "metadata", "values", "brackets", "documentation"})
Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Value(NamedTuple):
    """The value from `since` on: `amount` in minor units, a ratio or a count; None: not known, or it `ended`."""

    since: date
    amount: Fraction | None
    unit: str
    reference: str | None
    known_from: date | None
    note: str | None
    ended: str | None
    line: int

    @property
    def currency(self) -> str | None:
        return self.unit[9:] if self.unit.startswith("currency-") else None

    @property
    def unverified(self) -> bool:
        return self.amount is not None and (self.reference or "").strip().lower().startswith("unverified")

    @property
    def gap(self) -> bool:
        """No value is known though the law has one."""
        return self.amount is None and self.ended is None

    @property
    def written(self) -> Decimal | None:
        """The number as a person writes it in the unit: currency units, percent or count."""
        if self.amount is None:
            return None
        scale = Fraction(1, 10**MINOR_DIGITS) if self.currency else Fraction(100 if self.unit == "percent" else 1)
        value = self.amount * scale
        return Decimal(value.numerator) / Decimal(value.denominator)


class Bracket(NamedTuple):
    """One step of a scale: from the threshold on, a marginal `rate` or a single `amount`."""

    threshold: tuple[Value, ...]
    rate: tuple[Value, ...]
    amount: tuple[Value, ...]


class ParameterFile(NamedTuple):
    """A parameter through time: `series` by child (the code of a choice) or under None; or the brackets of a scale."""

    name: str
    path: Path
    description: str
    unit: str
    law: str | None
    series: dict[str | None, tuple[Value, ...]]
    brackets: tuple[Bracket, ...]


class _Reader:
    """Walks one composed YAML document."""

    def __init__(self, name: str, path: Path) -> None:
        self.name, self.path = name, path

    def fault(self, node: Any, problem: str, remedy: str) -> LawError:
        line = node.start_mark.line + 1 if node is not None else 1
        return LawError(str(self.path), line, f"parameter {self.name}: {problem}", remedy)

    def mapping(self, node: Any, what: str) -> dict[str, Any]:
        if not isinstance(node, yaml.MappingNode):
            raise self.fault(node, f"{what} is not a mapping.", "Write keys and values, as in docs/authoring.md.")
        found: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise self.fault(key, f"{what} has a key that is no word.", "Write a word and a colon.")
            if key.value in found:
                raise self.fault(key, f"“{key.value}” stands twice.", "Keep one of the two.")
            found[key.value] = value
        return found

    def text(self, node: Any) -> str | None:
        return None if node is None or node.tag.endswith(":null") else str(node.value)

    def day(self, node: Any, what: str) -> date:
        try:
            return date.fromisoformat(node.value)
        except (ValueError, TypeError):
            raise self.fault(node, f"{what} “{node.value}” is not a date.", "Write it as 2018-01-01.") from None

    def unit(self, node: Any, inherited: str | None) -> str:
        unit = self.text(node) or inherited
        if unit is None or not (unit in UNITS[1:] or (unit.startswith("currency-") and len(unit) == 12)):
            raise self.fault(node, f"the unit “{unit}” is not known.", f"Write one of {', '.join(UNITS)}.")
        return unit

    def number(self, node: Any, unit: str) -> Fraction | None:
        if node.tag.endswith(":null"):
            return None
        try:
            return number_in(node.value, unit)
        except NotWhole:
            remedy = "Write a whole count, or use the unit /1."
            raise self.fault(node, f"“{node.value}” is not a whole number.", remedy) from None
        except (AttributeError, ValueError):
            shown = f"“{node.value}”" if isinstance(node.value, str) else "this"
            raise self.fault(node, f"{shown} is not a number.", "Write a decimal such as 75.00, or null.") from None

    def value(self, since: Any, node: Any, unit: str) -> Value:
        entry = self.mapping(node, "a dated value") if isinstance(node, yaml.MappingNode) else {"value": node}
        if "value" not in entry:
            raise self.fault(node, "a dated value has no “value”.", "Write value: 75.00, or value: null.")
        meta = self.mapping(entry["metadata"], "metadata") if "metadata" in entry else {}
        own = self.unit(meta.get("unit"), unit)
        if family_of(own) != family_of(unit):
            raise self.fault(meta["unit"], f"the unit “{own}” does not suit {unit}.", "Only the currency may change.")
        unit, known = own, meta.get("known_from")
        return Value(
            self.day(since, "the key"), self.number(entry["value"], unit), unit,
            self.text(meta.get("reference")), self.day(known, "known_from") if known is not None else None,
            self.text(meta.get("note")), self.text(meta.get("ended")), since.start_mark.line + 1,
        )  # fmt: skip

    def values(self, node: Any, unit: str) -> tuple[Value, ...]:
        if not isinstance(node, yaml.MappingNode):
            raise self.fault(node, "values is not a mapping.", "Write dates and their values below it.")
        found = sorted((self.value(key, entry, unit) for key, entry in node.value), key=lambda value: value.since)
        for one, other in pairwise(found):
            if one.since == other.since:
                place = next(key for key, _ in node.value if key.start_mark.line + 1 == max(one.line, other.line))
                raise self.fault(place, f"{one.since} stands twice.", "Keep one of the two.")
        if not found:
            raise self.fault(node, "values has no date.", "Write dates and their values below it.")
        return tuple(found)

    def bracket(self, node: Any, unit: str) -> Bracket:
        entry = self.mapping(node, "a bracket")
        if "threshold" not in entry or ("rate" in entry) == ("amount" in entry):
            raise self.fault(node, "a bracket needs a threshold and either rate or amount.", "Give exactly these two.")
        dated = {key: self.values(entry[key], "/1" if key == "rate" else unit) for key in entry}
        return Bracket(dated["threshold"], dated.get("rate", ()), dated.get("amount", ()))

    def brackets(self, node: Any, unit: str) -> tuple[Bracket, ...]:
        if not isinstance(node, yaml.SequenceNode):
            raise self.fault(node, "brackets is not a list.", "Write each bracket after a dash.")
        found = tuple(self.bracket(step, unit) for step in node.value)
        if len({bool(step.rate) for step in found}) > 1:
            raise self.fault(node, "some brackets have a rate and some an amount.", "Give all of them the same.")
        return found


class NotWhole(ValueError):
    """A count that is no whole number."""


def number_in(text: str, unit: str) -> Fraction:
    """The exact value of a decimal in a unit: minor units, a ratio or a count. ValueError where it is none."""
    try:
        value = Fraction(Decimal(text.replace("_", "")))
    except (InvalidOperation, OverflowError):
        raise ValueError(text) from None
    if unit.startswith("currency-"):
        return value * MINOR_PER_UNIT
    if family_of(unit) == "count" and value.denominator != 1:
        raise NotWhole(text)
    return value / 100 if unit == "percent" else value


def family_of(unit: str) -> str:
    """What the units that may stand for each other have in common."""
    if unit.startswith("currency-"):
        return "currency"
    return "share" if unit in ("percent", "/1") else "count"


def read(name: str, path: Path, inside: tuple[str, ...] = ()) -> ParameterFile:
    """The parameter `name` in the file `path`, below the keys `inside` of it.

    Raises LawError naming file and line.
    """
    reader = _Reader(name, path)
    try:
        with path.open(encoding="utf-8") as stream:
            root = yaml.compose(stream, Loader=Loader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as problem:
        mark = getattr(problem, "problem_mark", None)
        raise LawError(
            str(path), mark.line + 1 if mark else 1, f"parameter {name}: {problem}", "Mend the file."
        ) from None
    for key in inside:
        top = reader.mapping(root, "the file")
        if key not in top:
            raise reader.fault(root, f"“{key}” is not in the file.", f"It has: {', '.join(sorted(top))}.")
        root = top[key]
    return _parameter(reader, root)


def _parameter(reader: _Reader, root: Any) -> ParameterFile:
    top = reader.mapping(root, "the parameter")
    meta = reader.mapping(top["metadata"], "metadata") if "metadata" in top else {}
    unit = reader.unit(meta.get("unit"), None)
    series: dict[str | None, tuple[Value, ...]] = {}
    if "values" in top:
        series[None] = reader.values(top["values"], unit)
    for child in (key for key in top if key not in RESERVED):
        below = reader.mapping(top[child], f"“{child}”")
        if "values" not in below:
            raise reader.fault(top[child], f"“{child}” has no values.", "Write values: below it.")
        series[child] = reader.values(below["values"], unit)
    brackets = reader.brackets(top["brackets"], unit) if "brackets" in top else ()
    if not series and not brackets:
        raise reader.fault(root, "it has neither values nor brackets.", "Write values: with at least one date.")
    description = reader.text(top.get("description")) or reader.name
    return ParameterFile(reader.name, reader.path, description, unit, reader.text(meta.get("law")), series, brackets)
