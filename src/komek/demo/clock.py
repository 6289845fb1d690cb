"""The clock of the demonstration: it begins on a day for which the law of all countries is known, and days can pass."""

from datetime import UTC, datetime, timedelta

from django.db import connection
from django.db.models import F

from komek.demo.models import DemoClock

BEGINNING = datetime(2020, 2, 10, 7, 0, tzinfo=UTC)  # a Monday morning; 9:00 in Sofia, 11:00 in Baku, 13:00 in Astana


class StoryClock:
    """Tells the moment in the story. Before the story was begun it is the machine's.

    It is read anew each time: a day that passes has passed for every process at once.
    """

    def __init__(self) -> None:
        self._exists = False

    def now(self) -> datetime:
        self._exists = self._exists or _exists()
        return datetime.now(UTC) + (_ahead() if self._exists else timedelta())


def begin() -> None:
    """Start the clock, once: later calls change nothing."""
    DemoClock.objects.get_or_create(id=1, defaults={"begun_at": datetime.now(UTC), "starts_at": BEGINNING})


def let_pass(days: int) -> None:
    """Days pass. Never backwards: what was decided stays in the past."""
    if days < 1:
        raise ValueError(f"Time does not run backwards ({days} days).")
    DemoClock.objects.filter(id=1).update(days=F("days") + days)


def _exists() -> bool:
    """Whether the table is there: it is not while the site is prepared for the first time."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [DemoClock._meta.db_table])
        return bool(cursor.fetchone() == (True,))


def _ahead() -> timedelta:
    """How far the story is from the machine's time."""
    row = DemoClock.objects.filter(id=1).first()
    return row.starts_at - row.begun_at + timedelta(days=row.days) if row else timedelta()
