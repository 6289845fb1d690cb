"""Reads a pack's `calendar.yaml`.

    library: AZ                       # the country in the package `holidays`; left out: it has none
    time_zone: Asia/Baku
    weekend: [saturday, sunday]       # the default
    settled_until: 2026-12-31         # the days off are known up to here; later ones may still be decreed
    days:                             # decreed days that the package lacks or has wrongly
      - {day: 2016-03-12, kind: working, name: Works for 4 March, reference: "РМС № 935/30.11.2015"}
    offices:                          # kinds of offices with days of their own
      dost:
        - {from: 2020-03-20, to: 2020-03-29, kind: closed, name: Novruz, reference: source 002}

A pack without the file has a plain week, in UTC. Every fault is a `LawError` at its line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yaml

from komek.law.errors import LawError

from .calendar import SATURDAY_AND_SUNDAY, UTC, DayKind, Named

_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_KEYS = frozenset({"library", "time_zone", "weekend", "settled_until", "days", "offices"})
_DAY_KEYS = frozenset({"day", "from", "to", "kind", "name", "reference"})


@dataclass(frozen=True, eq=False)
class CalendarFile:
    """What a country's file says. Compared by identity: a file is read once."""

    library: str | None = None
    zone: ZoneInfo = UTC
    weekend: frozenset[int] = SATURDAY_AND_SUNDAY
    settled_until: date = date.max
    days: tuple[Named, ...] = ()
    offices: Mapping[str, tuple[Named, ...]] = field(default_factory=dict)


@lru_cache(maxsize=64)
def read(path: Path) -> CalendarFile:
    """The file's contents, read once. LawError when something in it cannot be."""
    if not path.is_file():
        return CalendarFile()
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), _Loader) or _Entry()
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else 1
        raise LawError(str(path), line, f"this is not YAML: {fault.problem}.", "Mend the line.") from None
    return _Reader(path).file(content)


class _Entry(dict[Any, Any]):
    """A mapping that knows the line on which it begins."""

    line = 1


class _Loader(yaml.SafeLoader):
    """Plain YAML, whose mappings know their lines."""


def _with_line(loader: _Loader, node: yaml.MappingNode) -> _Entry:
    entry = _Entry(loader.construct_mapping(node, deep=True))
    entry.line = node.start_mark.line + 1
    return entry


_Loader.add_constructor("tag:yaml.org,2002:map", _with_line)


class _Reader:
    """Reads one file, and remembers the line it has come to."""

    def __init__(self, path: Path) -> None:
        self.path, self.line = path, 1

    def file(self, content: Any) -> CalendarFile:
        self.keys(content, _KEYS, "the file")
        plain = CalendarFile()
        return CalendarFile(
            library=content.get("library"),
            zone=self.zone(content.get("time_zone", plain.zone.key)),
            weekend=frozenset(map(self.weekday, content.get("weekend", ("saturday", "sunday")))),
            settled_until=self.day(content.get("settled_until", plain.settled_until), "settled_until"),
            days=self.named(content.get("days"), "days"),
            offices={kind: self.named(days, f"offices.{kind}") for kind, days in content.get("offices", {}).items()},
        )

    def named(self, entries: Any, place: str) -> tuple[Named, ...]:
        if not isinstance(entries, list | None):
            raise self.fault(place, "this is no list.", "Write one line with “- {…}” for each day.")
        return tuple(self.one(entry, f"{place}[{number}]") for number, entry in enumerate(entries or (), 1))

    def one(self, entry: Any, place: str) -> Named:
        self.keys(entry, _DAY_KEYS, place)
        first = self.day(entry.get("day", entry.get("from")), f"{place}.from")
        last = self.day(entry.get("to", first), f"{place}.to")
        if not entry.get("name"):
            raise self.fault(place, "there is no name.", "Write name: and why the day is what it is.")
        try:
            return Named(first, last, DayKind(entry.get("kind")), str(entry["name"]), str(entry.get("reference", "")))
        except ValueError as fault:
            raise self.fault(
                place, str(fault), "kind is working, restricted or closed; from is not after to."
            ) from None

    def keys(self, entry: Any, known: frozenset[str], place: str) -> None:
        if not isinstance(entry, _Entry):
            raise self.fault(place, "this is no mapping.", "Write keys and values.")
        self.line = entry.line
        if unknown := sorted(map(str, entry.keys() - known)):
            raise self.fault(place, f"“{unknown[0]}” is not known.", f"Known are: {', '.join(sorted(known))}.")

    def day(self, value: Any, place: str) -> date:
        if type(value) is not date:
            raise self.fault(place, f"“{value}” is not a date.", "Write it as 2020-03-20, without quotes.")
        return value

    def weekday(self, name: Any) -> int:
        if name not in _WEEK:
            raise self.fault("weekend", f"“{name}” is no day of the week.", f"They are: {', '.join(_WEEK)}.")
        return _WEEK.index(name)

    def zone(self, name: Any) -> ZoneInfo:
        try:
            return ZoneInfo(str(name))
        except (ZoneInfoNotFoundError, ValueError):
            raise self.fault("time_zone", f"“{name}” is no time zone.", "Write one such as Asia/Baku.") from None

    def fault(self, place: str, problem: str, remedy: str) -> LawError:
        return LawError(str(self.path), self.line, f"{place}: {problem}", remedy)
