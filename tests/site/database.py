"""One PostgreSQL for the whole run, whatever the number of processes; one database in it for each of them.

The process that was started (not xdist's workers) makes an empty embedded server while tests are collected
and removes it at the end. With DATABASE_URL that PostgreSQL is used, and left running.
"""

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytest_django import DjangoDbBlocker

from komek.web.postgres import cluster
from komek.web.postgres.address import connection

if TYPE_CHECKING:
    from django.db.backends.postgresql.operations import DatabaseOperations

RUN = pytest.StashKey[ExitStack]()
GUARDS = """
    SELECT tgrelid::regclass::text, quote_ident(tgname), CASE tgenabled WHEN 'A' THEN 'ALWAYS' ELSE '' END
    FROM pg_trigger WHERE NOT tgisinternal AND tgtype & 32 = 32
"""
"""The triggers that fire on TRUNCATE, and whether they do so always."""
LOADED = {"services_service", "offices_office", "offices_territory", "offices_edition"}
"""What `django_db_setup` loads once: the running site and all tests rely on it."""
BESIDE = [f"procrastinate_{name}" for name in ("workers", "jobs", "periodic_defers", "events")] + [
    "accounts_shared_for_minutes"
]
"""Tables that Django does not count as its own: work that was put aside, and what is remembered for minutes."""


def pytest_configure(config: pytest.Config) -> None:
    """Start the server, before workers are started that inherit its address."""
    if hasattr(config, "workerinput") or os.environ.get("DATABASE_URL") or config.option.collectonly:
        return
    stack = config.stash[RUN] = ExitStack()
    folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="komek-test-"))
    server = cluster.running(Path(folder) / "pg", lambda _: None, cluster.QUICK)
    os.environ["DATABASE_URL"] = stack.enter_context(server)


def pytest_report_header(config: pytest.Config) -> str:
    """Say which database the run uses."""
    return "database: " + ("embedded, for this run only" if RUN in config.stash else "the one in DATABASE_URL")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the server that we started."""
    if stack := config.stash.get(RUN, None):
        stack.close()
        del os.environ["DATABASE_URL"]


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Settings were read before the server was started: point them at it. One database per worker."""
    from django.db import connections

    given = connection(os.environ["DATABASE_URL"])
    for name in ("HOST", "PORT", "USER", "PASSWORD", "NAME", "OPTIONS"):
        connections.databases["default"][name] = given[name]


@pytest.fixture(scope="session")
def django_db_setup(django_db_modify_db_settings: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Migrated, the packs' programmes published, their offices loaded: as in every running installation.

    Ours in place of pytest-django's, which makes no database for a test that only looks at the running site.
    """
    from django.test.utils import setup_databases, teardown_databases

    from komek.offices.service import load_packs
    from komek.services import service

    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False, aliases={"default": False}, serialized_aliases={})
        service.publish_packs(datetime(2026, 1, 1, tzinfo=UTC))
        load_packs()
    yield
    with django_db_blocker.unblock():
        _say_goodbye()
        teardown_databases(made, verbosity=0)


def _say_goodbye() -> None:
    """End whatever is still connected, such as a process that a test killed and PostgreSQL has not missed yet."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@pytest.fixture(autouse=True, scope="session")
def _tables_can_be_emptied() -> Iterator[None]:
    """Tests with transactions of their own empty all tables afterwards; triggers that keep history refuse that.

    Only for that moment they are switched off, and put back as they were. What was loaded once for all tests stays.
    """
    from django.db.backends.postgresql.operations import DatabaseOperations as Operations

    with pytest.MonkeyPatch.context() as patch:
        flush, tables = Operations.execute_sql_flush, Operations.sql_flush
        patch.setattr(Operations, "execute_sql_flush", lambda self, sql: _unguarded(flush, self, sql))
        patch.setattr(
            Operations, "sql_flush", lambda self, style, names, **rest: tables(self, style, _emptied(names), **rest)
        )
        yield


def _emptied(tables: Iterable[str]) -> list[str]:
    return [table for table in tables if table not in LOADED] + BESIDE


def _unguarded(flush: Callable[..., None], operations: "DatabaseOperations", sql: Iterable[str]) -> None:
    from django.db import transaction

    with transaction.atomic(), operations.connection.cursor() as cursor:
        cursor.execute(GUARDS)
        guards = cursor.fetchall()
        for table, name, _ in guards:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER {name}")
        flush(operations, sql)
        for table, name, mode in guards:
            cursor.execute(f"ALTER TABLE {table} ENABLE {mode} TRIGGER {name}")
