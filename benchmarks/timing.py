"""Times several tasks by turns, so that a machine that slows down or speeds up treats all of them alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter

Task = Callable[[], float]  # runs some times; the seconds one run took


@dataclass(frozen=True)
class Figure:
    """What one run takes, in seconds, round by round."""

    rounds: tuple[float, ...]

    @property
    def ms(self) -> float:
        """The median in milliseconds."""
        return median(self.rounds) * 1e3

    @property
    def half_lies_in(self) -> tuple[float, float]:
        """The quartiles in milliseconds."""
        low, _, high = quantiles(self.rounds, n=4)
        return low * 1e3, high * 1e3

    def times(self, other: Figure) -> float:
        """How many times longer this takes: the median over the rounds, of what stood side by side."""
        return median(one / two for one, two in zip(self.rounds, other.rounds, strict=True))

    def above(self, other: Figure) -> float:
        """How many milliseconds longer this takes: likewise."""
        return median(one - two for one, two in zip(self.rounds, other.rounds, strict=True)) * 1e3


def repeated(task: Callable[[], object], seconds: float = 0.008) -> Task:
    """`task` so many times that a round takes about `seconds`."""
    task()
    count = max(1, int(seconds / max(_once(task, 1), 1e-7)))
    return lambda: _once(task, count)


def _once(task: Callable[[], object], count: int) -> float:
    started = perf_counter()
    for _ in range(count):
        task()
    return (perf_counter() - started) / count


def by_turns(tasks: Mapping[str, Task], rounds: int) -> dict[str, Figure]:
    """Each task once a round, after one round that does not count."""
    found: dict[str, list[float]] = {name: [] for name in tasks}
    for number in range(rounds + 1):
        for name, task in tasks.items():
            seconds = task()
            if number:
                found[name].append(seconds)
    return {name: Figure(tuple(seconds)) for name, seconds in found.items()}
