"""Looking up a text in the reader's language."""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

from komek.languages.places import LANGUAGES, SOURCE_LANGUAGE, catalogues

Translate = Callable[[str], str]


def known_language(name: str | None, fallback: str = SOURCE_LANGUAGE) -> str:
    """The language of a locale's name (`bg_BG.UTF-8` is `bg`); the fallback where we do not speak it."""
    code = (name or "").replace("-", "_").split("_")[0].split(".")[0].lower()
    return code if code in LANGUAGES else fallback


@cache
def translator(language: str) -> Translate:
    """The function that puts an English text into `language`; what no catalogue has stays English.

    Catalogues of all rooms are merged; where two rooms translate the same text, the program's comes before the packs'.
    """
    if language == SOURCE_LANGUAGE:
        return str
    texts: dict[str, str] = {}
    for path in reversed(catalogues(language)):
        texts |= _texts(path)
    return lambda text: texts.get(text) or text


def _texts(po: Path) -> dict[str, str]:
    """The translated texts of one catalogue; for a text with a plural, its singular."""
    from gettext import GNUTranslations

    catalogue: dict[str | tuple[str, int], str] = vars(GNUTranslations(BytesIO(_content(po))))["_catalog"]
    return {key[0] if isinstance(key, tuple) else key: text for key, text in reversed(catalogue.items()) if key}


def _content(po: Path) -> bytes:
    from komek.languages.compiling import compile_file, is_stale

    mo = po.with_suffix(".mo")
    return compile_file(po) if is_stale(po, mo) else mo.read_bytes()
