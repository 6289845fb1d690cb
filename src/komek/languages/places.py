"""Where catalogues lie: one per room, `locale/<language>/LC_MESSAGES/django.po` beside the code it translates."""

import os
from collections.abc import Iterator
from pathlib import Path

SOURCE_LANGUAGE = "en"
TRANSLATED = ("bg", "kk", "ru", "az")
LANGUAGES = (*TRANSLATED, SOURCE_LANGUAGE)
NAMES = {"bg": "Български", "kk": "Қазақша", "ru": "Русский", "az": "Azərbaycanca", "en": "English"}

KOMEK = Path(__file__).resolve().parent.parent


def packs() -> list[Path]:
    """One folder per country: our own, then those that `KOMEK_PACKS` names (packs, or folders of packs)."""
    further = [Path(entry) for entry in os.environ.get("KOMEK_PACKS", "").split(os.pathsep) if entry]
    return [folder for root in [KOMEK / "packs", *further] for folder in _packs_at(root)]


def rooms() -> list[Path]:
    """Every folder that may have a catalogue of its own: the rooms of the program, then the packs."""
    return [folder for folder in _folders(KOMEK) if folder.name != "packs"] + packs()


def catalogue(room: Path, language: str) -> Path:
    """The .po file of a room in a language, whether or not it exists."""
    return room / "locale" / language / "LC_MESSAGES" / "django.po"


def catalogues(language: str) -> list[Path]:
    """The .po files that exist in a language, in the order of the rooms."""
    return [path for room in rooms() if (path := catalogue(room, language)).is_file()]


def _packs_at(root: Path) -> list[Path]:
    if (root / "country.py").is_file():
        return [root]
    return [folder for folder in _folders(root) if any(folder.glob("*.py"))]


def _folders(root: Path) -> Iterator[Path]:
    if root.is_dir():
        yield from sorted(path for path in root.iterdir() if path.is_dir() and not path.name.startswith(("_", ".")))
