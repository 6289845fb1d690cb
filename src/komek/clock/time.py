"""What time it is: the one thing that only the outermost rooms ask, and hand on as an argument."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Says what time it is, as a moment with its zone. The day follows from the office: `Calendar.day_of`."""

    def now(self) -> datetime: ...


class SystemClock:
    """The machine's clock, in UTC."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class FixedClock:
    """A clock that stands still until it is moved: for tests and for the demo's story."""

    def __init__(self, moment: datetime) -> None:
        if moment.tzinfo is None:
            raise ValueError(f"{moment} has no time zone. Give one, such as datetime(…, tzinfo=UTC).")
        self._moment = moment

    def now(self) -> datetime:
        return self._moment

    def forward(self, by: timedelta) -> None:
        """Let time pass; it never runs backwards."""
        if by < timedelta():
            raise ValueError(f"Time does not run backwards ({by}).")
        self._moment += by
