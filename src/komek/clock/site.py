"""The clock of this installation: one for all of its pages and jobs, so that they agree on what time it is.

It is the machine's, unless a demonstration puts its own in place, in which days can be made to pass.
"""

from __future__ import annotations

from datetime import datetime

from .time import Clock, SystemClock

_in_use: list[Clock] = [SystemClock()]


def now() -> datetime:
    """The moment, in UTC. Only pages, commands and jobs ask; they hand it on as an argument."""
    return _in_use[-1].now()


def use(clock: Clock) -> None:
    """From now on this process tells the time by that clock."""
    _in_use[-1] = clock
