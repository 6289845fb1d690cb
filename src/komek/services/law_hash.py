"""The law of a programme as one number: equal as long as nothing that decides has changed."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from komek import packs
from komek.packs.finding import found


def law_hashes() -> dict[str, str]:
    """SHA-256 of each programme's law, by the programme's code."""
    return {code: _law_hash(code, country.programmes) for country in packs.countries() for code in country.programmes}


def _law_hash(code: str, programmes: list[str]) -> str:
    """Of the programme's module, of what the pack's programmes share, and of the country's parameters."""
    land, _, name = code.partition(".")
    others = {other.partition(".")[2] for other in programmes} - {name}
    digest = hashlib.sha256()
    for path in _law_files(found()[land].folder, others):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _law_files(pack: Path, others: set[str]) -> Iterator[Path]:
    yield from (path for path in sorted(pack.glob("*.py")) if path.stem not in others | {"country", "__init__"})
    yield from sorted(path for path in (pack / "parameters").rglob("*.yaml"))
