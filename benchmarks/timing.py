"""Times several tasks by turns, so that a machine that slows down or speeds up treats all of them alike.

`repeated` counts the time of the processor, which on an idle machine is the time by the clock: what others do on a
shared one is not counted, though it still makes both sides slower.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median, quantiles
from time import process_time

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

    @property
    def fastest(self) -> float:
        """The fastest round in milliseconds: the nearest to a machine of one's own."""
        return min(self.rounds) * 1e3

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
    started = process_time()
    for _ in range(count):
        task()
    return (process_time() - started) / count


def by_turns(tasks: Mapping[str, Task], rounds: int) -> dict[str, Figure]:
    """Each task once a round, after one round that does not count."""
    found: dict[str, list[float]] = {name: [] for name in tasks}
    for number in range(rounds + 1):
        for name, task in tasks.items():
            seconds = task()
            if number:
                found[name].append(seconds)
    return {name: Figure(tuple(seconds)) for name, seconds in found.items()}


def show(found: Mapping[str, Figure], what: Mapping[str, str], digits: int) -> None:
    """A small table."""
    print(f"{'median ms':>10}  {'half of the rounds':>20}  {'fastest':>9}  what")
    for name, figure in found.items():
        low, high = figure.half_lies_in
        spread = f"{low:.{digits}f} … {high:.{digits}f}"
        print(f"{figure.ms:10.{digits}f}  {spread:>20}  {figure.fastest:9.{digits}f}  {what[name]}")
