"""A small PDF/UA-1 and PDF/A-2a file to be signed."""

from functools import cache

import typst

from komek.languages.typeface import typeface

_SOURCE = b"""
#set document(title: "Letter")
#set text(font: "Noto Sans", lang: "en")
= Letter
You are granted 240,00 \xe2\x82\xbc a month.
"""


@cache
def letter() -> bytes:
    return typst.compile(_SOURCE, font_paths=typeface(), pdf_standards=["ua-1", "a-2a"])
