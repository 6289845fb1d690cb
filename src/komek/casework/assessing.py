"""From the law's assessment of a case to the lifecycle's: the answer, the change of what is due, the reasons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from komek.casework import models
from komek.casework.lifecycle import Answer, Assessment, Change, Line, Lines, Matter, Reason
from komek.clock import Month
from komek.evidence import service as evidence
from komek.law import Assessment as Finding
from komek.law import Case, assess, assess_period
from komek.law.as_data import to_json

MONTHS = 12
"""For how many months is decided where the law of the programme sets no end."""


@dataclass(frozen=True)
class Judged:
    """What the rules say: `on` the day of the law and of the facts."""

    on: date
    result: Assessment
    explanation: Mapping[str, Any]


def judge(
    case: int, row: models.Proceeding, matter: Matter, on: date | None, since: Month | None, until: Month | None
) -> Judged:
    """The rules applied to the facts of a case. EvidenceError where nothing was declared."""
    first = since or Month.of(row.received_on).plus(1)
    day = on or (first.first if matter.type.looks_back else row.received_on)
    law = evidence.law_case(evidence.effective(case, day), row.programme)
    found = assess(law)
    due = months_due(law, found, until)
    ends = _end(matter) if until is None else None
    result = conclude(matter, found, due.before(ends.plus(1)) if ends else due, first)
    return Judged(day, result, to_json(found, str))


def _end(matter: Matter) -> Month | None:
    """A revision of an award prolongs it no further than was decided; None where nothing was, or without end."""
    lasts = [line.last for line in matter.lines] if matter.type.looks_back else []
    known = [last for last in lasts if last is not None]
    return max(known) if known and len(known) == len(lasts) else None


def conclude(matter: Matter, found: Finding, due: Lines, since: Month) -> Assessment:
    """The answer and the change of what is due. A revision changes it from the month `since` on."""
    reasons = tuple(Reason(one.text, one.law) for one in found.requirements if one.met is False)
    if not due and found.outcome != "refused":
        return Assessment(None)
    answer = Answer.granted if due else Answer.refused
    if not matter.type.looks_back:
        change = Change(next(iter(due)).first, due) if due else None
    else:
        after = due.since(since)
        change = None if after == matter.lines.since(since) else Change(since, after)
    return Assessment(answer, change, () if due else reasons)


def months_due(case: Case, found: Finding, until: Month | None) -> Lines:
    """The months of the award with their amounts; none where it is refused or open.

    Where the law itself says when an award starts, such as a season to come, the right is that of the day of
    application and so is the amount. Otherwise each month is assessed by its own law; the first that gives nothing
    ends the award.
    """
    if found.outcome != "entitled" or found.amount is None:
        return Lines()
    begin, end = found.period
    first = Month.of(begin)
    last = Month.of(end) if end else (until or first.plus(MONTHS - 1))
    if case.programme.per == "once":
        return Lines((Line(first, first, found.amount),))
    if case.programme.starts is not None:
        return Lines((Line(first, last, found.amount),))
    return Lines(tuple(_lines(case, first, last)))


def _lines(case: Case, first: Month, last: Month) -> Iterator[Line]:
    for known in assess_period(case, last.first):
        amount = known.assessment.amount
        if amount is None:
            return
        line = Line(Month.of(known.first), Month.of(known.last), amount).within(first, last)
        if line is not None:
            yield line
