"""When it is worth while to compile what households lack: after so many were asked, however few a batch has of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from komek.law.scan import Batch, Outcomes
from komek.law.scan.flat import Unscannable

if TYPE_CHECKING:
    from .running import Scanner

MANY = 50_000  # undetermined households that `assess` is asked about in the time in which a kernel is compiled


class Patient:
    """A scanner that at last leaves it to another one, `thorough`, to say what is needed; made only then."""

    def __init__(self, usual: Scanner, thorough: Callable[[], Scanner], many: int = MANY) -> None:
        self._usual, self._make, self._many = usual, thorough, many
        self._thorough: Scanner | None = None
        self._asked = 0
        self.requirements = usual.requirements

    def scan(self, batch: Batch) -> Outcomes:
        """What the usual one says."""
        return self._usual.scan(batch)

    def needed(self, batch: Batch, which: NDArray[np.int64]) -> list[tuple[str, ...]]:
        """The same from both; the usual one goes on where the other cannot be made."""
        if self._asked >= self._many and len(which):
            try:
                self._thorough = self._thorough or self._make()
                return self._thorough.needed(batch, which)
            except Unscannable:
                self._make, self._thorough = lambda: self._usual, self._usual
        self._asked += len(which)
        return self._usual.needed(batch, which)
