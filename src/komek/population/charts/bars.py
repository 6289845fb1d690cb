"""Bars of groups below each other: two that go apart (who loses, who wins), or two side by side (before and after)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from .svg import ACTION, BAD, INK, LETTER, LINE, SOFT, WIDTH, Picture, bar, drawn, line, text, wrapped

ROW, GAP = 40, 12
NAMES_AT_MOST = 24  # letters of a group's name in a line
Shown = Callable[[int], str]


class Pair(NamedTuple):
    """A group with its two figures."""

    name: str
    one: int
    other: int


class Words(NamedTuple):
    """What is written around the bars: the title, what the groups are, and what each of the two figures is."""

    title: str
    groups: str
    one: str
    other: str


def apart(pairs: Sequence[Pair], words: Words, shown: Shown, language: str) -> Picture:
    """`one` to the left, as a hollow bar, `other` to the right."""
    names, figures = _room(pairs, shown)
    left, right = (max(1, *values) for values in zip(*((pair.one, pair.other) for pair in pairs), strict=True))
    scale = (WIDTH - names - 2 * figures - 2 * GAP) / (left + right)
    middle = names + max(figures + left * scale, LETTER * len(words.one)) + GAP
    shapes = [
        text(middle - GAP, 16, words.one, anchor="end", colour=BAD, bold=True),
        text(middle + GAP, 16, words.other, colour=ACTION, bold=True),
    ]
    for place, pair in enumerate(pairs):
        top = 28 + place * ROW
        before, after = pair.one * scale, pair.other * scale
        shapes += [
            *_name(pair.name, top),
            bar(middle - before, top + 7, before, ROW - 14, BAD, hollow=True),
            bar(middle, top + 7, after, ROW - 14, ACTION),
            text(middle - before - 6, top + 25, shown(pair.one), anchor="end"),
            text(middle + after + 6, top + 25, shown(pair.other)),
        ]
    height = 28 + len(pairs) * ROW + 8
    shapes.append(line(middle, 24, middle, height - 8, INK, 1.5))
    return drawn(height, words.title, _alt(pairs, words, shown), language, shapes, words.groups)


def side_by_side(pairs: Sequence[Pair], words: Words, shown: Shown, language: str) -> Picture:
    """`one` above, as a hollow bar, `other` below it."""
    names, figures = _room(pairs, shown)
    scale = (WIDTH - names - figures - GAP) / max(1, *(max(pair.one, pair.other) for pair in pairs))
    shapes = [
        bar(names, 4, 14, 14, SOFT, hollow=True), text(names + 20, 16, words.one),
        bar(names + 30 + LETTER * len(words.one), 4, 14, 14, ACTION),
        text(names + 50 + LETTER * len(words.one), 16, words.other),
    ]  # fmt: skip
    for place, pair in enumerate(pairs):
        top = 32 + place * (ROW + 6)
        shapes += _name(pair.name, top)
        for down, value, hollow in ((2, pair.one, True), (22, pair.other, False)):
            shapes.append(bar(names, top + down, value * scale, 17, SOFT if hollow else ACTION, hollow))
            shapes.append(text(names + value * scale + 6, top + down + 14, shown(value)))
    height = 32 + len(pairs) * (ROW + 6) + 4
    shapes.append(line(names, 26, names, height - 4, LINE, 1.5))
    return drawn(height, words.title, _alt(pairs, words, shown), language, shapes, words.groups)


def _room(pairs: Sequence[Pair], shown: Shown) -> tuple[float, float]:
    """The width that names need, and that figures need."""
    lines = [part for pair in pairs for part in wrapped(pair.name, NAMES_AT_MOST)]
    figures = [shown(value) for pair in pairs for value in (pair.one, pair.other)]
    return LETTER * max(map(len, lines)) + GAP, LETTER * max(map(len, figures)) + GAP


def _name(name: str, top: float) -> list[str]:
    """A group's name, in the middle of its row; a long one in two lines."""
    lines = wrapped(name, NAMES_AT_MOST)[:2]
    first = top + 25 - 8 * (len(lines) - 1)
    return [text(0, first + 17 * place, part) for place, part in enumerate(lines)]


def _alt(pairs: Sequence[Pair], words: Words, shown: Shown) -> str:
    rows = (f"{p.name}: {words.one} {shown(p.one)}, {words.other} {shown(p.other)}" for p in pairs)
    return f"{words.title}. {words.groups}. {'; '.join(rows)}."
