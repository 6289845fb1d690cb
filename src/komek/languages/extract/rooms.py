"""One room: its texts, its languages, its catalogues."""

from itertools import chain
from pathlib import Path

from komek.languages.extract import catalogue
from komek.languages.extract.code import in_code
from komek.languages.extract.declarations import declared_languages, in_pack
from komek.languages.extract.message import Message
from komek.languages.extract.parameters import in_parameters
from komek.languages.extract.templates import in_templates
from komek.languages.places import SOURCE_LANGUAGE, TRANSLATED, packs
from komek.languages.places import catalogue as catalogue_path


def messages_of(room: Path) -> list[Message]:
    """Every text of a room, in reading order."""
    if room in packs():
        return list(chain(in_pack(room), in_parameters(room)))
    return list(chain(in_code(room), in_templates(room)))


def languages_of(room: Path) -> list[str]:
    """The languages a room is translated into: a pack's own, for the program's rooms all."""
    declared = declared_languages(room) if room in packs() else []
    return [language for language in declared or TRANSLATED if language != SOURCE_LANGUAGE]


def update_room(room: Path) -> dict[str, int]:
    """Bring the room's catalogues up to date; how many texts lack a translation, per language."""
    messages = messages_of(room)
    if not messages:
        return {}
    return {
        language: catalogue.update(catalogue_path(room, language), language, messages)
        for language in languages_of(room)
    }
