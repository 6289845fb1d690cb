"""A value through time as a picture: steps from date to date, gaps marked. Plain numbers; the template draws them.

The table below the picture says the same in words, so the picture is hidden from screen readers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from komek.law.parameter_file import Value

WIDTH, HEIGHT = 640, 250
LEFT, RIGHT, TOP, BOTTOM = 30, 30, 38, 38
LETTER = 8  # a letter's width in the picture, with a little room
FEWEST = 2
SHOWN_GAP = 365  # days of a gap at the end: enough to see that it is one


@dataclass(frozen=True)
class Dot:
    """Where a value begins."""

    x: int
    y: int
    label: str
    label_x: int
    anchor: str
    unverified: bool


@dataclass(frozen=True)
class Gap:
    """A time without known value."""

    x: int
    width: int


@dataclass(frozen=True)
class Mark:
    """A year on the axis."""

    x: int
    year: int


@dataclass(frozen=True)
class Chart:
    """Everything there is to draw."""

    lines: list[str]
    dots: list[Dot]
    gaps: list[Gap]
    marks: list[Mark]
    floor: int = HEIGHT - BOTTOM
    width: int = WIDTH
    height: int = HEIGHT


def chart(values: Sequence[Value], today: date, written: Callable[[Value], str]) -> Chart | None:
    """The picture of a series; None when there are too few values for one."""
    if sum(value.amount is not None for value in values) < FEWEST:
        return None
    return _Drawing(values, today, written).chart


class _Drawing:
    """Scales dates to the right and amounts upwards from zero."""

    def __init__(self, values: Sequence[Value], today: date, written: Callable[[Value], str]) -> None:
        self.values, self.written = values, written
        self.first = values[0].since.toordinal()
        self.last = _last(values[-1], today)
        self.most = max(value.amount for value in values if value.amount is not None) or Fraction(1)

    @property
    def chart(self) -> Chart:
        """Lines, dots, gaps and years."""
        return Chart(self._lines(), self._dots(), self._gaps(), self._marks())

    def x(self, ordinal: int) -> int:
        """How far right a day lies."""
        share = Fraction(ordinal - self.first, max(1, self.last - self.first))
        return LEFT + round(share * (WIDTH - LEFT - RIGHT))

    def y(self, amount: Fraction) -> int:
        """How far down an amount lies."""
        return HEIGHT - BOTTOM - round(amount / self.most * (HEIGHT - TOP - BOTTOM))

    def _spans(self) -> list[tuple[int, int, Value]]:
        ends = [value.since.toordinal() for value in self.values[1:]] + [self.last]
        return [
            (self.x(value.since.toordinal()), self.x(end), value) for value, end in zip(self.values, ends, strict=True)
        ]

    def _lines(self) -> list[str]:
        """One line of steps for each run of known values."""
        lines: list[list[str]] = [[]]
        for start, end, value in self._spans():
            if value.amount is None:
                lines.append([])
            else:
                lines[-1] += [f"{start},{self.y(value.amount)}", f"{end},{self.y(value.amount)}"]
        return [" ".join(points) for points in lines if points]

    def _dots(self) -> list[Dot]:
        """A dot for each value. Its figure stands above its step where the step is long enough, and above the last."""
        known = [span for span in self._spans() if span[2].amount is not None]
        return [self._dot(*span, is_last=span is known[-1]) for span in known]

    def _dot(self, start: int, end: int, value: Value, *, is_last: bool) -> Dot:
        text, room = self.written(value), end - start
        fits = room > LETTER * len(text)
        shown = text if fits or is_last else ""
        label_x, anchor = (start, "start") if fits else (end, "end")
        return Dot(start, self.y(value.amount or Fraction(0)), shown, label_x, anchor, value.unverified)

    def _gaps(self) -> list[Gap]:
        return [Gap(start, max(2, end - start)) for start, end, value in self._spans() if value.gap]

    def _marks(self) -> list[Mark]:
        first, last = date.fromordinal(self.first).year, date.fromordinal(self.last).year
        step = max(1, (last - first) // 8 + 1)
        years = range(first + 1, last + 1, step)
        return [Mark(self.x(date(year, 1, 1).toordinal()), year) for year in years]


def _last(value: Value, today: date) -> int:
    """The last day drawn: today, or a little after the last value, where that is a gap or lies ahead."""
    since = value.since.toordinal()
    return since + SHOWN_GAP if value.amount is None else max(today.toordinal(), since + SHOWN_GAP)
