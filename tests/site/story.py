"""A demonstration that runs as `./run` starts it: with its story, its worker, and a database of its own."""

import os
from collections.abc import Iterator

import psycopg
import pytest
from psycopg import sql

from tests.site.server import database_address, free_port, started


@pytest.fixture(scope="session")
def story_address(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the demonstration. Its people and cases are those of the story, and change as tests act."""
    beside = database_address()
    environment = os.environ | {
        "DATABASE_URL": _own(beside, made=True),
        "DJANGO_SETTINGS_MODULE": "komek.web.settings",
        "KOMEK_DATA": str(tmp_path_factory.mktemp("story")),
        "KOMEK_DEMO": "1",
    }
    with started(environment, free_port()) as site:
        yield site.address
    _own(beside, made=False)


def _own(beside: str, *, made: bool) -> str:
    """The address of a database next to the tests' own: empty when it was made, otherwise gone."""
    with psycopg.connect(beside, autocommit=True) as connection:
        given = connection.info.dbname
        name = sql.Identifier(f"{given}_story")
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(name))
        if made:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(name))
    return beside.replace(f"/{given}?", f"/{given}_story?")
