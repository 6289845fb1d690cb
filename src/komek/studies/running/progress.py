"""How far a study is: written at most once a second, and asked at the same time whether somebody stopped it."""

from __future__ import annotations

import time
from typing import Any

from komek.studies.models import Study

EVERY = 1.0  # seconds


class Stopped(Exception):
    """Somebody wants the study to end."""


class Progress:
    """Is told how many households are done, those of an earlier start included."""

    def __init__(self, study: Study) -> None:
        self._study, self._begun, self._written = study.pk, time.monotonic(), 0.0
        self._first: int | None = None
        self.done, self.total = 0, study.total

    def tell(self, done: int) -> None:
        """So many are done. Stopped where the study is to end."""
        self._first = done if self._first is None else self._first
        self.done = done
        if time.monotonic() - self._written >= EVERY:
            self._write()

    def values(self) -> dict[str, Any]:
        """By the fields of a study."""
        seconds = time.monotonic() - self._begun
        since = self.done - (self._first or 0)
        return {"done": self.done, "rate": int(since / seconds) if seconds else 0, "seconds": round(seconds, 3)}

    def _write(self) -> None:
        self._written = time.monotonic()
        row = Study.objects.filter(pk=self._study)
        row.update(**self.values())
        if row.values_list("stop_wanted", flat=True).first():
            raise Stopped
