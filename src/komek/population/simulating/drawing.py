"""The charts of a simulation: for each table who loses and who wins, and what the groups cost before and after."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from komek.population.charts import bars
from komek.population.charts.png import png
from komek.population.charts.svg import Picture

from .result import Table
from .wording import Wording


class File(NamedTuple):
    """A chart that was written, and what it shows in words."""

    path: Path
    alt: str


def draw(folder: Path, wording: Wording) -> list[File]:
    """Write every chart as SVG and PNG."""
    found = []
    for name, picture in pictures(wording):
        svg, painted = folder / f"{name}.svg", folder / f"{name}.png"
        svg.write_text(picture.svg, encoding="utf-8")
        painted.write_bytes(png(picture))
        found += [File(svg, picture.alt), File(painted, picture.alt)]
    return found


def pictures(wording: Wording) -> Iterator[tuple[str, Picture]]:
    """Every chart, by the name of its file."""
    for table in wording.simulation.tables:
        if table.rows:
            plain = re.sub(r"\W+", "-", table.by)  # a column may have any name
            yield f"winners-by-{plain}", _winners(table, wording)
            yield f"cost-by-{plain}", _cost(table, wording)


def _winners(table: Table, wording: Wording) -> Picture:
    t = wording.t
    pairs = [
        bars.Pair(wording.group(table, group), sums["losers"], sums["winners"]) for group, sums in table.rows.items()
    ]
    words = bars.Words(t("Households that receive less or more"), wording.title(table), t("Less"), t("More"))
    return bars.apart(pairs, words, wording.number, wording.language)


def _cost(table: Table, wording: Wording) -> Picture:
    t, simulation = wording.t, wording.simulation
    title = t("Cost in a month") if simulation.periods else t("Cost")
    pairs = [
        bars.Pair(wording.group(table, group), sums["cost_before"], sums["cost_after"])
        for group, sums in table.rows.items()
    ]
    words = bars.Words(title, wording.title(table), t("Before"), t("After"))
    return bars.side_by_side(pairs, words, wording.money, wording.language)
