"""After a change of the law: the running awards of a programme are looked at again, one by one."""

from __future__ import annotations

from datetime import datetime

from komek.clock import Month


def reassess_after_change(programme: str, since: Month, by: str, at: datetime) -> None:
    """Begin to reassess every running award from a month on. A job goes through them, and on after it was stopped."""
    raise NotImplementedError
