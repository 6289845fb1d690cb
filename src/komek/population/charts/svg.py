"""The shapes of a chart as SVG, in the colours of the pages (`portal/look/_tokens.scss`)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

INK, SOFT, LINE, PAPER = "#16242b", "#4a5a63", "#d5dbdf", "#ffffff"
ACTION, BAD = "#0f6674", "#a3271c"
FACES = "Noto Sans, Arial, sans-serif"
WIDTH, EDGE = 720, 16
SIZE = 14  # of letters
LETTER = 7.6  # a letter's width, with a little room


class Picture(NamedTuple):
    """A chart: its SVG, and what it shows in words (`alt`), for who cannot see it."""

    svg: str
    title: str
    alt: str


def text(
    x: float, y: float, said: str, *, anchor: str = "start", colour: str = INK, bold: bool = False, size: int = SIZE
) -> str:
    """A line of text; `y` is its base line."""
    weight = ' font-weight="700"' if bold else ""
    return (
        f'<text x="{x:g}" y="{y:g}" font-size="{size}" text-anchor="{anchor}" fill="{colour}"{weight}>'
        f"{escape(said)}</text>"
    )


def line(x1: float, y1: float, x2: float, y2: float, colour: str = LINE, width: float = 1) -> str:
    return f'<line x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}" stroke="{colour}" stroke-width="{width:g}"/>'


def bar(x: float, y: float, width: float, height: float, colour: str, hollow: bool = False) -> str:
    """A bar; a hollow one has only its edge."""
    look = f'fill="{PAPER}" stroke="{colour}" stroke-width="1.5"' if hollow else f'fill="{colour}"'
    return f'<rect x="{x:g}" y="{y:g}" width="{max(0, width):g}" height="{height:g}" {look}/>'


def path(points: Iterable[tuple[float, float]], colour: str, dashed: bool = False) -> str:
    """A line through points."""
    dashes = ' stroke-dasharray="7 5"' if dashed else ""
    through = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'<polyline points="{through}" fill="none" stroke="{colour}" stroke-width="2.5"{dashes}/>'


def drawn(height: float, title: str, alt: str, language: str, shapes: Iterable[str], below: str = "") -> Picture:
    """The whole picture: its title above and a line below that, what it shows in words inside of it."""
    lines = wrapped(title, 60)
    above = "\n".join(text(0, 20 + 24 * place, said, bold=True, size=18) for place, said in enumerate(lines))
    above += text(0, 20 + 24 * len(lines) - 2, below, colour=SOFT) if below else ""
    inner = "\n".join(shapes)
    down = 24 * (len(lines) + bool(below)) + 8
    wide, tall = WIDTH + 2 * EDGE, height + down + 2 * EDGE
    whole = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-EDGE} {-EDGE} {wide} {tall:g}" width="{wide}" '
        f'height="{tall:g}" role="img" aria-labelledby="title about" xml:lang={quoteattr(language)} '
        f'font-family="{FACES}">\n<title id="title">{escape(title)}</title>\n<desc id="about">{escape(alt)}</desc>\n'
        f'<rect x="{-EDGE}" y="{-EDGE}" width="{wide}" height="{tall:g}" fill="{PAPER}"/>\n{above}\n'
        f'<g transform="translate(0 {down})">\n{inner}\n'
        "</g>\n</svg>\n"
    )
    return Picture(whole, title, alt)


def wrapped(said: str, letters: int) -> list[str]:
    """The text in lines of at most so many letters, where it has spaces."""
    from textwrap import wrap

    return wrap(said, letters, break_long_words=False, break_on_hyphens=False) or [""]
