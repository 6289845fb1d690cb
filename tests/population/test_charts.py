"""Charts say their figures twice, drawn and in words, and are whole: SVG that parses, PNG that opens."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from komek.population.charts import bars, curves
from komek.population.charts.axes import ticks
from komek.population.charts.png import PIXELS, png
from komek.population.charts.svg import EDGE, WIDTH, Picture

SPACE = "{http://www.w3.org/2000/svg}"
PAIRS = [bars.Pair("Велико Търново & Co", 0, 12), bars.Pair("2", 7, 0), bars.Pair("3", 0, 0)]
WORDS = bars.Words("Who wins?", "By <region>", "Less", "More")
LINES = curves.Line("Now", [[(0, 500), (100, 0)]]), curves.Line("Then", [[(0, 900), (50, 900)], [(60, 0), (100, 0)]])


def pictures() -> list[Picture]:
    words = curves.Words("Amount", "Wages", "A month", "Now 5.00, then 9.00.")
    return [
        bars.apart(PAIRS, WORDS, str, "bg"),
        bars.side_by_side(PAIRS, WORDS, str, "kk"),
        curves.two_lines(LINES, (0, 100), words, str, lambda value: f"{value} days", "az"),
    ]


@pytest.mark.parametrize("picture", pictures(), ids=["apart", "side by side", "lines"])
def test_a_picture_is_whole_and_says_what_it_shows(picture: Picture) -> None:
    root = ElementTree.fromstring(picture.svg)
    said = {name: root.findtext(f"{SPACE}{name}") for name in ("title", "desc")}
    assert said == {"title": picture.title, "desc": picture.alt}
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "title about"


@pytest.mark.parametrize("picture", pictures()[:2], ids=["apart", "side by side"])
def test_every_figure_of_a_bar_is_written_beside_it_and_in_words(picture: Picture) -> None:
    written = [element.text for element in ElementTree.fromstring(picture.svg).iter(f"{SPACE}text")]
    assert {"12", "7", "0", "2", "3", "Less", "More"} <= set(written)
    assert "Велико Търново & Co: Less 0, More 12; 2: Less 7, More 0" in picture.alt


def test_bars_are_as_long_as_their_figures_and_stay_in_the_picture() -> None:
    root = ElementTree.fromstring(pictures()[1].svg)
    found = [(float(bar.get("x", "0")), float(bar.get("width", "0"))) for bar in root.iter(f"{SPACE}rect")][3:]
    widths = [width for _, width in found]
    assert widths[1] / widths[2] == pytest.approx(12 / 7, rel=1e-3)
    assert all(x >= 0 and x + width <= WIDTH for x, width in found)


def test_a_gap_divides_a_line() -> None:
    root = ElementTree.fromstring(pictures()[2].svg)
    assert len(list(root.iter(f"{SPACE}polyline"))) == 3 + 2  # and one beside each name


def test_a_png_is_sharp_and_carries_its_description() -> None:
    picture = pictures()[0]
    with Image.open(BytesIO(png(picture))) as image:
        assert image.width == PIXELS
        assert image.text["Description"] == picture.alt  # type: ignore[attr-defined]
        colours = {colour for _, colour in image.convert("RGB").getcolors(1 << 16) or []}
    assert {(0x0F, 0x66, 0x74), (0xFF, 0xFF, 0xFF)} <= colours
    assert EDGE > 0


@given(st.integers(-(10**9), 10**9), st.integers(0, 10**9), st.integers(2, 9))
def test_an_axis_has_a_few_round_numbers_evenly_apart(low: int, span: int, most: int) -> None:
    found = ticks(low, low + span, most)
    assert len(found) <= most + 1
    assert all(low <= tick <= low + span for tick in found)
    steps = {after - before for before, after in pairwise(found)}
    assert len(steps) <= 1
    for step in steps:
        assert str(step).rstrip("0") in ("1", "2", "5")
