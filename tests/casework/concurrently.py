"""Several at once, on a database of their own: what they commit cannot be taken back, as triggers keep it."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier
from typing import Any

from django.core.management import call_command
from django.db import OperationalError, connection, connections

from komek.offices.service import load_packs


@contextmanager
def own_database() -> Iterator[None]:
    """A copy of the migrated test database, for as long as the block lasts."""
    usual = connection.settings_dict["NAME"]
    own = f"{usual}_at_once"
    _in_maintenance(f'DROP DATABASE IF EXISTS "{own}"')
    copied = _copy(usual, own)
    connection.settings_dict["NAME"] = own
    try:
        if not copied:
            call_command("migrate", verbosity=0, interactive=False)
            load_packs()
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = usual
        _in_maintenance(f'DROP DATABASE IF EXISTS "{own}" WITH (FORCE)')


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """What each of these gives, or raises, when all begin at the same moment."""
    barrier = Barrier(len(acts))

    def run(act: Callable[[], Any]) -> Any:
        barrier.wait()
        try:
            return act()
        except Exception as error:  # noqa: BLE001 it is what the test is about
            return error
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def _copy(usual: str, own: str) -> bool:
    """Whether it could be copied: not while somebody else, such as the running site, has it open."""
    try:
        _in_maintenance(f'CREATE DATABASE "{own}" TEMPLATE "{usual}"')
    except OperationalError:
        _in_maintenance(f'CREATE DATABASE "{own}"')
        return False
    return True


def _in_maintenance(statement: str) -> None:
    """Run a statement from outside of the database that it is about."""
    connection.close()
    with connection._nodb_cursor() as cursor:
        cursor.execute(statement)
