"""Submits and decides while processes are killed at random, then counts: `python benchmarks/endure.py`.

A whole installation of its own: site, workers, database. Applicants press the button through HTTP, other processes take
every case to its decision, and every few seconds a web worker, a job worker or a decider is killed with SIGKILL, each
kind as often as the others.
Afterwards every acknowledged application has to be there once, every decision with its letter once, and the audit chain
whole. Exits with 1 and says what is wrong otherwise. The last line is JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from endurance.killing import Killer, age, children, command

from komek.web.postgres import cluster

CLIENTS, DECIDERS = 20, 2
STUCK = 300.0  # seconds in which nothing becomes less to decide or to write: then it never will
GRANIANS_PATIENCE = (
    6.0  # seconds: a worker that dies again within them is a crash loop, and the site stops with an error
)
TELLING = 30.0  # seconds between two lines about what is left
AT_WORK = 20.0  # seconds after which a job worker or a decider is at work: killed while it starts, it shows nothing
HERE = Path(__file__).resolve().parent


def main() -> int:
    """Run, count, say. The exit status: 0 nothing wrong, 1 something is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--submissions", type=int, default=2000)
    parser.add_argument("--port", type=int, default=8790)
    chosen = parser.parse_args()
    with installation(chosen.port) as site:
        return _run(f"http://127.0.0.1:{chosen.port}", chosen.submissions, site)


@contextmanager
def installation(port: int) -> Iterator[subprocess.Popen[bytes]]:
    """A site with an empty database, as a demonstration, for as long as the block lasts."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="komek-endure-")))
        address = stack.enter_context(cluster.running(folder / "pg", lambda _: None))
        own = {"DATABASE_URL": address, "KOMEK_DATA": str(folder), "KOMEK_DEMO": "1"}
        os.environ.update(own | {"DJANGO_SETTINGS_MODULE": "komek.web.settings"})
        command_line = [sys.executable, "-m", "komek.web.start", "--port", str(port)]
        site = subprocess.Popen(command_line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            _await(f"http://127.0.0.1:{port}/health")
            yield site
        finally:
            site.terminate()
            site.wait(60)


def _await(address: str) -> None:
    for _ in range(600):
        try:
            urlopen(address, timeout=5).close()
            return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise TimeoutError(f"{address} does not answer")


def _run(address: str, submissions: int, site: subprocess.Popen[bytes]) -> int:
    import django

    django.setup()
    from endurance import applicants, counting

    from komek.clock import site as clock
    from komek.demo.people import user_ids

    print(f"Preparing {submissions} drafts.", flush=True)
    drafts = list(applicants.drafts(submissions, clock.now()))
    users = user_ids()
    deciders = Deciders(f"user:{users['georgieva']}", f"user:{users['dimov']}")
    killer = Killer(lambda: _victims(site.pid, deciders), seed=submissions)
    killer.start()
    started = time.monotonic()
    with ThreadPoolExecutor(CLIENTS) as clients:
        acknowledged = list(clients.map(lambda one: applicants.apply(address, *one), drafts))
    submitted = time.monotonic() - started
    print(f"{len(acknowledged)} acknowledged in {submitted:.0f} s; waiting for decisions and letters.", flush=True)
    settled = _settled(deciders)
    finished = time.monotonic() - started
    killer.stop()
    deciders.stop()
    wrong = [] if settled else [f"Nothing more was done for {STUCK:.0f} s."]
    wrong += [
        f"No {kind} was killed, so nothing is known of that." for kind, times in killer.killed.items() if not times
    ]
    wrong += counting.faults(acknowledged, submissions)
    print(*wrong, sep="\n")
    print(
        json.dumps(
            {
                "submissions": submissions,
                "seconds": round(submitted),
                "seconds_to_the_last_letter": round(finished),
                "killed": killer.killed,
                "wrong": wrong,
            }
        )
    )
    return 1 if wrong else 0


class Deciders:
    """Processes that decide; each is started again when it was killed."""

    def __init__(self, caseworker: str, checker: str) -> None:
        line = [sys.executable, "-m", "endurance.deciding", caseworker, checker]
        starts = [[*line, str(share), str(DECIDERS)] for share in range(DECIDERS)]
        self._starts = [partial(subprocess.Popen, one, cwd=HERE, stderr=subprocess.DEVNULL) for one in starts]
        self.processes = [start() for start in self._starts]

    def running(self) -> list[int]:
        """Their process ids, after those that ended were started again."""
        pairs = zip(self.processes, self._starts, strict=True)
        self.processes = [one if one.poll() is None else start() for one, start in pairs]
        return [one.pid for one in self.processes]

    def stop(self) -> None:
        """No more decisions."""
        for one in self.processes:
            one.kill()
            one.wait()


def _victims(site: int, deciders: Deciders) -> list[tuple[str, int]]:
    """Whom to kill: never the parent of them all, nor the database."""
    found = [("decider", pid) for pid in deciders.running() if age(pid) > AT_WORK]
    for pid in children(site):
        line = command(pid)
        if "komek.web.work" in line and age(pid) > AT_WORK:
            found.append(("job worker", pid))
        elif "komek.web.start" in line and age(pid) > GRANIANS_PATIENCE:
            found.append(("web worker", pid))
    return found


def _settled(deciders: Deciders) -> bool:
    """Wait until nothing is left to decide, nor to write; tell now and then how much is."""
    from django.db import connection

    query = """SELECT (SELECT count(*) FROM casework_proceeding
                       WHERE open AND status <> 'awaiting_correction' OR status = 'decided')
                    + (SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing')
                       AND coalesce(scheduled_at, now()) <= now())"""
    least, since, told = sys.maxsize, time.monotonic(), time.monotonic()
    while time.monotonic() - since < STUCK:
        deciders.running()
        with connection.cursor() as cursor:
            cursor.execute(query)
            (left,) = cursor.fetchone() or (0,)
        if not left:
            return True
        if left < least:
            least, since = left, time.monotonic()
        if time.monotonic() - told > TELLING:
            told = time.monotonic()
            print(f"{left} left to decide or to write.", flush=True)
        time.sleep(1)
    return False


if __name__ == "__main__":
    sys.exit(main())
