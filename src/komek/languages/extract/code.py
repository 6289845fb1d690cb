"""The texts that Python code marks with `_()` and its kin."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_file

from komek.languages.extract.message import Message

_SINGLE: tuple[str, ...] = ("_", "t", "gettext", "gettext_lazy", "gettext_noop", "message")
_KEYWORDS: dict[str, Any] = {
    **DEFAULT_KEYWORDS,
    **dict.fromkeys(_SINGLE),
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
    **dict.fromkeys(("Window", "_months_before", "_years_before"), (2,)),  # the law's windows: code, label
}


def in_code(folder: Path) -> Iterator[Message]:
    """Every marked text in a room's Python files, with the comments that begin with `Translators:`."""
    for path in sorted(folder.rglob("*.py")):
        place = path.relative_to(folder.parent).as_posix()
        found = extract_from_file("python", path, keywords=_KEYWORDS, comment_tags=("Translators:",))
        for _line, texts, comments, context in found:
            single, plural = texts[:2] if isinstance(texts, tuple) else (texts, None)
            if single:
                yield Message(single, place, plural, context, tuple(comments))
