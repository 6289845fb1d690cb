"""Turns .po files into the .mo files that are read at run time (never committed)."""

import os
import tempfile
from io import BytesIO
from pathlib import Path


def is_stale(po: Path, mo: Path) -> bool:
    """True when the .mo file is missing or older than its .po file."""
    return not mo.is_file() or mo.stat().st_mtime_ns < po.stat().st_mtime_ns


def compiled(po: Path) -> bytes:
    """The bytes of the .mo file. Fuzzy entries are left out: better English than a guess."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    buffer = BytesIO()
    with po.open("rb") as file:
        write_mo(buffer, read_po(file))
    return buffer.getvalue()


def compile_file(po: Path) -> bytes:
    """Compile one catalogue beside its source; where the folder cannot be written, only return the bytes."""
    content = compiled(po)
    try:
        _replace(po.with_suffix(".mo"), content)
    except OSError:  # an installation that is not ours to write to: compiled anew by each process
        return content
    return content


def _replace(path: Path, content: bytes) -> None:
    """Write whole or not at all: other processes read this file."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".django-", suffix=".mo")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
