"""How much memory a task takes at most, above what the process holds already. Linux only: the kernel counts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

STATUS, RESET = Path("/proc/self/status"), Path("/proc/self/clear_refs")


def above(task: Callable[[], object]) -> int:
    """Bytes. What was once held and given back before does not count: the high-water mark is set anew."""
    RESET.write_text("5", encoding="ascii")
    before = _bytes("VmRSS")
    task()
    return _bytes("VmHWM") - before


def _bytes(name: str) -> int:
    line = next(line for line in STATUS.read_text(encoding="ascii").splitlines() if line.startswith(f"{name}:"))
    return int(line.split()[1]) * 1024
