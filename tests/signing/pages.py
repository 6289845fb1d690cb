"""A small PDF/UA-1 and PDF/A-2a file to be signed."""

from functools import cache
from pathlib import Path

import typst

import komek.correspondence

_FONTS = Path(komek.correspondence.__file__).parent / "fonts"
_SOURCE = b"""
#set document(title: "Letter")
#set text(font: "Noto Sans", lang: "en")
= Letter
You are granted 240,00 \xe2\x82\xbc a month.
"""


@cache
def letter() -> bytes:
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[_FONTS])
    return typst.compile(_SOURCE, font_paths=fonts, pdf_standards=["ua-1", "a-2a"])
