"""The populations that can be studied: folders that were made here, or that an operator put there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path

from komek.languages.problem import FileError

from .folders import NAME, population_folder, populations_folder


@dataclass(frozen=True)
class People:
    """A population. `country` "" and `on` None where its files do not say; `invented` only where they do."""

    name: str
    country: str
    households: int
    on: date | None
    made_at: datetime
    invented: bool


def populations(country: str | None = None) -> list[People]:
    """All, or those that may be of a country; the newest first."""
    place = populations_folder()
    names = [entry.name for entry in place.iterdir() if NAME.fullmatch(entry.name)] if place.is_dir() else []
    found = [one for name in names if (one := population(name)) is not None]
    suitable = [one for one in found if country is None or one.country in ("", country)]
    return sorted(suitable, key=lambda one: one.made_at, reverse=True)


def population(name: str) -> People | None:
    """The population of this name; None where there is none that can be read."""
    try:
        folder = population_folder(name)
        newest = max((path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()), default=0)
        return _read(folder, newest) if newest else None
    except (ValueError, FileError, OSError):
        return None  # and not remembered: it may be in the making just now, and its files keep their age when moved


@lru_cache(maxsize=200)
def _read(folder: Path, newest: int) -> People:
    """As the files say; asked again when one of them changes. FileError or OSError where they cannot be read."""
    from komek.population.reading import Table

    Table(folder, "persons")
    table = Table(folder, "households")
    about = table.files[0].schema.metadata if table.files else None
    said = {key.decode(): value.decode() for key, value in (about or {}).items() if key in KEYS}
    made_at = datetime.fromtimestamp(newest // 10**9, UTC)
    return People(
        folder.name,
        said.get("country", ""),
        table.rows,
        _day(said.get("on", "")),
        made_at,
        said.get("invented") == "yes",
    )


KEYS = (b"country", b"on", b"invented")


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
