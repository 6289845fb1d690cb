"""`komek audit verify`: what an operator sees, and the exit status for a script that runs it every night."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import transaction
from pytest_django import DjangoDbBlocker

from tests.audit.writing import AT, sql, triggers_off
from tests.cli.conftest import Run
from tests.cli.test_offices import variables
from tests.site.server import database_address

STREAM = "test:verify"


@pytest.fixture
def installation(django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path: Path) -> Iterator[dict[str, str]]:
    """The test database as an installation with a stream of its own; the stream is gone afterwards."""
    from komek.audit import service

    with django_db_blocker.unblock(), transaction.atomic():
        service.record(STREAM, "received", "user:12", AT, {"amount": 6375})
    yield variables(database_address(), tmp_path) | {"SECRET_KEY": str(settings.SECRET_KEY)}
    with django_db_blocker.unblock():
        tamper(*(f"DELETE FROM {table} WHERE stream IN (%s, 'verified')" for table in ("audit_event", "audit_head")))


def tamper(*statements: str) -> None:
    """What a superuser does while no trigger looks."""
    with transaction.atomic(), triggers_off():
        for statement in statements:
            sql(statement, STREAM)


def test_0_where_everything_is_as_it_was_written(komek: Run, installation: dict[str, str]) -> None:
    done = komek("audit", "verify", **installation)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Everything is as it was written. Streams: ")
    done = komek("audit", "verify", STREAM, "--lang", "ru", **installation)
    assert (done.returncode, done.stdout) == (0, "test:verify: всё так, как было записано.\n")


def test_1_with_every_fault_in_the_readers_language(
    komek: Run, installation: dict[str, str], django_db_blocker: DjangoDbBlocker
) -> None:
    with django_db_blocker.unblock():
        tamper("UPDATE audit_event SET by = 'user:13' WHERE stream = %s")
    done = komek("audit", "verify", **installation)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "test:verify, event 1: It is not what was written: its hash does not fit it and the event before.\nFaults: 1.\n"
    )
    assert "събитие 1" in komek("audit", "verify", "--lang", "bg", **installation).stderr


def test_2_where_no_database_answers(komek: Run, tmp_path: Path) -> None:
    done = komek("audit", "verify", **variables(f"postgresql://komek@/komek?host={tmp_path}", tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("The database does not answer (")
