"""Makes invented people; the same ones for the same number of households, so that figures can be compared."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as Waiting
from threading import Event, Lock
from typing import Any

from komek.population.making.making import existing, order
from komek.population.making.making import make as make_people
from komek.studies.folders import population_folder
from komek.studies.models import Study

from .progress import EVERY, Progress, Stopped

SEED, SILENT = 1, 0.01
"""Which people, and the share of registers that are silent, as the command makes them."""


def make(study: Study, progress: Progress) -> dict[str, Any]:
    """The result: households, persons and the day they were made for. Made whole or not at all."""
    folder = population_folder(study.population)
    wanted = order(study.country, study.total, SEED, SILENT)
    found = {"households": study.total, "on": wanted.on.isoformat()}
    if existing(folder):  # an earlier start made them, and was killed before it could say so
        return found
    counted = _Counted()
    with ThreadPoolExecutor(1) as pool:
        work = pool.submit(make_people, wanted, folder, counted.more)
        while True:
            try:
                people = work.result(timeout=EVERY)
            except Waiting:
                _tell(progress, counted)
            else:
                break
    progress.tell(study.total)
    return {**found, "persons": people}


def _tell(progress: Progress, counted: _Counted) -> None:
    try:
        progress.tell(counted.done)
    except Stopped:
        counted.stop.set()  # which the threads that make people meet at their next chunk


class _Counted:
    """Counts in the threads that make people; they have no connection to the database."""

    def __init__(self) -> None:
        self.done, self.stop, self._lock = 0, Event(), Lock()

    def more(self, households: int) -> None:
        """So many further ones. Stopped where that is wanted."""
        if self.stop.is_set():
            raise Stopped
        with self._lock:
            self.done += households
