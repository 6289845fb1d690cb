"""The texts of Django templates: `{% translate %}`, `{% blocktranslate %}` and `_("…")`, read without Django.

A block's text is what Django looks up: `{{ name }}` becomes `%(name)s`, a lone `%` becomes `%%`, and with `trimmed`
lines are joined by one space.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from komek.languages.extract.message import Message

_STRING = r"""(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')"""
_SINGLE = re.compile(rf"\{{%\s*trans(?:late)?\s+{_STRING}((?:[^%]|%(?!\}}))*)%\}}")
_INLINE = re.compile(rf"\b_\(\s*{_STRING}\s*\)")
_CONTEXT = re.compile(rf"\bcontext\s+{_STRING}")
_BLOCK = re.compile(
    r"\{%\s*blocktrans(?:late)?\b((?:[^%]|%(?!\}))*)%\}(.*?)\{%\s*endblocktrans(?:late)?\s*%\}", re.DOTALL
)
_PLURAL = re.compile(r"\{%\s*plural\s*%\}")
_VARIABLE = re.compile(r"\{\{\s*([\w.]+)\s*\}\}")
_COMMENT = re.compile(r"\{%\s*comment\b.*?%\}.*?\{%\s*endcomment\s*%\}|\{#.*?#\}", re.DOTALL)
_SUFFIXES = (".html", ".txt", ".xml")


def in_templates(folder: Path) -> Iterator[Message]:
    """Every marked text in a room's templates."""
    for path in sorted(path for path in folder.rglob("templates/**/*") if path.suffix in _SUFFIXES):
        place = path.relative_to(folder.parent).as_posix()
        yield from in_template(path.read_text(encoding="utf-8"), place)


def in_template(source: str, place: str) -> Iterator[Message]:
    """The marked texts of one template, in reading order."""
    source = _COMMENT.sub(lambda match: " " * len(match.group()), source)
    found = [(m.start(), _block(m, place)) for m in _BLOCK.finditer(source)]
    found += [(m.start(), _single(m, place)) for m in _SINGLE.finditer(source)]
    found += [(m.start(), Message(_text(m.group(1), m.group(2)), place)) for m in _INLINE.finditer(source)]
    yield from (message for _, message in sorted(found, key=lambda item: item[0]))


def _single(match: re.Match[str], place: str) -> Message:
    text = _text(match.group(1), match.group(2)).replace("%", "%%")
    return Message(text, place, context=_context(match.group(3)))


def _block(match: re.Match[str], place: str) -> Message:
    options, body = match.groups()
    trimmed = "trimmed" in options.split()
    single, *plural = (_looked_up(part, trimmed) for part in _PLURAL.split(body))
    return Message(single, place, plural[0] if plural else None, _context(options))


def _looked_up(body: str, trimmed: bool) -> str:
    text = _VARIABLE.sub(r"%(\1)s", body.replace("%", "%%"))
    return " ".join(line.strip() for line in text.splitlines() if line.strip()) if trimmed else text


def _context(options: str) -> str | None:
    match = _CONTEXT.search(options)
    return _text(match.group(1), match.group(2)) if match else None


def _text(double: str | None, single: str | None) -> str:
    text = double if double is not None else single or ""
    return re.sub(r"\\(.)", r"\1", text)
