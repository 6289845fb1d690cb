"""How much of the processor this process and everything below it have used: their programs, servers and workers."""

import os
from pathlib import Path

_TICK = os.sysconf("SC_CLK_TCK")


def seconds() -> float:
    """Since the start; of processes that have ended what their parents were told."""
    children: dict[int, list[int]] = {}
    used: dict[int, float] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue  # ended while we looked
        number = int(stat.parent.name)
        children.setdefault(int(fields[1]), []).append(number)
        used[number] = sum(int(ticks) for ticks in fields[11:15]) / _TICK
    return _below(os.getpid(), children, used)


def _below(process: int, children: dict[int, list[int]], used: dict[int, float]) -> float:
    return used.get(process, 0.0) + sum(_below(child, children, used) for child in children.get(process, []))
