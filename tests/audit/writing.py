"""History for tests: a few streams, and what somebody with all rights does to them in SQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from django.db import connection

from komek.audit import service
from komek.audit.triggers import TRIGGERS

AT = datetime(2019, 1, 15, 7, 30, tzinfo=UTC)
CASE = "case:17"


def three_events(stream: str = CASE) -> None:
    """An application came, was looked into, and decided."""
    for number, kind in enumerate(["received", "assessed", "decided"]):
        service.record(stream, kind, "user:12", AT + timedelta(days=number), {"amount": 6375, "words": "да"})


def sentences(stream: str | None = None) -> list[str]:
    """What verification says."""
    return [fault.sentence() for fault in service.verify(stream)]


def sql(text: str, *values: object) -> None:
    """A statement by somebody with all rights."""
    with connection.cursor() as cursor:
        cursor.execute(text, values)  # type: ignore[arg-type]


def checked() -> None:
    """Foreign keys are looked at now: tables with open checks can be neither altered nor emptied."""
    sql("SET CONSTRAINTS ALL IMMEDIATE")


@contextmanager
def triggers_off() -> Iterator[None]:
    """A superuser who switches the triggers off, does something, and switches them on again."""
    checked()
    for table, name in TRIGGERS:
        sql(f"ALTER TABLE {table} DISABLE TRIGGER {name}")
    yield
    checked()
    for table, name in TRIGGERS:
        sql(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}")
