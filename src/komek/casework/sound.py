"""Whether decisions are still what they were: their hashes, computed anew."""

from __future__ import annotations


def faults(decision: int | None = None) -> list[str]:
    """What does not fit, one sentence per decision; of all decisions without an id."""
    raise NotImplementedError
