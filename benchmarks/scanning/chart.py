"""The chart: time for a household against the number of households, both by powers of ten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil, floor, log10

from komek.population.charts.svg import ACTION, BAD, INK, SOFT, WIDTH, Picture, drawn, line, path, text

HEIGHT, LEFT, RIGHT = 380, 70, 190  # room for the scale, and for names beside the curves
TITLE = "Time to assess one household, by the size of the population"
BELOW = "Nanoseconds of one core for each household; lower is faster. Both scales by powers of ten."
LOOKS = {"openfisca": (BAD, False), "numpy": (SOFT, True), "ours": (ACTION, False), "read": (INK, True)}
NAMES = {"openfisca": "OpenFisca-Core", "numpy": "NumPy by hand", "ours": "Kömek, compiled", "read": "only reading it"}
Curves = Mapping[str, Sequence[float]]


def chart(sizes: Sequence[int], curves: Curves) -> Picture:
    """`curves`: by side, nanoseconds for a household at each size."""
    values = [value for curve in curves.values() for value in curve]
    low, high = floor(log10(min(values))), ceil(log10(max(values)))
    left, right = log10(sizes[0]), log10(sizes[-1])

    def across(size: int) -> float:
        return LEFT + (log10(size) - left) / max(right - left, 1) * (WIDTH - LEFT - RIGHT)

    def down(value: float) -> float:
        return HEIGHT - 40 - (log10(value) - low) / max(high - low, 1) * (HEIGHT - 60)

    shapes = []
    for power in range(low, high + 1):
        y = down(10.0**power)
        shapes += [line(LEFT, y, WIDTH - RIGHT, y), text(LEFT - 8, y + 5, _number(10.0**power), anchor="end")]
    for size in sizes:
        shapes += [text(across(size), HEIGHT - 16, f"{size:,}", anchor="middle")]
    for name, curve in curves.items():
        colour, dashed = LOOKS[name]
        shapes.append(
            path([(across(size), down(value)) for size, value in zip(sizes, curve, strict=True)], colour, dashed)
        )
    ends = {name: down(curve[-1]) for name, curve in curves.items()}
    for name, y in _apart(ends).items():
        said = f"{NAMES[name]}: {_number(curves[name][-1])}"
        shapes.append(text(WIDTH - RIGHT + 8, y + 5, said, colour=LOOKS[name][0], bold=name == "ours"))
    return drawn(HEIGHT, TITLE, _in_words(sizes, curves), "en", shapes, BELOW)


def _apart(places: Mapping[str, float], room: float = 20) -> dict[str, float]:
    """Names beside the ends of their curves, none upon another."""
    found: dict[str, float] = {}
    for name, y in sorted(places.items(), key=lambda item: item[1]):
        found[name] = max(y, max(found.values(), default=-room) + room)
    return found


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 else f"{value:.3g}"


def _in_words(sizes: Sequence[int], curves: Curves) -> str:
    """What the chart shows, for who cannot see it."""
    said = [f"{NAMES[name]} {_number(curve[0])} and {_number(curve[-1])}" for name, curve in curves.items()]
    ends = f"first with {sizes[0]:,}, last with {sizes[-1]:,} households"
    return f"Four curves of nanoseconds of one core for a household, {ends}: {'; '.join(said)}."
