"""Brings one .po file up to date: keeps translations, adds what is new, drops what is gone, guesses nothing."""

import io
from collections.abc import Iterable
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.pofile import read_po, write_po

from komek.languages.extract.message import Message

_HEADER = r"""msgid ""
msgstr ""
"Language: {language}\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: {plural}\n"

"""


def update(path: Path, language: str, messages: Iterable[Message]) -> int:
    """Write the catalogue when it changed; the number of texts that still have no translation."""
    catalogue = read(path, language)
    catalogue.update(_template(messages), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    text = _HEADER.format(language=language, plural=catalogue.plural_forms) + _body(catalogue)
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return sum(1 for message in catalogue if message.id and not all(strings(message)))


def read(path: Path, language: str) -> Catalog:
    """The catalogue as it stands; an empty one where there is no file yet."""
    if not path.is_file():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def _template(messages: Iterable[Message]) -> Catalog:
    template = Catalog()
    for message in messages:
        entry = template.add(message.key, locations=[(message.place, 0)], context=message.context)
        entry.auto_comments = list(dict.fromkeys([*entry.auto_comments, *message.comments]))
        if "%(" not in message.text:  # "150 % of …" is no format, whatever Babel reads into it
            entry.flags.discard("python-format")
    return template


def _body(catalogue: Catalog) -> str:
    buffer = io.BytesIO()
    write_po(buffer, catalogue, width=120, omit_header=True, ignore_obsolete=True, include_lineno=False)
    return buffer.getvalue().decode("utf-8").strip() + "\n"


def strings(entry: Entry) -> tuple[str, ...]:
    """The translated forms of an entry, one or as many as the language has plurals; empty ones where none is given."""
    return tuple(entry.string or ("",)) if not isinstance(entry.string, str) else (entry.string,)
