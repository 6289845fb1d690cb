"""`assess_period`: month by month, equal months merged into lines of entitlement."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from .assess import Assessment, assess
from .case import Case


class Line(NamedTuple):
    """Months of equal result: first day of the first, last day of the last, and the assessment of the first."""

    first: date
    last: date
    assessment: Assessment


def assess_period(case: Case, until: date) -> list[Line]:
    """Month by month from `case.on` to the month of `until`, equal months in one line.

    Each later month is assessed by the law of its first day.
    """
    lines: list[Line] = []
    day = case.on
    while day <= until:
        following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
        last = date.fromordinal(following.toordinal() - 1)
        result = assess(_moved(case, day))
        if lines and _equal(lines[-1].assessment, result):
            lines[-1] = lines[-1]._replace(last=last)
        else:
            lines.append(Line(day.replace(day=1), last, result))
        day = following
    return lines


def _moved(case: Case, day: date) -> Case:
    other = object.__new__(Case)
    other.__dict__.update(case.__dict__)
    other.on = day
    return other


def _equal(one: Assessment, other: Assessment) -> bool:
    return (one.outcome, one.reason, one.amount) == (other.outcome, other.reason, other.amount)
