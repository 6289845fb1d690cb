"""The real site: started as `./run` starts it, on this process's test database."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.error import URLError
from urllib.parse import quote, urlencode
from urllib.request import urlopen

import pytest
from django.conf import settings

PATIENCE = 120.0  # seconds; the first start makes everything, and the machine may have other things to do


@dataclass(frozen=True)
class Site:
    """A running site: its address, without a slash at the end, and its process."""

    address: str
    process: subprocess.Popen[str]


@pytest.fixture(scope="session")
def live_environment(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the programs of the running site are started with: this process's test database, data of their own."""
    return os.environ | {
        "DATABASE_URL": database_address(),
        "DJANGO_SETTINGS_MODULE": "komek.web.settings",
        "KOMEK_DATA": str(tmp_path_factory.mktemp("data")),
        "SECRET_KEY": settings.SECRET_KEY,  # so that a test can sign somebody in by making their session
    }


@pytest.fixture(scope="session")
def live_site(live_environment: dict[str, str]) -> Iterator[Site]:
    """The running site. What a test commits, it sees.

    It has no workers: tests share its database, and would not be alone with what they put aside.
    """
    with started(live_environment, free_port(), "--no-workers") as site:
        yield site


@pytest.fixture(scope="session")
def live_address(live_site: Site) -> str:
    """The address of the running site, without a slash at its end."""
    return live_site.address


@pytest.fixture
def worker(live_environment: dict[str, str], transactional_db: None) -> Iterator[None]:
    """The running site's worker, for one test; it is gone before the database is emptied."""
    process = subprocess.Popen([sys.executable, "-m", "komek.web.work"], env=live_environment)
    yield
    process.terminate()
    process.wait(timeout=PATIENCE)


@contextmanager
def started(environment: dict[str, str], port: int, *options: str) -> Iterator[Site]:
    """The site as a process of its own, stopped with SIGTERM as a service manager would."""
    command = [sys.executable, "-m", "komek.web.start", "--port", str(port), *options]
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, preexec_fn=_heed_hangup
    )
    try:
        address = f"http://127.0.0.1:{port}"
        _await(f"{address}/health", process)
        yield Site(address, process)
    finally:
        _end(process)


def _heed_hangup() -> None:
    """As from a terminal, also where the tests themselves were started with `nohup`."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def _end(process: subprocess.Popen[str]) -> None:
    if process.poll() is None:
        process.terminate()
        process.communicate(timeout=PATIENCE)


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def _await(address: str, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        try:
            urlopen(address, timeout=5).close()
            return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    process.terminate()
    raise RuntimeError(f"The site did not start. It said:\n{process.communicate(timeout=PATIENCE)[0]}")


def database_address() -> str:
    """The address of this process's test database, read back from Django's connection."""
    from django.db import connection

    from komek.web.postgres.address import PREPARED

    values = connection.settings_dict
    who = ":".join(quote(values[name], safe="") for name in ("USER", "PASSWORD") if values[name])
    given = {name: value for name, value in values["OPTIONS"].items() if name not in PREPARED}  # Django's own
    query = {"host": values["HOST"], "port": values["PORT"], **given}
    return f"postgresql://{who}@/{values['NAME']}?" + urlencode({key: value for key, value in query.items() if value})
