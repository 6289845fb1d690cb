"""What leaves by standard output and standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

from komek.factsfile.problem import FactsFileError
from komek.languages.translate import Translate

UNREADABLE = 2


def prepare() -> None:
    """Letters that the terminal cannot show become question marks instead of a failure."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def print_json(value: Any, *, indent: int | None = 2) -> None:
    """One object; letters as they are where the terminal has them, escaped where not."""
    import json

    plain = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
    print(json.dumps(value, ensure_ascii=plain, indent=indent))


def complain(lines: Iterable[str]) -> int:
    """Say on standard error what is wrong; the exit status for what cannot be read."""
    for line in lines:
        print(line, file=sys.stderr)
    return UNREADABLE


def complaint(error: FactsFileError, t: Translate) -> int:
    """Every problem of a facts file."""
    return complain(error.lines(t))
