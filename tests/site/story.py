"""A demonstration that runs as `./run` starts it: with its story, its worker, and a database of its own."""

import os
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from tests.site.server import database_address, free_port, started


@pytest.fixture(scope="session")
def story_address(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the demonstration. Its people and cases are those of the story, and change as tests act."""
    beside = database_address()
    own = _emptied(beside)
    folder: Path = tmp_path_factory.mktemp("story")
    environment = os.environ | {
        "DATABASE_URL": own,
        "DJANGO_SETTINGS_MODULE": "komek.web.settings",
        "KOMEK_DATA": str(folder),
        "KOMEK_DEMO": "1",
    }
    with started(environment, free_port()) as site:
        yield site.address


def _emptied(beside: str) -> str:
    """The address of an empty database next to the tests' own."""
    with psycopg.connect(beside, autocommit=True) as connection:
        given = connection.info.dbname
        name = sql.Identifier(f"{given}_story")
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(name))
        connection.execute(sql.SQL("CREATE DATABASE {}").format(name))
    return beside.replace(f"/{given}?", f"/{given}_story?")
