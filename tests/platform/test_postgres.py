"""The embedded PostgreSQL: keeps its data, lets nobody else in, and never outlives the one that started it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from komek.web.failure import StartFailure
from komek.web.postgres import cluster, server

pytestmark = pytest.mark.process

PARENT = """
import sys, time
from pathlib import Path
from komek.web.postgres import cluster
with cluster.running(Path(sys.argv[1]), lambda line: None) as address:
    print(address, flush=True)
    time.sleep(600)
"""


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An installation that was started once before."""
    folder = tmp_path_factory.mktemp("pg") / "made"
    with cluster.running(folder, quiet, cluster.QUICK):
        pass
    return folder


@pytest.fixture
def folder(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of it for one test; owner and rights as they were."""
    copy = tmp_path_factory.mktemp("pg") / "postgres"
    subprocess.run(["cp", "-a", str(made), str(copy)], check=True)
    return copy


@pytest.fixture
def new(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pg") / "postgres"


def quiet(line: str) -> None:
    """Nobody listens."""


def test_data_outlives_the_server(folder: Path) -> None:
    with cluster.running(folder, quiet) as address, psycopg.connect(address, autocommit=True) as first:
        first.execute("CREATE TABLE kept AS SELECT 'көмек' AS word")
    with cluster.running(folder, quiet) as address, psycopg.connect(address) as second:
        assert second.execute("SELECT upper(word) FROM kept").fetchone() == ("КӨМЕК",)


def test_no_network_and_no_other_user_can_reach_it(folder: Path) -> None:
    with cluster.running(folder, quiet, cluster.QUICK) as address, psycopg.connect(address) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_killed_parent_leaves_no_server_and_the_next_start_works(folder: Path) -> None:
    parent = subprocess.Popen([sys.executable, "-c", PARENT, str(folder)], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    assert parent.stdout.readline().startswith("postgresql://")
    pid = _pid(folder)
    parent.send_signal(signal.SIGKILL)
    parent.communicate()
    with cluster.running(folder, quiet, cluster.QUICK) as address:
        psycopg.connect(address).close()
        assert not _exists(pid)


def test_files_of_another_version_are_explained(new: Path) -> None:
    (new / "data").mkdir(parents=True)
    (new / "data" / "PG_VERSION").write_text("16\n")
    with pytest.raises(StartFailure, match="made by PostgreSQL 16"), cluster.running(new, quiet, cluster.QUICK):
        pass


def test_a_server_that_cannot_start_shows_what_it_said(folder: Path) -> None:
    with pytest.raises(StartFailure, match="no_such_setting"), cluster.running(folder, quiet, {"no_such_setting": "1"}):
        pass


def test_an_interrupted_first_start_is_made_good(new: Path) -> None:
    (new / "data.new").mkdir(parents=True)
    (new / "data.new" / "half").touch()
    with cluster.running(new, quiet, cluster.QUICK) as address:
        psycopg.connect(address).close()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root runs it under another account")
def test_root_runs_it_under_an_account_of_its_own(folder: Path) -> None:
    with cluster.running(folder, quiet, cluster.QUICK):
        assert Path(f"/proc/{_pid(folder)}").stat().st_uid == folder.stat().st_uid != 0


def test_the_programs_are_where_we_look_for_them() -> None:
    assert (server.programs() / "postgres").is_file()


def _pid(folder: Path) -> int:
    return int((folder / "data" / "postmaster.pid").read_text().split()[0])


def _exists(pid: int) -> bool:
    deadline = time.monotonic() + 20
    while Path(f"/proc/{pid}").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    return Path(f"/proc/{pid}").exists()
