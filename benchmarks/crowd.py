"""A crowd submits at once: `python benchmarks/crowd.py [--threads 50] [--each 200]`. The last line is JSON.

So many threads of one process, each with a connection of its own, submit whole drafts through `intake.service` against
an embedded PostgreSQL with its usual, durable settings. Afterwards there must be no error, as many applications as were
submitted, and the numbers of the office from the first to the last, each once; a second crowd then goes on where the
first ended, so that none is used again. Exits with 1 and says what is wrong otherwise.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import submit

from komek.web.postgres import cluster

SECOND = 10  # drafts of each thread in the crowd that comes after


def main() -> int:
    """Two crowds, what came of them, and how fast the first was. The exit status: 0 nothing wrong, 1 something is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--threads", type=int, default=50)
    parser.add_argument("--each", type=int, default=200)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="komek-crowd-") as folder:
        os.environ |= {"KOMEK_DATA": folder, "DJANGO_SETTINGS_MODULE": "komek.web.settings"}
        with cluster.running(Path(folder) / "pg", lambda _: None) as address:
            os.environ["DATABASE_URL"] = address
            submit.installed()
            first = crowd(chosen.threads, chosen.each)
            second = crowd(chosen.threads, min(SECOND, chosen.each))
            wrong = list(faults(first, second))
    print(*wrong, sep="\n")
    print(json.dumps({
        "threads": chosen.threads, "submissions": len(first.numbers) + len(first.errors),
        "errors": len(first.errors) + len(second.errors), "per_second": round(len(first.numbers) / first.seconds, 1),
        "wrong": wrong,
    }))  # fmt: skip
    return 1 if wrong else 0


@dataclass(frozen=True)
class Outcome:
    """What a crowd was told: registration numbers, or why not."""

    wanted: int
    numbers: list[str]
    errors: list[str]
    seconds: float


def crowd(threads: int, each: int) -> Outcome:
    """So many threads submit so many drafts each."""
    drafts = submit.drafts(threads * each)
    started = time.perf_counter()
    with ThreadPoolExecutor(threads) as pool:
        told = list(pool.map(one_after_the_other, [drafts[place::threads] for place in range(threads)]))
    seconds = time.perf_counter() - started
    numbers = [number for some, _ in told for number in some]
    return Outcome(len(drafts), numbers, [error for _, some in told for error in some], seconds)


def one_after_the_other(drafts: list[UUID]) -> tuple[list[str], list[str]]:
    """The numbers that one thread was told, and its errors."""
    from django.db import connection

    numbers, errors = [], []
    for draft in drafts:
        try:
            numbers.append(submit.submitted(draft).registration_number)
        except Exception as error:  # noqa: BLE001  whatever it is, it is counted and told
            errors.append(f"{type(error).__name__}: {error}")
    connection.close()
    return numbers, errors


def faults(*crowds: Outcome) -> Iterator[str]:
    """Everything that is not as it has to be, a sentence each."""
    errors = Counter(error for one in crowds for error in one.errors)
    yield from (f"{times} times: {error}" for error, times in errors.most_common(5))
    told = [number for one in crowds for number in one.numbers]
    if twice := [number for number, times in Counter(told).items() if times > 1]:
        yield f"{len(twice)} numbers were given twice, such as {twice[0]}."
    if (wanted := sum(one.wanted for one in crowds)) != len(told):
        yield f"{wanted} were submitted, {len(told)} got a number."
    if sorted(int(number.rpartition("-")[2]) for number in told) != list(range(1, len(told) + 1)):
        yield "The numbers do not run from the first to the last."
    if Counter(told) != Counter(kept()):
        yield "The applications in the database do not have the numbers that were told."
    if not submit.numbers_are_unique():
        yield "Applications share a number or a case."


def kept() -> list[str]:
    """The registration numbers in the database."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT registration_number FROM intake_application")
        return [number for (number,) in cursor.fetchall()]


if __name__ == "__main__":
    sys.exit(main())
