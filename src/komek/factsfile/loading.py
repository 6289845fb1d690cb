"""Loading packs: what is wrong with a pack's Python is a fault in the law's text, told with its file and line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from komek import packs
from komek.law import Country, LawError, Programme

_HERE = Path(packs.__file__).resolve().parent
_ENGINE = _HERE.parent
_FAULTS = (SyntaxError, ImportError, NameError, AttributeError, TypeError, ValueError)


def countries() -> list[Country]:
    """Every country that has a pack. Raises LawError for any fault in one."""
    with _told_as_law():
        return packs.countries()


def programme(code: str) -> Programme:
    """The programme of this code. Raises LawError for a fault in its pack, FactsError when there is none."""
    with _told_as_law():
        return packs.programme(code)


@contextmanager
def _told_as_law() -> Iterator[None]:
    try:
        yield
    except _FAULTS as error:
        place = _place(error)
        if place is None:
            raise  # not in a pack: a fault of the program, which must not pass for one of the law
        said = error.msg if isinstance(error, SyntaxError) else f"{type(error).__name__}: {error}"
        raise LawError(*place, f"{said}.", "Correct the Python of this pack.") from error


def _place(error: BaseException) -> tuple[str, int] | None:
    """The last line of a pack that was read; for a module that is not there, the registry's."""
    import traceback

    if isinstance(error, SyntaxError) and error.filename:
        return error.filename, error.lineno or 1
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if _is_of_pack(frame.filename)]
    if frames:
        return frames[-1].filename, frames[-1].lineno or 1
    return (str(_HERE), 1) if isinstance(error, ImportError) else None


def _is_of_pack(filename: str) -> bool:
    """A file of a pack: inside a country's folder of ours, or outside of the program altogether."""
    path = Path(filename)
    if path.is_relative_to(_HERE):
        return path.parent != _HERE
    return (path.parent / "country.py").is_file() and not path.is_relative_to(_ENGINE)
