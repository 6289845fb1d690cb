"""Time by the clock and time of the processor of one task, over all threads of this process."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter, process_time
from typing import NamedTuple

ENOUGH = 0.03  # seconds that a round takes at least, where the task can be repeated


class Spent(NamedTuple):
    """Seconds of one run."""

    cpu: float
    wall: float


class Rounds(NamedTuple):
    """Several runs of one task."""

    runs: tuple[Spent, ...]

    @property
    def cpu(self) -> float:
        return median(run.cpu for run in self.runs)

    @property
    def wall(self) -> float:
        return median(run.wall for run in self.runs)

    def over(self, other: Rounds) -> Spent:
        """How many times longer this takes than what stood beside it in each round: the medians."""
        pairs = list(zip(self.runs, other.runs, strict=True))
        return Spent(median(a.cpu / b.cpu for a, b in pairs), median(a.wall / b.wall for a, b in pairs))


Task = Callable[[], Spent]


def timed(task: Callable[[], object], count: int = 1) -> Spent:
    cpu, wall = process_time(), perf_counter()
    for _ in range(count):
        task()
    return Spent((process_time() - cpu) / count, (perf_counter() - wall) / count)


def repeated(task: Callable[[], object]) -> Task:
    """`task` so many times that a round is long enough to be measured; once now, to warm up."""
    task()
    count = max(1, int(ENOUGH / max(timed(task).wall, 1e-7)))
    return lambda: timed(task, count)


def by_turns(tasks: Mapping[str, Task], rounds: int) -> dict[str, Rounds]:
    """Each task once a round, so that a machine that slows down treats all of them alike."""
    found: dict[str, list[Spent]] = {name: [] for name in tasks}
    for _ in range(rounds):
        for name, task in tasks.items():
            found[name].append(task())
    return {name: Rounds(tuple(runs)) for name, runs in found.items()}
