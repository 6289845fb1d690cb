"""A country's calendar: the `holidays` package, corrected and continued by the pack's `calendar.yaml`.

The package knows public holidays and many moved days, but not those decreed after it was published, nor every working
Saturday. Where the pack names a day, the package is not asked.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

from .calendar import Calendar, DayKind, Named, most_closed
from .calendar_file import CalendarFile, read


class _Holidays(Protocol):
    """What is used of `holidays.HolidayBase`."""

    weekend_workdays: set[date]

    def __contains__(self, day: Any) -> bool: ...


def calendar(country: str) -> Calendar:
    """The working days of a country, by the code of its pack such as "az". FactsError when there is no such pack."""
    from komek import packs

    return _national(_file(packs.folder(country)))


def office_calendar(country: str, kind: str) -> Calendar:
    """The calendar of the offices of one kind that has days of its own, such as "dost" in "az"; else the country's."""
    from komek import packs

    file = _file(packs.folder(country))
    return _national(file).with_own(file.offices.get(kind, ()))


def kinds_of_office(country: str) -> list[str]:
    """The kinds of offices for which the pack names days of their own."""
    from komek import packs

    return sorted(_file(packs.folder(country)).offices)


@lru_cache(maxsize=64)
def _file(folder: Path) -> CalendarFile:
    return read(folder / "calendar.yaml")


@lru_cache(maxsize=64)
def _national(file: CalendarFile) -> Calendar:
    return Calendar(
        national=_named(file.days, _library(file.library)),
        weekend=file.weekend,
        zone=file.zone,
        settled_until=file.settled_until,
    )


def _named(decreed: tuple[Named, ...], library: Callable[[date], DayKind | None]) -> Callable[[date], DayKind | None]:
    @lru_cache(maxsize=8192)  # worklists ask for the same weeks again and again
    def national(day: date) -> DayKind | None:
        return most_closed(named.kind for named in decreed if day in named) or library(day)

    return national


def _library(code: str | None) -> Callable[[date], DayKind | None]:
    """The days that the package knows of a country; nothing without a code."""
    if code is None:
        return lambda _day: None
    from holidays import country_holidays

    known: _Holidays = country_holidays(code)

    def kind(day: date) -> DayKind | None:
        if day in known:  # reads the whole year on first use
            return DayKind.closed
        return DayKind.working if day in known.weekend_workdays else None

    return kind
