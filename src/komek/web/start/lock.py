"""One Kömek per data folder. The system lets go of the lock when the process ends, however it ends."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from komek.web.failure import StartFailure

Note = Callable[[str], None]


@contextmanager
def held(folder: Path) -> Iterator[Note]:
    """Hold the data folder; yields a function that notes for others where we serve."""
    with _opened(folder) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise _in_use(folder, file.read().strip()) from None
        _write(file, "")
        yield lambda address: _write(file, f" at {address}")


def _opened(folder: Path) -> TextIO:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return os.fdopen(os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o644), "r+", encoding="utf-8")
    except OSError as error:
        raise StartFailure(
            f"Kömek cannot use its data folder {folder}.",
            f"The system says: {error.strerror}.",
            "Correct the folder's rights, or keep the data elsewhere: KOMEK_DATA=FOLDER ./run",
        ) from error


def _write(file: TextIO, where: str) -> None:
    file.seek(0)
    file.truncate()
    file.write(f"process {os.getpid()}{where}\n")
    file.flush()


def _in_use(folder: Path, holder: str) -> StartFailure:
    return StartFailure(
        f"The data folder {folder} is in use.",
        f"Another ./run keeps its database there ({holder or 'it is just starting'}).",
        "Use that one, stop it with Ctrl-C first, or start a second one beside it: KOMEK_DATA=OTHER-FOLDER ./run",
    )
