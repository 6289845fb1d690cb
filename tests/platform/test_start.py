"""`./run` from start to stop, as a process of its own with its own embedded PostgreSQL."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from komek.web.start.lock import held
from tests.site.server import PATIENCE, Site, free_port, started

pytestmark = pytest.mark.process


@pytest.fixture
def site(installation: dict[str, str]) -> Iterator[Site]:
    with started(installation, free_port()) as site:
        yield site


@pytest.mark.parametrize("wish", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_says_where_it_serves_and_stops_everything_when_asked(site: Site, wish: signal.Signals) -> None:
    family = _descendants(site.process.pid)
    assert len(family) > 5  # workers, PostgreSQL and its helpers
    site.process.send_signal(wish)
    said, _ = site.process.communicate(timeout=PATIENCE)
    assert site.process.returncode == 0
    assert f"Kömek is ready: {site.address} " in said
    assert all(f"  {number}. " in said for number in (1, 2, 3))  # things to try
    assert said.endswith("PostgreSQL has stopped.\nKömek has stopped.\n")
    assert not [pid for pid in family if _runs(pid)]


def test_killed_outright_it_still_leaves_nothing_behind(site: Site) -> None:
    family = _descendants(site.process.pid)
    site.process.kill()
    deadline = time.monotonic() + PATIENCE
    while any(_runs(pid) for pid in family) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not [pid for pid in family if _runs(pid)]


def test_a_second_one_on_the_same_data_is_told_about_the_first(site: Site, installation: dict[str, str]) -> None:
    second = _start(installation)
    assert second.returncode == 1
    assert f"at {site.address}" in second.stderr
    assert "What to do:" in second.stderr


def test_a_database_that_does_not_answer_is_named(installation: dict[str, str]) -> None:
    attempt = _start(installation | {"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none"})
    assert attempt.returncode == 1
    assert "The database that DATABASE_URL names does not answer." in attempt.stderr
    assert "Traceback" not in attempt.stderr
    with held(Path(installation["KOMEK_DATA"])):
        pass  # a failed start lets go of the folder


def test_every_answer_carries_the_headers_that_protect(live_address: str) -> None:
    with urlopen(f"{live_address}/health") as answer:
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy
        assert "unsafe" not in policy
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert answer.headers["Referrer-Policy"] == "same-origin"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def _start(environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "komek.web.start", "--port", str(free_port())]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False)


def _descendants(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [found for child in listed for found in (int(child), *_descendants(int(child)))]


def _runs(pid: int) -> bool:
    """A zombie that nobody has waited for yet does not run."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
