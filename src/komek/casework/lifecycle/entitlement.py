"""Entitlement: ranges of months, each with its amount; and the difference between two such sets.

Amounts are whole minor units with their currency. A case's lines are always told completely: those of a later
decision contain what stays of the earlier one. Payments of a month are the line of the last decided proceeding;
what was paid before is settled by the difference alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from komek.clock.months import Month
from komek.law.money import Amount


@dataclass(frozen=True, slots=True)
class Line:
    """The same amount for every month from `first` to `last`; `last` None: until something ends it."""

    first: Month
    last: Month | None
    amount: Amount

    def __post_init__(self) -> None:
        if self.last is not None and self.last < self.first:
            raise ValueError(f"A line cannot run from {self.first} to {self.last}.")

    def __contains__(self, month: Month) -> bool:
        return self.first <= month and (self.last is None or month <= self.last)

    def within(self, first: Month | None, last: Month | None) -> Line | None:
        """The part of the line between two months (None: no limit); None when nothing of it lies there."""
        since = max(self.first, first or self.first)
        ends = [month for month in (self.last, last) if month is not None]
        until = min(ends) if ends else None
        return None if until is not None and until < since else replace(self, first=since, last=until)


@dataclass(frozen=True, slots=True)
class Difference:
    """So much more (to be paid) or less (to be claimed back) for every month from `first` to `last`."""

    first: Month
    last: Month
    amount: Amount


Span = TypeVar("Span", Line, Difference)


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Neighbours of equal amount as one."""
    held: Span | None = None
    for span in spans:
        if held is not None and held.last is not None and (held.last.plus(1), held.amount) == (span.first, span.amount):
            held = replace(held, last=span.last)
        else:
            if held is not None:
                yield held
            held = span
    if held is not None:
        yield held


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines in the order of their months, no two for one month, neighbours of equal amount joined.

    ValueError when two lines claim one month, or an amount is not above zero.
    """

    lines: tuple[Line, ...] = ()

    def __post_init__(self) -> None:
        ordered = sorted(self.lines, key=lambda line: line.first)
        for line in ordered:
            if line.amount.minor <= 0:
                raise ValueError(f"The amount of {line.first} must be above zero, not {line.amount}.")
        for line, following in pairwise(ordered):
            if line.last is None or following.first <= line.last:
                raise ValueError(f"Two lines claim the month {following.first}.")
        object.__setattr__(self, "lines", tuple(_joined(ordered)))

    def __bool__(self) -> bool:
        return bool(self.lines)

    def __iter__(self) -> Iterator[Line]:
        return iter(self.lines)

    def amount(self, month: Month) -> Amount | None:
        """What is due for a month; None when nothing is."""
        return next((line.amount for line in self.lines if month in line), None)

    def before(self, month: Month) -> Lines:
        """The months before this one."""
        return self._within(None, month.plus(-1))

    def since(self, month: Month) -> Lines:
        """This month and the later ones."""
        return self._within(month, None)

    def _within(self, first: Month | None, last: Month | None) -> Lines:
        return Lines(tuple(part for line in self.lines if (part := line.within(first, last))))

    def changed(self, change: Change) -> Lines:
        """The lines after a change: the earlier months stay as they were."""
        return Lines((*self.before(change.effective), *change.lines))


NO_LINES = Lines()


@dataclass(frozen=True, slots=True)
class Change:
    """From the month `effective` on, these lines take the place of what was; none: nothing is due any more."""

    effective: Month
    lines: Lines = NO_LINES

    def __post_init__(self) -> None:
        if any(line.first < self.effective for line in self.lines):
            raise ValueError(f"A change from {self.effective} on has a line that begins earlier.")


def difference(before: Lines, after: Lines, through: Month) -> list[Difference]:
    """What is to be paid or claimed for the months up to `through`, paid by `before` and due by `after`.

    ValueError where a month is due in another currency than it was paid in: convert it first.
    """
    starts = sorted({month for line in (*before, *after) for month in _edges(line) if month <= through})
    spans = [
        Difference(first, following.plus(-1), amount)
        for first, following in pairwise([*starts, through.plus(1)])
        if (amount := _more(before.amount(first), after.amount(first), first))
    ]
    return list(_joined(spans))


def _edges(line: Line) -> Iterator[Month]:
    yield line.first
    if line.last is not None:
        yield line.last.plus(1)


def _more(before: Amount | None, after: Amount | None, month: Month) -> Amount | None:
    """By how much the later amount is more; None when they are equal."""
    currencies = {amount.currency for amount in (before, after) if amount is not None}
    if len(currencies) > 1:
        raise ValueError(f"{month} was paid in {before and before.currency} and is due in {after and after.currency}.")
    minor = (after.minor if after else 0) - (before.minor if before else 0)
    return Amount(minor, currencies.pop()) if minor else None
