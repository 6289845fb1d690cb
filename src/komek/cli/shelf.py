"""Keeps compiled plans in the user's cache folder, so that the next process need not compile the law again.

A plan is used again only where everything it was made of is the same, by content: the engine, the pack, this Python.
Nothing here may fail an assessment or change it: what cannot be read, or may be somebody else's, is compiled anew.
"""

from __future__ import annotations

import marshal
import os
import stat
import sys
import time
from datetime import date
from functools import cached_property
from pickle import PicklingError, UnpicklingError

try:  # `hashlib` first loads OpenSSL, which takes longer than all that is done here
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

from komek.cli.sources import changed_since, contents, files_of, is_closed
from komek.law import Programme
from komek.law.kept import frozen, thawed
from komek.law.plan import Plan

BEGUN = time.time_ns()
MOST = 16  # plans of one programme: more texts than any law has had
SEAL = 32  # bytes


def cache_folder() -> str:
    """`KOMEK_CACHE`, else `komek` in the user's folder of caches; empty where `KOMEK_CACHE` is: nothing is kept."""
    home = os.environ.get("XDG_CACHE_HOME", "")
    usual = home if os.path.isabs(home) else os.path.expanduser("~/.cache")
    chosen = os.environ.get("KOMEK_CACHE")
    return os.path.join(usual, "komek") if chosen is None else chosen and os.path.abspath(chosen)


def put_on_shelf(programme: Programme) -> None:
    """Let a programme of a pack look for its compiled plan in the cache, and keep it there."""
    pack, folder = os.path.dirname(programme.place[0]), cache_folder()
    if os.path.isabs(folder) and os.path.isfile(f"{pack}/country.py"):
        programme.shelf = CacheShelf(folder, pack, programme.code)


class CacheShelf:
    """One file in the cache: the plans of one programme of one pack, the latest first."""

    def __init__(self, folder: str, pack: str, code: str) -> None:
        self.folder, self.pack = folder, pack
        place = blake2b(os.fsencode(pack), digest_size=8).hexdigest()
        self.file = os.path.join(folder, f"{code}-{place}-{sys.implementation.cache_tag}.plan")

    def take(self, programme: Programme, on: date, known: date | None) -> Plan | None:
        """The plan of this day, if it is kept."""
        try:
            plans = (thawed(programme, content, on, known) for content in self._kept())
            return next((plan for plan in plans if plan), None)
        except UnpicklingError:
            return None

    def keep(self, plan: Plan) -> None:
        """Keep it for the next process, unless it may be made of other texts than those that are looked at then."""
        try:
            os.makedirs(self.folder, 0o700, exist_ok=True)
            _check_ours(os.stat(self.folder))
            known = _read_by(plan) <= set(files_of(self.pack))
            if known and not changed_since(BEGUN, self.pack) and is_closed(self.pack):
                self._write([frozen(plan), *self._kept()][:MOST])
        except (OSError, PicklingError):
            return  # a folder that cannot be written, or a plan that cannot: the next process compiles it as well

    def _kept(self) -> list[bytes]:
        """The plans in the file; none where it is not there, not ours, or made of something else."""
        try:
            content = _read(self.folder, self.file)
            sealed = content[:SEAL] == self._seal(content[SEAL:])
        except OSError:
            return []
        found: list[bytes] = marshal.loads(content[SEAL:]) if sealed else []
        return found

    def _write(self, plans: list[bytes]) -> None:
        """Whole or not at all: other processes read this file."""
        from tempfile import mkstemp

        body = marshal.dumps(plans)
        handle, name = mkstemp(dir=self.folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(self._seal(body) + body)
            os.replace(name, self.file)
        except BaseException:
            os.unlink(name)
            raise

    def _seal(self, body: bytes) -> bytes:
        """Of what the plans are made of and of what stands in the file, so a broken one is not read either."""
        return blake2b(self._made_of + body, digest_size=SEAL).digest()

    @cached_property
    def _made_of(self) -> bytes:
        digest = blake2b(sys.version.encode())
        for part in contents(self.pack):
            digest.update(part)
        return digest.digest()


def _read_by(plan: Plan) -> set[str]:
    """The texts that the plan was made of: modules and parameters may lie elsewhere, by a link or above the pack."""
    modules = [module for name, module in sys.modules.items() if name.startswith(f"{plan.programme.package}.")]
    rules = {entry.callee.version.file for entry in plan.entries}
    parameters = {str(data[0].file.path) for data in plan.slots.parameters}
    return rules | parameters | {str(module.__file__) for module in modules}


def _read(folder: str, path: str) -> bytes:
    """A file of our own in a folder of our own. PermissionError where either is another's, or others can write it."""
    _check_ours(os.stat(folder))
    with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
        status = os.fstat(file.fileno())
        _check_ours(status)
        return file.read() if stat.S_ISREG(status.st_mode) else b""


def _check_ours(status: os.stat_result) -> None:
    if status.st_uid != os.geteuid() or status.st_mode & 0o022:
        raise PermissionError("It belongs to another user, or others can write it.")
