"""Arguments that many commands have."""

from __future__ import annotations

from typing import Annotated

import typer

from komek.cli.options import default_language, is_language
from komek.languages.places import LANGUAGES


def _language(value: str | None) -> str:
    if value is None:
        return default_language()
    if not is_language(value):
        raise typer.BadParameter(f"There is no “{value}”. Languages: {', '.join(LANGUAGES)}.")
    return value


Lang = Annotated[str | None, typer.Option("--lang", metavar="LANG", callback=_language, help="bg, kk, ru, az or en.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Explain = Annotated[bool, typer.Option("--explain", help="Add the calculation with its law.")]
