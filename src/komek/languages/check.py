"""What is wrong with a catalogue: texts without translation, guesses, placeholders that differ, texts that are gone."""

import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Message as Entry

from komek.languages.extract import languages_of, messages_of
from komek.languages.extract.catalogue import read, strings
from komek.languages.places import catalogue

_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}")


def faults(room: Path) -> Iterator[str]:
    """One sentence per fault in the room's catalogues."""
    messages = messages_of(room)
    for language in languages_of(room) if messages else ():
        entries = read(catalogue(room, language), language)
        for message in {message.key: message for message in messages}.values():
            entry = entries.get(message.text, message.context)
            for fault in [_missing] if entry is None else _FAULTS:
                if text := fault(entry):
                    yield f"{room.name} {language}: {text}: {message.text!r} ({message.place})"
        wanted = {(message.text, message.context) for message in messages}
        for entry in entries:
            single = entry.id if isinstance(entry.id, str) else entry.id[0]
            if single and (single, entry.context) not in wanted:
                yield f"{room.name} {language}: no longer in the code: {single!r}"


def _missing(entry: Entry | None) -> str | None:
    return None if entry and all(strings(entry)) else "not translated"


def _fuzzy(entry: Entry | None) -> str | None:
    return "a guess (fuzzy)" if entry and entry.fuzzy else None


def _placeholders(entry: Entry | None) -> str | None:
    """Every form must carry the placeholders of the English plural (or of the only form)."""
    if entry is None or _missing(entry):
        return None
    source = entry.id if isinstance(entry.id, str) else entry.id[-1]
    wanted = sorted(set(_PLACEHOLDER.findall(source)))
    wrong = [text for text in strings(entry) if sorted(set(_PLACEHOLDER.findall(text))) != wanted]
    return f"placeholders differ from {wanted}" if wrong else None


_FAULTS = (_missing, _fuzzy, _placeholders)
