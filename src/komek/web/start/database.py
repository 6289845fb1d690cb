"""The database to work with: the one given, or the embedded server for as long as we run."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from komek.web.environment import database_address
from komek.web.failure import StartFailure
from komek.web.postgres import cluster
from komek.web.postgres.cluster import Say

OLDEST = 15  # the oldest PostgreSQL we test with


@contextmanager
def available(folder: Path, say: Say) -> Iterator[None]:
    """A database that answers, its address in DATABASE_URL for everything that we start."""
    if given := database_address():
        _check(given)
        say("Using the PostgreSQL that DATABASE_URL names.")
        yield
        return
    say("Starting the embedded PostgreSQL.")
    with cluster.running(folder / "postgres", say) as address:
        os.environ["DATABASE_URL"] = address
        yield
    say("PostgreSQL has stopped.")


def _check(address: str) -> None:
    remedy = "Correct DATABASE_URL, start that PostgreSQL, or unset DATABASE_URL to use the embedded one."
    try:
        with psycopg.connect(address, connect_timeout=10) as connection:
            version = connection.info.server_version // 10_000
    except psycopg.Error as error:
        raise StartFailure(
            "The database that DATABASE_URL names does not answer.", str(error).strip(), remedy
        ) from None
    if version < OLDEST:
        raise StartFailure(
            "The database that DATABASE_URL names is too old.",
            f"It is PostgreSQL {version}; Kömek needs {OLDEST} or newer.",
            "Upgrade it, or unset DATABASE_URL to use the embedded one.",
        )
