"""The compiled scan without the compiler: its text executed by Python over the same arrays.

Compiling a law takes seconds, running its text none; what the two share is all but Numba itself. Blocks are so narrow
that a few households already fill several, and a number that passes 63 bits is an error instead of another number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from types import FunctionType
from typing import Any
from unittest.mock import patch

import numpy as np

from komek.law.scan import Batch, Outcomes, dates, primitives, scanner, text
from komek.law.scan.text import Text

WIDTH, HOUSEHOLDS = 72, 3  # of a block: no more than one large family, or three


def _plain() -> dict[str, Any]:
    """What a text calls, as Python's own functions that call each other."""
    found: dict[str, Any] = {**vars(primitives), **vars(dates)}
    compiled = {name: thing.py_func for name, thing in found.items() if hasattr(thing, "py_func")}
    found |= {name: FunctionType(function.__code__, found, name) for name, function in compiled.items()}
    return found


NAMES = _plain()


@lru_cache(maxsize=64)
def kernel(text: Text) -> Callable[..., None]:
    """The function `kernel` of a text."""
    names = NAMES | {"part": _itself, "whole": _itself}
    exec(compile(text.code, "<scan>", "exec"), names)
    found: Callable[..., None] = names["kernel"]
    return found


def _itself(function: Any) -> Any:
    return function


@contextmanager
def plainly() -> Iterator[None]:
    """In here a scanner runs its texts in Python. Use `scanned`, or make the scanner and scan in here."""
    narrow = patch.multiple(text, WIDTH=WIDTH, HOUSEHOLDS=HOUSEHOLDS)
    with narrow, patch.multiple(scanner, compiled=kernel), np.errstate(over="raise"):
        yield


def scanned(given: scanner.Scanner, batch: Batch) -> Outcomes:
    """What the scanner says of a batch, its text run in Python."""
    with plainly():
        return given.scan(batch)
