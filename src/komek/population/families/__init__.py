"""A typical family of each country, as facts files: a couple with two children, without income, to vary one fact of."""

from pathlib import Path

from komek.law import FactsError

_HERE = Path(__file__).parent


def file(country: str) -> Path:
    """The family of a country. FactsError where none is known."""
    found = _HERE / f"{country}.yaml"
    if not found.is_file():
        raise FactsError(None, "family", f"no typical family of “{country}” is known.", "Name a facts file: --family.")
    return found
