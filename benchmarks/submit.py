"""Measures submissions: `python benchmarks/submit.py [SECONDS]`. The last line is JSON.

An embedded PostgreSQL with its usual, durable settings. By turns, in several rounds of so many seconds (4): pgbench
inserts the rows that one submission writes; two processes submit whole drafts through `intake.service`; a Granian with
two workers is sent the form of the last page by some clients at once, who all get their receipt's address back. The
worker that writes letters does not run. Every number must be there once, or the exit status is 1.

Besides the rate by the clock, what one takes of the processor in all processes together, PostgreSQL's too: on a machine
that others use as well, go by that.
"""

from __future__ import annotations

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
from urllib.request import HTTPErrorProcessor, Request, build_opener, urlopen
from uuid import UUID

import spent

SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 4.0
ROUNDS, PROCESSES, CLIENTS, PORT = 3, 2, 6, 18431
ROOT = Path(__file__).resolve().parent.parent
COUNTER = "UPDATE bench.counter SET last = last + 1 WHERE office = 1;"
DRAFTS = int(60 * SECONDS)  # of each round and way; more than can be submitted in it
NUMBERS = count()
TOKEN = "k" * 32


def main() -> int:
    """Start a server, measure by turns, check the numbers."""
    sys.path.insert(0, str(ROOT))
    from komek.web.postgres import cluster

    with tempfile.TemporaryDirectory(prefix="komek-bench-") as folder:
        os.environ |= {"KOMEK_DATA": folder, "DJANGO_SETTINGS_MODULE": "komek.web.settings"}
        with cluster.running(Path(folder) / "pg", lambda _: None) as address:
            os.environ["DATABASE_URL"] = address
            script = prepared(Path(folder))
            with site(folder):
                rounds = [one_round(script, address) for _ in range(ROUNDS)]
            told(rounds)
            return 0 if numbers_are_unique() else 1


def prepared(folder: Path) -> Path:
    """The database as an installation has it, and pgbench's script from a first submission."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection, transaction
    from same_rows import script

    from komek.clock import site as clock
    from komek.offices.service import load_packs
    from komek.services import service as services

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    services.publish_packs(clock.now())
    load_packs()
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


def submitted(draft: UUID) -> None:
    """Through the service."""
    from komek.clock import site as clock
    from komek.intake import service as intake

    intake.submit(draft, draft.hex, intake.Submitter(), clock.now())


@contextmanager
def site(folder: str) -> Iterator[None]:
    """Granian as the site starts it."""
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(PORT), "--workers", str(PROCESSES),
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


def one_round(script: Path, address: str) -> dict[str, Rate]:
    """Each way after the other."""
    from django.db import connection

    for_service, for_web = drafts(DRAFTS), drafts(DRAFTS)
    connection.close()
    return {
        "pgbench": measured(lambda: by_pgbench(script, address)),
        "service": measured(lambda: by_service(for_service)),
        "web": measured(lambda: by_web(for_web)),
    }


def by_pgbench(script: Path, address: str) -> int:
    """As many clients as the service has processes."""
    from komek.web.postgres.server import programs

    command = [str(programs() / "pgbench"), "-n", "-f", str(script), "-c", str(PROCESSES), "-j", "1",
               "-T", str(max(1, int(SECONDS))), address]  # fmt: skip
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = re.search(r"actually processed: (\d+)", said)
    assert found, said
    return int(found[1])


def by_service(ready: list[UUID]) -> int:
    """In processes of their own, as Python runs one thread at a time."""
    shares = [ready[place::PROCESSES] for place in range(PROCESSES)]
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("fork")) as pool:
        return sum(pool.map(until_over, shares))


def until_over(ready: list[UUID]) -> int:
    """How many, until the time is over."""
    started = time.perf_counter()
    for done, draft in enumerate(ready):
        if time.perf_counter() - started > SECONDS:
            return done
        submitted(draft)
    return len(ready)


class _Staying(HTTPErrorProcessor):
    """Takes a redirection as the answer: the receipt is another request."""

    def http_response(self, request: Request, response: object) -> object:
        return response


def by_web(ready: list[UUID]) -> int:
    """By clients that send the last page's form, one draft after the other."""
    waiting = iter(ready)
    started = time.perf_counter()

    def client(_: int) -> int:
        done = 0
        while time.perf_counter() - started < SECONDS and (draft := next(waiting, None)):
            sent(draft)
            done += 1
        return done

    with ThreadPoolExecutor(CLIENTS) as pool:
        return sum(pool.map(client, range(CLIENTS)))


def sent(draft: UUID) -> None:
    """The form, as a browser sends it that has the draft's key."""
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


def told(rounds: list[dict[str, Rate]]) -> None:
    """A table, and JSON as the last line."""
    rate = {way: median(one[way].per_second for one in rounds) for way in rounds[0]}
    cpu = {way: median(one[way].cpu_ms for one in rounds) for way in rounds[0]}
    for way in rounds[0]:
        each = ", ".join(f"{one[way].per_second:.1f}" for one in rounds)
        print(f"  {way:8} {rate[way]:8.1f} a second, {cpu[way]:7.2f} ms of the processor each   (rounds: {each})")
    figures = {
        "per_second": round(rate["web"], 1),
        "vs_pgbench": round(median(one["web"].per_second / one["pgbench"].per_second for one in rounds), 4),
        "cpu_ms": round(cpu["web"], 1),
        "cpu_vs_pgbench": round(median(one["web"].cpu_ms / one["pgbench"].cpu_ms for one in rounds), 1),
        "service_per_second": round(rate["service"], 1),
        "service_cpu_ms": round(cpu["service"], 1),
        "pgbench_per_second": round(rate["pgbench"], 1),
        "pgbench_cpu_ms": round(cpu["pgbench"], 2),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    sys.exit(main())
