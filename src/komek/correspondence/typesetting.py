"""Typst prints a letter: PDF/UA-1 (for screen readers) and PDF/A-2a (for archives), with our own fonts only.

A missing sign, title or description is an error.
"""

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from komek.correspondence.wording.blocks import Page
from komek.languages.typeface import typeface

if TYPE_CHECKING:
    from typst import Compiler

_ROOM = Path(__file__).resolve().parent
_one_at_a_time = Lock()  # a compiler keeps the inputs of its last letter


def typeset(page: Page, at: datetime) -> bytes:
    """The letter as PDF, dated `at`."""
    data = json.dumps(page, ensure_ascii=False)
    with _one_at_a_time:
        made = _compiler().compile(
            format="pdf",
            sys_inputs={"data": data},
            pdf_standards=["ua-1", "a-2a"],
            timestamp=int(at.timestamp()),
        )
    if not isinstance(made, bytes):
        raise TypeError("Typst gives a PDF as one run of bytes")
    return made


@cache
def _compiler() -> "Compiler":
    """One for the whole process: fonts and template are read once."""
    import typst

    return typst.Compiler(_ROOM / "typst" / "letter.typ", root=_ROOM / "typst", font_paths=typeface())
