"""From the law's assessment to the lifecycle's: the answer, the change of what is due, the reasons. Pure.

What the law says of a day becomes months with amounts, as an award is decided for months to come.
"""

from __future__ import annotations

from collections.abc import Iterator

from komek.casework.lifecycle import Answer, Assessment, Change, Line, Lines, Matter, Reason
from komek.clock import Month
from komek.law import Assessment as Finding
from komek.law import Case, assess_period

MONTHS = 12
"""For how many months is decided where the law of the programme sets no end."""


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

    Where the law itself sets the period of an award, such as a season to come or a quarter, it is given for all of it
    by the day of application. Otherwise each month is assessed by its own law; the first that gives nothing ends it.
    """
    if found.outcome != "entitled" or found.amount is None:
        return Lines()
    begin, end = found.period
    first = Month.of(begin)
    last = Month.of(end) if end else (until or first.plus(MONTHS - 1))
    if case.programme.per == "once":
        return Lines((Line(first, first, found.amount),))
    if case.programme.starts is not None or end is not None:
        return Lines((Line(first, last, found.amount),))
    return Lines(tuple(_lines(case, first, last)))


def _lines(case: Case, first: Month, last: Month) -> Iterator[Line]:
    for known in assess_period(case, last.last):
        amount = known.assessment.amount
        if amount is None:
            return
        line = Line(Month.of(known.first), Month.of(known.last), amount).within(first, last)
        if line is not None:
            yield line


def award_end(matter: Matter) -> Month | None:
    """A revision of an award prolongs it no further than was decided; None where nothing was, or without end."""
    lasts = [line.last for line in matter.lines] if matter.type.looks_back else []
    known = [last for last in lasts if last is not None]
    return max(known) if known and len(known) == len(lasts) else None
