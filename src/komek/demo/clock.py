"""The clock of the demonstration: it begins on a day for which the law of all countries is known, and days can pass."""

from datetime import UTC, datetime, timedelta
from time import monotonic

from django.db import connection
from django.db.models import F

from komek.demo.models import DemoClock

BEGINNING = datetime(2020, 2, 10, 7, 0, tzinfo=UTC)  # a Monday morning; 9:00 in Sofia, 11:00 in Baku, 13:00 in Astana
KEPT = 1.0  # seconds for which a process believes what it read: a day passes for all of them within that time


class StoryClock:
    """Tells the moment in the story. Before the story was begun it is the machine's."""

    def __init__(self) -> None:
        self._read_at = -KEPT
        self._ahead = timedelta()

    def now(self) -> datetime:
        if monotonic() - self._read_at >= KEPT:
            self._ahead, self._read_at = _ahead(), monotonic()
        return datetime.now(UTC) + self._ahead


def begin() -> None:
    """Start the clock, once: later calls change nothing."""
    DemoClock.objects.get_or_create(id=1, defaults={"begun_at": datetime.now(UTC), "starts_at": BEGINNING})


def let_pass(days: int) -> None:
    """Days pass. Never backwards: what was decided stays in the past."""
    if days < 1:
        raise ValueError(f"Time does not run backwards ({days} days).")
    DemoClock.objects.filter(id=1).update(days=F("days") + days)


def _ahead() -> timedelta:
    """How far the story is from the machine's time; nothing before its table exists, while the site is prepared."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [DemoClock._meta.db_table])
        exists = cursor.fetchone() == (True,)
    row = DemoClock.objects.filter(id=1).first() if exists else None
    return row.starts_at - row.begun_at + timedelta(days=row.days) if row else timedelta()
