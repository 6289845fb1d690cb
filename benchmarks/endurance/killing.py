"""Kills processes of every kind with SIGKILL, which nothing can prepare for."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random

KINDS = ("decider", "job worker", "web worker")
EVERY = 5.0  # seconds between two kills, on average: a web worker takes some to come back


class Killer(threading.Thread):
    """Kills one of `victims()` from time to time until it is stopped; counts by kind.

    When is left to chance, and who of a kind; the kind is the one that was killed least, so that none is left out.
    """

    def __init__(self, victims: Callable[[], list[tuple[str, int]]], seed: int) -> None:
        super().__init__(daemon=True)
        self.victims, self.chance = victims, Random(seed)
        self.killed: dict[str, int] = dict.fromkeys(KINDS, 0)
        self._enough = threading.Event()

    def run(self) -> None:
        while not self._enough.wait(self.chance.expovariate(1 / EVERY)):
            if there := self.victims():
                self.chance.shuffle(there)
                kind, pid = min(there, key=lambda one: self.killed[one[0]])
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
                    self.killed[kind] += 1

    def stop(self) -> None:
        self._enough.set()
        self.join()


def children(pid: int) -> list[int]:
    """The processes that one has started and that still run."""
    with suppress(FileNotFoundError):
        threads = Path(f"/proc/{pid}/task").iterdir()
        return [int(child) for thread in threads for child in (thread / "children").read_text().split()]
    return []


def command(pid: int) -> str:
    """How a process was started; empty where it is gone."""
    with suppress(FileNotFoundError, ProcessLookupError):
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    return ""


def age(pid: int) -> float:
    """For how many seconds a process has run; 0 where it is gone."""
    with suppress(FileNotFoundError):
        return time.time() - Path(f"/proc/{pid}").stat().st_ctime
    return 0.0
