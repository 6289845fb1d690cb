"""Measures lists of many cases: `python benchmarks/worklist.py [CASES]`. The last line is JSON.

An empty embedded PostgreSQL is filled with so many cases (100,000), each with one proceeding, over all offices of
Bulgaria; 4 in 10 are open. What is counted is the time by the clock of one call, as a page waits for it, and its
queries, which must not grow with the cases.
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
from statistics import median
from time import perf_counter

CASES = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
ROUNDS = 15
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
            import django

            django.setup()
            fill()
            measure()


def fill() -> None:
    """Persons, households, cases, proceedings: by SQL, as a hundred thousand applications would take hours."""
    from django.core.management import call_command
    from django.db import connection

    from komek.offices.service import load_packs
    from komek.people.service import NewPerson, PersonName, register

    call_command("migrate", verbosity=0)
    load_packs()
    for given, surname in product(GIVEN, SURNAMES):
        register(NewPerson("bg", PersonName(given, surname, "Петров"), "bg"), ON)
    with connection.cursor() as cursor:
        cursor.execute(FILLING.read_text(encoding="utf-8").replace(":cases", str(CASES)))
        cursor.execute("VACUUM ANALYZE")  # as autovacuum does in an installation that runs


def measure() -> None:
    """Each call some times; prints a table and, last, JSON."""
    figures = {name: (timed(call), queries(call)) for name, call in calls().items()}
    print(f"{CASES:,} cases, median and fastest of {ROUNDS} calls")
    for name, ((middle, fastest), count) in figures.items():
        print(f"  {name:32} {middle:8.1f} ms {fastest:8.1f} ms {count:4} queries")
    said = {
        name: {"ms": round(one, 2), "fastest": round(best, 2), "queries": n}
        for name, ((one, best), n) in figures.items()
    }
    print(json.dumps(said))


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
        "search_by_number": lambda: service.search(None, "bg", "СОЗ-2026-000777"),
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
