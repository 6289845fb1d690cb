"""What would have to change: for each fact declared changeable, the nearest value that flips the whole outcome.

The search asks the engine about whole spans of values at once: where a span is determined to keep the outcome, nothing
in it flips, so the nearest flip is found exactly and each answer is assessed before it is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from .assess import Assessment, assess
from .case import Case
from .errors import LawError
from .facts import Fact
from .interval import AnyOf, Interval, Unknown

TRIED = frozenset((("tried",),))
MOST = 1_000  # spans tried in one search; a fact on both sides of a comparison may leave all of them open for ever


class Change(NamedTuple):
    """With `fact` at `value` (encoded: minor units, ordinal, position), all else equal, the outcome is `outcome`."""

    fact: Fact
    person: str | None
    value: Any
    outcome: str
    assessment: Assessment


def changes(case: Case, before: Assessment | None = None) -> list[Change]:
    """Every fact whose change alone flips the outcome, at its nearest values; none while undetermined."""
    before = before or assess(case)
    if before.outcome == "undetermined":
        return []
    found: list[Change] = []
    for fact, person, value in _changeable(case, before):
        for flipped in _flips(case, fact, person, value, before.outcome):
            after = assess(case.with_value(person, fact, flipped))
            if after.outcome not in (before.outcome, "undetermined"):
                found.append(Change(fact, person, flipped, after.outcome, after))
    return found


def _changeable(case: Case, before: Assessment) -> Iterator[tuple[Fact, str | None, Any]]:
    slots = before.plan.slots
    for fact in slots.person:
        for name, row in zip(case.names, case.rows, strict=True):
            if fact.changeable and fact in row:
                yield fact, name, row[fact]
    for fact in slots.household:
        if fact.changeable and fact in case.home:
            yield fact, None, case.home[fact]


def _flips(case: Case, fact: Fact, person: str | None, value: Any, outcome: str) -> Iterator[Any]:
    def keeps(tried: Any) -> bool:
        try:
            return assess(case.with_value(person, fact, tried)).settled == outcome
        except LawError:  # exact_money has no answer for this value, so it is not proposed
            return True

    if fact.kind is bool or fact.is_choice:
        everything: Any = Unknown(TRIED) if fact.kind is bool else AnyOf(frozenset(fact.kind.codes.values()), TRIED)
        options = (True, False) if fact.kind is bool else fact.kind.codes.values()
        if not keeps(everything):
            yield from (option for option in options if option != value and not keeps(option))
        return
    for near, far, step in ((value - 1, fact.at_least, -1), (value + 1, fact.at_most, 1)):
        nearest = _nearest(keeps, near, far, step)
        if nearest is not None:
            yield nearest


def _nearest(keeps: Any, near: int, far: int, step: int) -> int | None:
    """The value nearest to `near`, in steps of 1 or -1 up to `far`, that flips the outcome; None: none is found."""
    if (far - near) * step < 0:
        return None
    spans = [(near, far)]
    for _ in range(MOST):
        if not spans:
            break
        start, end = spans.pop()
        if start == end:
            if not keeps(start):
                return start
        elif not keeps(Interval(min(start, end), max(start, end), TRIED)):
            middle = start + (end - start) // 2 if step > 0 else start - (start - end) // 2
            spans += [(middle + step, end), (start, middle)]
    return None
