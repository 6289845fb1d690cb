"""Measures lists of many cases: `python benchmarks/worklist.py [CASES]`. The last line is JSON.

An empty embedded PostgreSQL is filled with so many cases (1,000,000), each with one proceeding, over all offices of
Bulgaria; 4 in 10 are open, and one was handed in as citizens do. Measured are the pages of a caseworker of one office,
as a browser asks for them, from the request to the whole answer with everything that Django does for it (`p95_ms`,
`queries`: of the slowest, and of the one with most), and the calls behind lists of more offices than one. What is
counted is the time by the clock, and queries, which must not grow with the cases.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from itertools import product
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Any
from urllib.parse import urlencode

import submit

CASES = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
ROUNDS, PAGES = 15, 60
ON = date(2026, 3, 2)
GIVEN = ("Иван", "Мария", "Георги", "Елена", "Димитър", "Йорданка", "Петър", "Станка")
SURNAMES = (
    "Петров",
    "Иванова",
    "Георгиев",
    "Димитрова",
    "Николов",
    "Стоянова",
    "Тодоров",
    "Илиева",
    "Ангелов",
    "Колева",
)
FILLING = Path(__file__).with_name("worklist.sql")


def main() -> None:
    """Start a server, fill it, measure."""
    from komek.web.postgres import cluster

    with tempfile.TemporaryDirectory(prefix="komek-bench-") as folder:
        os.environ["KOMEK_DATA"] = folder
        with cluster.running(Path(folder) / "pg", lambda _: None, cluster.QUICK) as address:
            os.environ |= {"DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "komek.web.settings"}
            fill()
            measure()


def fill() -> None:
    """Persons, households, cases, proceedings: by SQL, as a hundred thousand applications would take hours."""
    from django.db import connection

    submit.installed()
    from django.core.management import call_command

    from komek.people.service import NewPerson, PersonName, register

    call_command("collectstatic", verbosity=0, interactive=False)
    for given, surname in product(GIVEN, SURNAMES):
        register(NewPerson("bg", PersonName(given, surname, "Петров"), "bg"), ON)
    with connection.cursor() as cursor:
        cursor.execute(FILLING.read_text(encoding="utf-8").replace(":cases", str(CASES)))
        cursor.execute("VACUUM ANALYZE")  # as autovacuum does in an installation that runs


def measure() -> None:
    """Each page and call some times; prints a table and, last, JSON."""
    shown = {name: (spread(page), queries(page)) for name, page in pages().items()}
    figures = {name: (timed(call), queries(call)) for name, call in calls().items()}
    print(f"{CASES:,} cases. Pages of a caseworker: median and 95th of a hundred, of {PAGES}")
    for name, ((middle, slow), count) in shown.items():
        print(f"  {name:32} {middle:8.1f} ms {slow:8.1f} ms {count:4} queries")
    print(f"Calls: median and fastest of {ROUNDS}")
    for name, ((middle, fastest), count) in figures.items():
        print(f"  {name:32} {middle:8.1f} ms {fastest:8.1f} ms {count:4} queries")
    said: dict[str, Any] = {
        "cases": CASES,
        "p95_ms": round(max(slow for (_, slow), _ in shown.values()), 1),
        "queries": max(count for _, count in shown.values()),
    }
    said |= {
        name: {"ms": round(one, 1), "p95": round(slow, 1), "queries": n} for name, ((one, slow), n) in shown.items()
    }
    said |= {name: {"ms": round(one, 1), "queries": n} for name, ((one, _), n) in figures.items()}
    print(json.dumps(said))


def pages() -> dict[str, Callable[[], object]]:
    """What a caseworker of one office opens all day."""
    client, case = clerk()

    def page(address: str) -> Callable[[], object]:
        def opened() -> object:
            answer = client.get(f"/office/{address}", SERVER_NAME="localhost")
            if answer.status_code != 200:
                raise RuntimeError(f"{address}: {answer.status_code}")
            return answer

        return opened

    return {
        "page_worklist": page(""),
        "page_worklist_second": page("?page=2"),
        "page_search_by_number": page(f"search/?{urlencode({'q': 'СОЗ-2025-0000777'})}"),
        "page_search_by_name": page(f"search/?{urlencode({'q': 'Йорданка Колева'})}"),
        "page_case": page(f"cases/{case}/"),
    }


def clerk() -> tuple[Any, int]:
    """The browser of a caseworker, and a case of the same office."""
    from django.test import Client

    from komek.accounts import service as accounts
    from komek.accounts import session

    (draft,) = submit.drafts(1)
    application = submit.submitted(draft)
    user = accounts.make_staff("clerk@example.org", "Мария Иванова", language="bg", password=None)
    accounts.grant(user, accounts.Role.CASEWORKER, application.office, date(2018, 1, 1))
    client = Client(headers={"accept-language": "bg"})
    client.force_login(user)
    kept = client.session
    kept[session.ASSURANCE] = accounts.SUBSTANTIAL
    kept.save()
    return client, application.case


def spread(call: Callable[[], object]) -> tuple[float, float]:
    """The median and the 95th of a hundred, in milliseconds."""
    call()
    times = []
    for _ in range(PAGES):
        started = perf_counter()
        call()
        times.append((perf_counter() - started) * 1e3)
    return median(times), quantiles(times, n=20)[-1]


def calls() -> dict[str, Callable[[], object]]:
    """What pages ask for."""
    from komek.casework import service
    from komek.casework.service import Filters
    from komek.offices.service import offices

    everywhere = offices("bg", ON)
    one, region = frozenset({everywhere[0].id}), frozenset(office.id for office in everywhere[:8])
    proposed = Filters(status=frozenset({"proposed"}), not_proposed_by="user:1")
    return {
        "worklist_of_an_office": lambda: service.worklist(one, on=ON),
        "worklist_of_eight_offices": lambda: service.worklist(region, on=ON),
        "worklist_of_the_country": lambda: service.worklist(None, on=ON),
        "its_page_500": lambda: service.worklist(None, on=ON, page=500),
        "to_be_checked": lambda: service.worklist(region, filters=proposed, on=ON),
        "search_by_number": lambda: service.search(None, "bg", "СОЗ-2025-0000777"),
        "search_by_name": lambda: service.search(one, "bg", "Йорданка Колева"),
        "cabinet": lambda: service.cases_of([CASES]),
        "answers_of_a_year": lambda: service.application_answers(None, date(2026, 1, 1), date(2026, 12, 31)),
    }


def timed(call: Callable[[], object]) -> tuple[float, float]:
    """The median and the fastest, in milliseconds: the fastest is the nearest to a machine of one's own."""
    call()
    times = []
    for _ in range(ROUNDS):
        started = perf_counter()
        call()
        times.append((perf_counter() - started) * 1e3)
    return median(times), min(times)


def queries(call: Callable[[], object]) -> int:
    """How many queries it makes."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        call()
    return len(captured)


if __name__ == "__main__":
    main()
