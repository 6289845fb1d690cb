"""Noto Sans, which has every sign of the five languages and of their currencies: for whatever Typst sets.

With its embedded fonts Typst would take ₸ and ₼ from another face without a word; so it is given these alone, and a
missing sign is an error.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typst import Fonts

_FOLDER = Path(__file__).parent / "fonts"


@cache
def typeface() -> Fonts:
    """Our fonts for Typst, read once for the whole process."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[_FOLDER])
