"""Measures submissions: `python benchmarks/submit.py [--seconds 4] [--clients 2,4,8]`. The last line is JSON.

An embedded PostgreSQL with its usual, durable settings. For each number of clients, by turns, in several rounds of so
many seconds: pgbench inserts the rows that one submission writes (`same_rows.py`); as many processes submit whole
drafts through `intake.service`; a Granian with two workers is sent the form of the last page by as many clients, who
all get their receipt's address back. The worker that writes letters does not run. Every number must be there once, or
the exit status is 1.

The figures at the top of the JSON are those of the first number of clients, `vs_pgbench` that of the service; pgbench
speaks its usual protocol, `vs_pgbench_prepared` is against statements that it prepares once. Besides the rate by the
clock, what one takes of the processor in all processes together, PostgreSQL's too: on a machine that others use as
well, go by that.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count, islice
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING
from urllib.request import HTTPErrorProcessor, Request, build_opener, urlopen
from uuid import UUID

import spent

if TYPE_CHECKING:
    from komek.intake.service import Application

ROUNDS, WORKERS, PORT = 3, 2, 18431
ROOT = Path(__file__).resolve().parent.parent
COUNTER = (
    "UPDATE bench.counter SET last = last + 1 WHERE office = 1 RETURNING set_config('synchronous_commit', 'off', true);"
)
MOST = 160  # drafts a second of each round and way; more than can be submitted in it
NUMBERS = count()
TOKEN = "k" * 32


def main() -> int:
    """Start a server, measure by turns, check the numbers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=4)
    parser.add_argument("--clients", type=lambda text: [int(word) for word in text.split(",")], default=[2, 4, 8])
    chosen = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    from komek.web.postgres import cluster

    with tempfile.TemporaryDirectory(prefix="komek-bench-") as folder:
        os.environ |= {"KOMEK_DATA": folder, "DJANGO_SETTINGS_MODULE": "komek.web.settings"}
        with cluster.running(Path(folder) / "pg", lambda _: None) as address:
            os.environ["DATABASE_URL"] = address
            script = prepared(Path(folder))
            with site(folder):
                figures = {}
                for clients in chosen.clients:
                    round_ = Round(script, address, clients, chosen.seconds)
                    figures[clients] = told(clients, [round_.measured() for _ in range(ROUNDS)])
            print(json.dumps(figures[chosen.clients[0]] | {"clients": figures}))
            return 0 if numbers_are_unique() else 1


def installed() -> None:
    """The database as an installation has it."""
    import django

    django.setup()
    from django.core.management import call_command

    from komek.clock import site as clock
    from komek.offices.service import load_packs
    from komek.services import service as services

    call_command("migrate", verbosity=0)
    services.publish_packs(clock.now())
    load_packs()


def prepared(folder: Path) -> Path:
    """An installation, and pgbench's script from a first submission."""
    installed()
    from django.core.management import call_command
    from django.db import connection, transaction
    from same_rows import script

    call_command("collectstatic", verbosity=0, interactive=False)
    (draft,) = drafts(1)
    with transaction.atomic(), connection.cursor() as cursor:
        transaction.get_connection().atomic_blocks[-1]._from_testcase = True  # the number's block may begin in here
        cursor.execute("SELECT pg_current_xact_id()::text")
        number = int(cursor.fetchone()[0])
        submitted(draft)
    path = folder / "same-rows.sql"
    path.write_text(script(number, COUNTER), encoding="utf-8")
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE bench.counter AS SELECT 1 AS office, 0 AS last")
    connection.close()
    return path


def drafts(number_of: int) -> list[UUID]:
    """So many complete drafts, each of somebody else, born in 1930 and after."""
    from stdnum.bg import egn

    from komek.clock import calendar
    from komek.clock import site as clock
    from komek.demo.cast.bulgaria import IVAN
    from komek.demo.declaring import declaration
    from komek.intake import service as intake

    at = clock.now()
    template = declaration(IVAN, "bg", calendar("bg").day_of(at))
    made = []
    for number in islice(NUMBERS, number_of):
        born = date(1930, 1, 1) + timedelta(days=number // 900)
        digits = f"{born:%y%m%d}{number % 900 + 100}"
        member = template.family.members[0]
        facts = {**member.facts, "birth_date": born.isoformat()}
        other = replace(member, number=digits + egn.calc_check_digit(digits), facts=facts)
        content = replace(template, family=replace(template.family, members=(other,)))
        by = intake.Submitter()
        made.append(intake.draft("bg.monthly_assistance", by, at, language="bg", content=content).id)
    return made


def submitted(draft: UUID) -> Application:
    """Through the service."""
    from komek.clock import site as clock
    from komek.intake import service as intake

    return intake.submit(draft, draft.hex, intake.Submitter(), clock.now())


@contextmanager
def site(folder: str) -> Iterator[None]:
    """Granian as the site starts it."""
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(PORT), "--workers", str(WORKERS),
               "--blocking-threads", "3", "--no-access-log", "komek.web.wsgi:application"]  # fmt: skip
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            time.sleep(0.2)
            try:
                urlopen(f"http://127.0.0.1:{PORT}/health", timeout=5).close()
                break
            except OSError:
                continue
        yield
    finally:
        process.terminate()
        process.wait()


@dataclass(frozen=True)
class Rate:
    """So many a second by the clock, and what one took of the processor, in milliseconds."""

    per_second: float
    cpu_ms: float


def measured(way: Callable[[], int]) -> Rate:
    """`way` does some and says how many."""
    used, started = spent.seconds(), time.perf_counter()
    done = way()
    return Rate(done / (time.perf_counter() - started), (spent.seconds() - used) * 1e3 / max(done, 1))


@dataclass(frozen=True)
class Round:
    """One turn of each way, with so many clients for so many seconds."""

    script: Path
    address: str
    clients: int
    seconds: int

    def measured(self) -> dict[str, Rate]:
        """Each way after the other."""
        from django.db import connection

        for_service, for_web = drafts(MOST * self.seconds), drafts(MOST * self.seconds)
        connection.close()
        return {
            "pgbench": measured(lambda: self.by_pgbench("simple")),
            "prepared": measured(lambda: self.by_pgbench("prepared")),
            "service": measured(lambda: self.by_service(for_service)),
            "web": measured(lambda: self.by_web(for_web)),
        }

    def by_pgbench(self, protocol: str) -> int:
        """pgbench's own clients."""
        from komek.web.postgres.server import programs

        command = [str(programs() / "pgbench"), "-n", "-f", str(self.script), "-M", protocol, "-c", str(self.clients),
                   "-j", "1", "-T", str(self.seconds), self.address]  # fmt: skip
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        found = re.search(r"actually processed: (\d+)", said)
        assert found, said
        return int(found[1])

    def by_service(self, ready: list[UUID]) -> int:
        """In processes of their own, as Python runs one thread at a time."""
        shares = [(ready[place :: self.clients], self.seconds) for place in range(self.clients)]
        with ProcessPoolExecutor(self.clients, mp_context=get_context("fork")) as pool:
            return sum(pool.map(until_over, shares))

    def by_web(self, ready: list[UUID]) -> int:
        """By clients that send the last page's form, one draft after the other."""
        waiting = iter(ready)
        started = time.perf_counter()

        def client(_: int) -> int:
            done = 0
            while time.perf_counter() - started < self.seconds and (draft := next(waiting, None)):
                sent(draft)
                done += 1
            return done

        with ThreadPoolExecutor(self.clients) as pool:
            return sum(pool.map(client, range(self.clients)))


def until_over(share: tuple[list[UUID], int]) -> int:
    """How many, until the time is over."""
    ready, seconds = share
    started = time.perf_counter()
    for done, draft in enumerate(ready):
        if time.perf_counter() - started > seconds:
            return done
        submitted(draft)
    return len(ready)


class _Staying(HTTPErrorProcessor):
    """Takes a redirection as the answer: the receipt is another request."""

    def http_response(self, request: Request, response: object) -> object:
        return response


def sent(draft: UUID) -> None:
    """The form, as a browser sends it that has the draft's key. Codes cannot be sent here, so none is asked for."""
    from komek.portal.apply.holding import key_for

    path = f"http://127.0.0.1:{PORT}/bg/apply/draft/{draft}/check/"
    cookie = f"csrftoken={TOKEN}; komek_drafts={key_for([draft])}"
    request = Request(path, data=f"csrfmiddlewaretoken={TOKEN}".encode(), headers={"Cookie": cookie})
    with build_opener(_Staying).open(request, timeout=60) as answer:
        if answer.status != 302 or not answer.headers["Location"].endswith("/receipt/"):
            raise RuntimeError(f"{path}: {answer.status} {answer.headers.get('Location')}")


def numbers_are_unique() -> bool:
    """Whether every application has a number of its own, and an own case."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*), count(DISTINCT registration_number), count(DISTINCT \"case\")"
                       " FROM intake_application")  # fmt: skip
        return len(set(cursor.fetchone())) == 1


def told(clients: int, rounds: list[dict[str, Rate]]) -> dict[str, float]:
    """A table of one number of clients, and its figures."""
    rate = {way: median(one[way].per_second for one in rounds) for way in rounds[0]}
    cpu = {way: median(one[way].cpu_ms for one in rounds) for way in rounds[0]}
    print(f"{clients} clients")
    for way in rounds[0]:
        each = ", ".join(f"{one[way].per_second:.1f}" for one in rounds)
        print(f"  {way:8} {rate[way]:8.1f} a second, {cpu[way]:7.2f} ms of the processor each   (rounds: {each})")

    def versus(way: str, other: str) -> float:
        return round(median(one[way].per_second / one[other].per_second for one in rounds), 3)

    return {
        "per_second": round(rate["service"], 1),
        "vs_pgbench": versus("service", "pgbench"),
        "vs_pgbench_prepared": versus("service", "prepared"),
        "cpu_ms": round(cpu["service"], 1),
        "cpu_vs_pgbench": round(median(one["service"].cpu_ms / one["pgbench"].cpu_ms for one in rounds), 2),
        "web_per_second": round(rate["web"], 1),
        "web_vs_pgbench": versus("web", "pgbench"),
        "web_cpu_ms": round(cpu["web"], 1),
        "pgbench_per_second": round(rate["pgbench"], 1),
        "pgbench_cpu_ms": round(cpu["pgbench"], 2),
        "pgbench_prepared_per_second": round(rate["prepared"], 1),
    }


if __name__ == "__main__":
    sys.exit(main())
