"""What the calendar brings, every day once or more: the same day again does nothing."""

from __future__ import annotations

from datetime import datetime


def daily(at: datetime) -> dict[str, int]:
    """Lapse corrections, end periods, remind; how many of each."""
    raise NotImplementedError
