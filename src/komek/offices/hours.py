"""Opening hours: `Mo-Fr 09:00-12:30,13:00-17:30; Sa 10:00-13:00`, a part of OpenStreetMap's notation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from itertools import pairwise

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_RULE = re.compile(r"(?P<days>\S+) +(?P<spells>\S.*)")
_SPELL = re.compile(r"(\d\d:\d\d) ?[-–] ?(\d\d:\d\d)")


@dataclass(frozen=True, order=True)
class Open:
    """An office is open on a day of the week (0 is Monday) from one time to another."""

    weekday: int
    opens: time
    closes: time


def read(text: str) -> tuple[Open, ...]:
    """Every spell of the week, in order. ValueError for what is no notation of hours, or overlaps."""
    spells = sorted(spell for rule in text.split(";") if rule.strip() for spell in _of_rule(rule.strip()))
    if any(one.weekday == two.weekday and two.opens < one.closes for one, two in pairwise(spells)):
        raise ValueError(text)
    return tuple(spells)


def _of_rule(rule: str) -> Iterator[Open]:
    match = _RULE.fullmatch(rule)
    if match is None:
        raise ValueError(rule)
    for weekday in _weekdays(match["days"]):
        for spell in match["spells"].split(","):
            yield _open(weekday, spell.strip())


def _weekdays(text: str) -> Iterator[int]:
    for part in text.split(","):
        first, _dash, last = part.partition("-")
        begin, end = DAYS.index(first), DAYS.index(last or first)
        if end < begin:
            raise ValueError(part)
        yield from range(begin, end + 1)


def _open(weekday: int, spell: str) -> Open:
    match = _SPELL.fullmatch(spell)
    if match is None:
        raise ValueError(spell)
    opens, closes = (time.fromisoformat(found) for found in match.groups())
    if closes <= opens:
        raise ValueError(spell)
    return Open(weekday, opens, closes)
