"""`komek scan`: what the law gives every household of a population; the tables themselves are read by `population`."""

from __future__ import annotations

import gc
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from komek.cli.options import Options
from komek.cli.output import complain, prepare, print_json
from komek.cli.shelf import put_on_shelf
from komek.factsfile import loading
from komek.languages.problem import FileError
from komek.law import Fact, FactsError, LawError, Programme

if TYPE_CHECKING:
    from komek.population.recording import Totals
    from komek.population.running import Scanner

FEW = 10_000  # households that are read one after the other sooner than a law is compiled
SPARK = "spark"
BROKEN_OFF = 130  # as shells count an interruption


class Wish(NamedTuple):
    """What is to be scanned and how; `every`: a country, all of whose programmes are."""

    codes: list[str]
    every: str | None
    on: date
    known: date | None
    to: str | None  # a folder; for Spark also an address
    needed: bool
    engine: Any
    threads: int | None
    restart: bool
    master: str | None = None
    partitions: int | None = None

    @property
    def folder(self) -> Path | None:
        """Where results go on this machine."""
        return None if self.to is None else Path(self.to)

    @property
    def rejects(self) -> str:
        """Where rejected rows are written."""
        return f"{self.to}/table=rejects" if self.engine == SPARK else f"{self.folder}/rejects.parquet"


class Scanned(NamedTuple):
    """What a scan came to, and the facts that the population says nothing of."""

    wish: Wish
    programmes: list[Programme]
    totals: Totals
    unknown: list[str]
    seconds: float


def scan_population(wish: Wish, population: str, options: Options) -> int:
    """Scan and print what it comes to. 0 done; 2 for a population or a law that cannot be read, or without Spark."""
    prepare()
    gc.enable()  # `komek` begins without: a scan runs long
    try:
        done = _scanned(wish, programmes_of(wish.codes, wish.every), population, options)
    except FileError as error:
        return complain(error.lines(options.t))
    except (FactsError, LawError) as error:
        return complain([str(error)])
    except KeyboardInterrupt:
        t = options.t
        goes_on = t("Broken off. The same command goes on after the last part that is whole.")
        complain(
            [t("Broken off. Spark does not go on: begin anew with --restart.") if wish.engine == SPARK else goes_on]
        )
        return BROKEN_OFF
    if options.json:
        print_json(as_data(done))
    else:
        from komek.cli.scan_page import show

        show(done, options)
    return 0


def programmes_of(codes: list[str], every: str | None) -> list[Programme]:
    """The programmes named, or all of a country that have rules. FactsError for one that there is not."""
    if every is not None:
        from komek import packs

        found = [loading.programme(code) for code in packs.country(every).programmes]
        found = [programme for programme in found if programme.requirements]
    else:
        found = [loading.programme(code) for code in dict.fromkeys(codes)]
    for programme in found:
        put_on_shelf(programme)
    return found


def _scanned(wish: Wish, programmes: list[Programme], population: str, options: Options) -> Scanned:
    import time

    begun = time.monotonic()
    scan = _by_spark if wish.engine == SPARK else _on_this_machine
    totals, unknown = scan(wish, programmes, population, options)
    return Scanned(wish, programmes, totals, [fact.name for fact in unknown], time.monotonic() - begun)


def _by_spark(wish: Wish, programmes: list[Programme], population: str, _: Options) -> tuple[Totals, list[Fact]]:
    from komek.population.spark import Cluster, scan_by_spark

    cluster = Cluster(wish.master, wish.partitions)
    found = scan_by_spark(
        population, programmes, wish.on, wish.to, cluster, known=wish.known, needed=wish.needed, replace=wish.restart
    )
    return found.totals, found.unknown


def _on_this_machine(
    wish: Wish, programmes: list[Programme], place: str, options: Options
) -> tuple[Totals, list[Fact]]:
    from komek.cli.scan_progress import progress
    from komek.population.population import Population
    from komek.population.running import facts_of, scan_files

    facts = facts_of(programmes, wish.on, wish.known)
    with (
        Population(Path(place), facts, room=wish.folder) as population,
        progress(population.households.rows, options) as watcher,
    ):
        totals = scan_files(
            population, _scanners(wish, programmes, population.households.rows), wish.on, wish.folder,
            known=wish.known, needed=wish.needed, restart=wish.restart, watcher=watcher,
        )  # fmt: skip
        return totals, population.unknown


def _scanners(wish: Wish, programmes: list[Programme], households: int) -> dict[Programme, Scanner]:
    """What is asked of so many households; Numba is not even imported where there are few."""
    on, known = wish.on, wish.known
    if wish.engine == "interpreted" or (wish.engine == "auto" and households < FEW):
        from komek.law.scan.interpreted import Interpreted

        return {programme: Interpreted(programme, on, known) for programme in programmes}
    from komek.law.scan.scanner import scanner

    return {one: scanner(one, on, known, engine=wish.engine, threads=wish.threads) for one in programmes}


def as_data(done: Scanned) -> dict[str, Any]:
    """For machines: amounts in minor units."""
    totals = done.totals.as_data()
    return {
        "on": done.wish.on.isoformat(),
        "known": done.wish.known.isoformat() if done.wish.known else None,
        "to": done.wish.to,
        "programmes": [
            {"programme": one.code, "currency": one.currency_on(done.wish.on), "per": one.per}
            | totals["summaries"][one.code]
            for one in done.programmes
        ],
        "rejects": totals["rejects"],
        "unknown_of_everybody": done.unknown,
        "seconds": round(done.seconds, 3),
    }
