"""Two lines over one axis: what a benefit is at each income, under two laws."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from .axes import ticks
from .svg import ACTION, INK, LETTER, PAPER, SOFT, WIDTH, Picture, bar, drawn, line, path, text

TALL, BOTTOM, TOP = 300, 56, 40
Points = Sequence[tuple[int, int]]
Shown = Callable[[int], str]


class Line(NamedTuple):
    """A line in runs (a gap is where nothing can be said): points of two amounts in minor units."""

    name: str
    runs: Sequence[Points]


class Words(NamedTuple):
    """The title, what stands below each axis, and the description for who cannot see the picture."""

    title: str
    across: str
    up: str
    alt: str


def two_lines(
    lines: tuple[Line, Line], span: tuple[int, int], words: Words, shown: Shown, across: Shown, language: str
) -> Picture:
    """The first line dashed and grey, the second solid; `shown` writes amounts, `across` values of the axis below."""
    frame = _Frame(lines, span, shown, across)
    shapes = frame.grid()
    for drawn_line, colour, dashed in zip(lines, (SOFT, ACTION), (True, False), strict=True):
        shapes += [path([frame.place(point) for point in run], colour, dashed) for run in drawn_line.runs]
    shapes += frame.names(lines)
    shapes.append(text(0, TOP - 10, words.up, colour=SOFT))
    shapes.append(text(WIDTH, TOP + TALL + 46, words.across, anchor="end", colour=SOFT))
    return drawn(TOP + TALL + BOTTOM, words.title, words.alt, language, shapes)


class _Frame:
    """Where amounts lie in the picture."""

    def __init__(self, lines: Sequence[Line], span: tuple[int, int], shown: Shown, across: Shown) -> None:
        self.low, self.high = span
        self.most = max([1, *(y for one in lines for run in one.runs for _, y in run)])
        self.shown, self.across, self.up = shown, across, ticks(0, self.most)
        self.left = LETTER * max(len(shown(value)) for value in self.up) + 10

    def place(self, point: tuple[int, int]) -> tuple[float, float]:
        across = (point[0] - self.low) / max(1, self.high - self.low)
        return self.left + across * (WIDTH - self.left - 50), TOP + TALL - point[1] / self.most * (TALL - 12)

    def grid(self) -> list[str]:
        shapes = []
        for value in self.up:
            y = self.place((self.low, value))[1]
            shapes += [line(self.left, y, WIDTH, y), text(self.left - 8, y + 5, self.shown(value), anchor="end")]
        for value in ticks(self.low, self.high, 5):
            x = self.place((value, 0))[0]
            shapes += [
                line(x, TOP + TALL, x, TOP + TALL + 5, INK),
                text(x, TOP + TALL + 23, self.across(value), anchor="middle"),
            ]
        shapes.append(line(self.left, TOP + TALL, WIDTH, TOP + TALL, INK, 1.5))
        return shapes

    def names(self, lines: tuple[Line, Line]) -> list[str]:
        """Which line is which, in the corner at the top, where a benefit that falls with income leaves room."""
        wide = 70 + LETTER * max(len(one.name) for one in lines)
        shapes = [bar(WIDTH - wide, TOP - 6, wide, 52, PAPER)]
        for place, (one, colour) in enumerate(zip(lines, (SOFT, ACTION), strict=True)):
            y = TOP + 8 + 24 * place
            begin = WIDTH - 60 - LETTER * max(len(one.name) for one in lines)
            shapes += [
                path([(begin, y), (begin + 44, y)], colour, dashed=not place), text(begin + 52, y + 5, one.name),
            ]  # fmt: skip
        return shapes
