"""PostgreSQL refuses to run as root. Started by root, the embedded server runs under an account of its own."""

import os
import pwd
import stat
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from komek.web.failure import StartFailure

NAME = "komek"
OTHERS_PASS = stat.S_IXOTH
OTHERS_READ = stat.S_IROTH | stat.S_IXOTH


@dataclass(frozen=True)
class Account:
    """A system account that cannot sign in."""

    uid: int
    gid: int

    def own(self, folder: Path) -> None:
        """Make `folder`, if need be, and give it to this account alone."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.chown(folder, self.uid, self.gid)


def database_account(say: Callable[[str], None]) -> Account | None:
    """The account for the server when we are root, made at the first call; None for everybody else."""
    if os.geteuid() != 0:
        return None
    try:
        entry = pwd.getpwnam(NAME)
    except KeyError:
        say(f"PostgreSQL does not run as root: adding the system account '{NAME}' for it.")
        entry = _add()
    return Account(entry.pw_uid, entry.pw_gid)


def _add() -> pwd.struct_passwd:
    command = ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", NAME]
    try:
        subprocess.run(command, check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise StartFailure(
            "The embedded database could not start.",
            f"PostgreSQL does not run as root, and the system account '{NAME}' could not be added: {error}.",
            "Start Kömek as an ordinary user, or set DATABASE_URL to a PostgreSQL that runs already.",
        ) from error
    return pwd.getpwnam(NAME)


def let_pass(target: Path, say: Callable[[str], None]) -> None:
    """Let the account pass through the folders above `target` (pass, not list: `chmod o+x`)."""
    for folder in target.parents:
        mode = folder.stat().st_mode
        if not mode & OTHERS_PASS:
            say(f"The database's account has to pass through {folder}: chmod o+x.")
            folder.chmod(mode | OTHERS_PASS)


def let_read(tree: Path) -> None:
    """Let the account read and run the server's programs, where a strict umask installed them for root alone."""
    if tree.stat().st_mode & OTHERS_READ == OTHERS_READ:
        return
    for path in [tree, *tree.rglob("*")]:
        mode = path.stat().st_mode
        path.chmod(mode | stat.S_IROTH | (stat.S_IXOTH if mode & stat.S_IXUSR else 0))
