"""How a result is to be shown."""

from __future__ import annotations

import os
from typing import NamedTuple

from komek.languages.places import LANGUAGES
from komek.languages.translate import Translate, known_language, translator


class Options(NamedTuple):
    """`json` for machines; `explain` adds the calculation; `lang` is the reader's language."""

    lang: str
    json: bool = False
    explain: bool = False

    @property
    def t(self) -> Translate:
        """The translation into the reader's language."""
        return translator(self.lang)


def default_language() -> str:
    """The language of the terminal, in the order that POSIX gives the variables; English where we do not speak it."""
    names = (os.environ.get(variable) for variable in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return known_language(next((name for name in names if name), None))


def is_language(code: str) -> bool:
    """Whether texts exist in this language."""
    return code in LANGUAGES
