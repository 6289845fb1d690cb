"""The worker for jobs beside the site: it does what is put aside, is replaced when it dies, and goes with the site."""

import http.client
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

from komek.web.start import work
from tests.site.server import PATIENCE, Site, free_port, started

pytestmark = pytest.mark.process

DEAF = 60.0  # seconds that a worker goes on which does not listen
DEFER = (
    "INSERT INTO procrastinate_jobs (queue_name, task_name, args) VALUES ('default', 'casework.lapse_correction', '{}')"
)


@pytest.fixture(scope="module")
def without_story(installation: dict[str, str]) -> dict[str, str]:
    """An installation whose worker has nothing to do but what a test gives it."""
    return installation | {"KOMEK_DEMO": "0"}


def test_the_site_has_a_worker_and_gets_another_one_when_it_dies(without_story: dict[str, str]) -> None:
    with started(without_story, free_port()) as site:
        first = _until(lambda: _worker(site))
        with psycopg.connect(_database(without_story), autocommit=True) as connection:
            connection.execute(DEFER)  # without its arguments it fails, which shows that it was taken up
            os.kill(first, signal.SIGKILL)
            second = _until(lambda: _worker(site) if _worker(site) != first else None)
            _until(lambda: _tried(connection))
        assert second != first
    assert not Path(f"/proc/{second}").exists()


def test_a_site_without_workers_leaves_what_is_put_aside_to_others(live_site: Site) -> None:
    assert _worker(live_site) is None


def test_an_idle_connection_does_not_keep_the_site_from_stopping(without_story: dict[str, str]) -> None:
    with started(without_story, free_port()) as site:
        parts = urlsplit(site.address)
        idle = http.client.HTTPConnection(parts.hostname or "", parts.port)
        idle.request("GET", "/health")
        idle.getresponse().read()
        time.sleep(3)  # the site's workers are past their beginning: from now on they finish what they do
        site.process.send_signal(signal.SIGINT)
        said, _ = site.process.communicate(timeout=PATIENCE)
    assert "Killing" not in said


def test_a_worker_that_does_not_listen_is_waited_for_no_longer_than_it_may_finish(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    deaf, said = tmp_path / "deaf.py", list[str]()
    deaf.write_text(
        "import signal, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        f"open({str(tmp_path / 'ready')!r}, 'w')\ntime.sleep({DEAF})\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(work, "WORKERS", {"studies": work.Worker("deaf", 0.2)})
    with work.working(said.append):
        _until(lambda: (tmp_path / "ready").exists())
        begun = time.monotonic()
    assert 0.2 <= time.monotonic() - begun < DEAF
    assert said == ["The worker for studies did not finish in time. Its work is taken up again later."]


def _worker(site: Site) -> int | None:
    """The process id of the site's worker."""
    children = Path(f"/proc/{site.process.pid}/task").glob("*/children")
    ids = [int(child) for task in children for child in task.read_text().split()]
    return next((id for id in ids if "komek.web.work" in Path(f"/proc/{id}/cmdline").read_text()), None)


def _tried(connection: psycopg.Connection) -> int | None:
    row = connection.execute(
        "SELECT max(attempts) FROM procrastinate_jobs WHERE task_name LIKE 'casework.l%'"
    ).fetchone()
    return row[0] if row else None


def _database(installation: dict[str, str]) -> str:
    from komek.web.postgres.address import embedded_address

    return embedded_address(Path(installation["KOMEK_DATA"]) / "postgres")


def _until(look: Callable[[], int | None]) -> int:
    """What is there, as soon as it is."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if found := look():
            return found
        time.sleep(0.1)
    raise AssertionError("It did not happen in time.")
