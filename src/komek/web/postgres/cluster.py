"""One embedded server: its files made once, then started and stopped as a child process."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from komek.web.failure import StartFailure
from komek.web.postgres import server
from komek.web.postgres.account import Account, database_account, let_pass, let_read
from komek.web.postgres.address import NAME, embedded_address, socket_folder

QUICK = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}  # for data that may be lost

Say = Callable[[str], None]


@contextmanager
def running(folder: Path, say: Say, settings: dict[str, str] | None = None) -> Iterator[str]:
    """A server over the files in `folder`, made if new; yields its address, and stops it at the end."""
    account = _prepare(folder, say)
    data = folder / "data"
    if not data.exists():
        say("Making a new database. This happens once.")
        _make(data, account, durable=settings != QUICK)
    _check_version(data)
    process = server.start(data, socket_folder(folder), account, settings or {})
    try:
        server.await_answer(process, data, embedded_address(folder, "postgres"))
        server.make_database(embedded_address(folder, "postgres"), NAME)
        yield embedded_address(folder)
    finally:
        server.stop(process)


def _prepare(folder: Path, say: Say) -> Account | None:
    """Folders that only the server's account, and root, may enter: that is the password of the database."""
    account = database_account(say)
    for needed in {folder, socket_folder(folder)}:
        needed.mkdir(mode=0o700, parents=True, exist_ok=True)
        if account:
            account.own(needed)
            let_pass(needed, say)
    if account:
        let_read(server.programs().parent)
        let_pass(server.programs(), say)
    _refuse_foreign(socket_folder(folder), account)
    return account


def _refuse_foreign(folder: Path, account: Account | None) -> None:
    """In /tmp another user could have made the socket's folder first, and listen there in our place."""
    status = folder.stat()
    if status.st_uid != (account.uid if account else server.our_uid()) or status.st_mode & 0o022:
        raise StartFailure(
            "The embedded database could not start.",
            f"The folder of its socket, {folder}, belongs to somebody else or may be written to by others.",
            f"Remove {folder}, or keep the data elsewhere with KOMEK_DATA.",
        )


def _make(data: Path, account: Account | None, durable: bool) -> None:
    """`initdb` into a draft, renamed when whole: an interrupted first start leaves nothing half made."""
    draft = data.with_name("data.new")
    shutil.rmtree(draft, ignore_errors=True)
    locale = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
    haste = [] if durable else ["--no-sync"]
    done = server.run("initdb", ["-D", str(draft), "--auth=trust", "-U", NAME, *locale, *haste], account)
    if done.returncode:
        raise StartFailure(
            "The embedded database could not be made.",
            done.stderr.strip() or f"initdb ended with status {done.returncode}.",
            "Free some disk space, correct the rights of the data folder, or set DATABASE_URL to a PostgreSQL.",
        )
    draft.rename(data)


def _check_version(data: Path) -> None:
    found = (data / "PG_VERSION").read_text(encoding="ascii").strip()
    if found != str(server.VERSION):
        raise StartFailure(
            "The embedded database could not start.",
            f"Its files were made by PostgreSQL {found}; this Kömek brings PostgreSQL {server.VERSION}.",
            "See 'A newer PostgreSQL' in docs/operating.md.",
        )
