"""Compiles a text with Numba and keeps what was compiled on disk, by the digest of all that went into it."""

from __future__ import annotations

import atexit
import gc
import importlib.util
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

import numba

from . import dates, primitives
from .text import Text

HEADER = '''"""The law of a programme, compiled for a scan. Made by komek.law.scan; may be deleted."""

import numba
import numpy as np
from komek.law.scan.dates import *
from komek.law.scan.primitives import *

i64 = np.int64
place = np.uint64

part = numba.njit(nogil=True, error_model="numpy")
whole = numba.njit(nogil=True, error_model="numpy", cache=True)


'''
Kernel = Callable[..., None]


def folder() -> Path:
    """Where compiled scans are kept: beside compiled plans, see `KOMEK_CACHE` in docs/operating.md."""
    given = os.environ.get("KOMEK_CACHE")
    if given == "":
        return passing()
    base = given or Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "komek"
    return Path(base) / "scan"


@lru_cache(maxsize=1)
def passing() -> Path:
    """A folder of this process alone, for Numba reads its text from a file; gone when the process ends."""
    found = Path(tempfile.mkdtemp(prefix="komek-scan-"))
    atexit.register(shutil.rmtree, found, ignore_errors=True)
    return found


@contextmanager
def uncollected() -> Iterator[None]:
    """Without looking for garbage: what a kernel is made or read from are some hundred thousand objects that stay."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


@lru_cache(maxsize=256)
def compiled(text: Text) -> Kernel:
    """The function of a text. Numba compiles it when it is first called with columns of some types, or reads it."""
    try:
        return _loaded(text, folder())
    except (OSError, RuntimeError):  # RuntimeError is Numba's word for a folder that it cannot write to
        return _loaded(text, passing())


def _loaded(text: Text, where: Path) -> Kernel:
    name = f"scan_{digest(text)[:24]}"
    path = where / f"{name}.py"
    if not path.is_file():
        _write(path, HEADER + text.code)
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    found: Kernel = module.kernel
    return found


def digest(text: Text) -> str:
    """Of the text and of what it calls; Numba itself minds its own version and the processor."""
    parts = [numba.__version__, sys.version, HEADER, text.code, *_sources()]
    return sha256("\n".join(parts).encode()).hexdigest()


@lru_cache(maxsize=1)
def _sources() -> tuple[str, ...]:
    return tuple(Path(str(module.__file__)).read_text(encoding="utf-8") for module in (dates, primitives))


def _write(path: Path, content: str) -> None:
    """Whole or not at all: another process may read it at the same time."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, temporary = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(content)
    os.replace(temporary, path)
