"""A chart as PNG, by Typst, which sets letters too; its description stands in the file."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from komek.languages.typeface import typeface

from .svg import WIDTH, Picture

PIXELS = 2 * WIDTH  # across: sharp in print at 9 cm, and on any screen
PAGE = '#set page(width: {width}pt, height: auto, margin: 0pt)\n#image("chart.svg", width: 100%)\n'


def png(picture: Picture) -> bytes:
    """The picture with its title and description as the texts of the file."""
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    about = PngInfo()
    about.add_itxt("Title", picture.title)
    about.add_itxt("Description", picture.alt)
    made = BytesIO()
    with Image.open(BytesIO(_painted(picture.svg))) as image:
        image.convert("RGB").quantize(64, dither=Image.Dither.NONE).save(made, "PNG", pnginfo=about, optimize=True)
    return made.getvalue()


def _painted(svg: str) -> bytes:
    import typst

    with TemporaryDirectory() as place:
        Path(place, "chart.svg").write_text(svg, encoding="utf-8")
        page = Path(place, "page.typ")
        page.write_text(PAGE.format(width=WIDTH), encoding="utf-8")
        made = typst.compile(str(page), root=place, font_paths=typeface(), format="png", ppi=72 * PIXELS / WIDTH)
    if not isinstance(made, bytes):
        raise TypeError("Typst gives one page as one run of bytes")
    return made
