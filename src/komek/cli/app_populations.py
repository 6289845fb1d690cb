"""The commands for whole populations as Typer sees them: scan, simulate, and make one of invented people."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from komek.cli.arguments import Json, Lang
from komek.cli.options import Options

population = typer.Typer(help="Invented people, by the thousand or the million.", no_args_is_help=True)


class Engine(StrEnum):
    """What reads the law of a scan; `auto` compiles where that is worth it."""

    auto = "auto"
    compiled = "compiled"
    interpreted = "interpreted"


class ScanEngine(StrEnum):
    """What scans: an engine on this machine, or Spark."""

    auto = "auto"
    compiled = "compiled"
    interpreted = "interpreted"
    spark = "spark"


def scan(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="PROGRAMME… POPULATION", help="Codes, then the folder.")
    ] = None,
    on: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day of the applications.")] = None,
    to: Annotated[
        str | None, typer.Option(metavar="FOLDER", help="Write what each household gets; go on there.")
    ] = None,
    every: Annotated[str | None, typer.Option("--all", metavar="COUNTRY", help="All programmes of a country.")] = None,
    known: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The law as published by then.")] = None,
    needed: Annotated[bool, typer.Option(help="Write which facts undetermined households still need.")] = True,
    engine: Annotated[
        ScanEngine, typer.Option(help="Compiled, or one household after the other; or by Spark, on many machines.")
    ] = ScanEngine.auto,
    threads: Annotated[int | None, typer.Option(min=1, help="As many as there are processors, if not said.")] = None,
    master: Annotated[str | None, typer.Option(help="For Spark: where it runs, such as local[2].")] = None,
    partitions: Annotated[int | None, typer.Option(min=1, help="For Spark: into how many parts it divides.")] = None,
    restart: Annotated[bool, typer.Option("--restart", help="Begin anew instead of going on.")] = False,
    schema: Annotated[bool, typer.Option("--schema", help="Show the columns that are read, and scan nothing.")] = False,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Scan a population: what the law gives every household of a folder of Parquet or Arrow tables."""
    options, given = Options(str(lang), json), names or []
    if schema and (given or every):
        from komek.cli.scan_schema import show_schema

        raise typer.Exit(show_schema(given, every, options))
    if on is None or len(given) < (1 if every else 2):
        raise typer.BadParameter("Name a programme or --all COUNTRY, a population, and the day: --on 2025-03-04.")
    if engine != ScanEngine.spark and (master or partitions):
        raise typer.BadParameter("Only --engine spark takes --master and --partitions.")
    from komek.cli.scan import Wish, scan_population

    wish = Wish(
        given[:-1], every, on.date(), known.date() if known else None, to, needed, engine.value, threads, restart,
        master, partitions,
    )  # fmt: skip
    raise typer.Exit(scan_population(wish, given[-1], options))


def simulate(
    programme: Annotated[
        str | None, typer.Argument(metavar="PROGRAMME", help="Its code, such as bg.monthly_assistance.")
    ] = None,
    population: Annotated[
        Path | None, typer.Argument(metavar="POPULATION", help="A folder of tables; see `komek scan --schema`.")
    ] = None,
    on: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day of the applications.")] = None,
    values: Annotated[
        list[str] | None, typer.Option("--set", metavar="PARAMETER=VALUE", help="A value of the law to change.")
    ] = None,
    reform: Annotated[Path | None, typer.Option(metavar="FILE.py", help="A file with a change of law.")] = None,
    by: Annotated[
        list[str] | None, typer.Option(metavar="COLUMN", help="A column of the households to group by as well.")
    ] = None,
    to: Annotated[Path | None, typer.Option(metavar="FOLDER", help="Write tables, charts and each change.")] = None,
    known: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The law as published by then.")] = None,
    engine: Annotated[Engine, typer.Option(help="Compiled, or one household after the other.")] = Engine.auto,
    family: Annotated[Path | None, typer.Option(metavar="FILE", help="Of one family, a facts file.")] = None,
    vary: Annotated[
        tuple[str, str] | None,
        typer.Option(metavar="PERSON.FACT LOW:HIGH", help="Draw the amount against this fact of one family."),
    ] = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Simulate a change of law: what it costs, who wins and who loses. Of one family: the amount at each income."""
    from komek.cli.simulate import Wanted, simulate_population

    options, day = Options(str(lang), json), on.date() if on else None
    wanted = Wanted(programme or "", values or [], reform, tuple(by or ()), to, known and known.date(), engine.value)
    if not (values or reform):
        raise typer.BadParameter("Say what changes: --set PARAMETER=VALUE, or --reform FILE.py.")
    if vary:
        from komek.cli.simulate_family import simulate_family

        raise typer.Exit(simulate_family(family, day, vary, wanted, options))
    if programme is None or population is None or day is None:
        raise typer.BadParameter("Name a programme, a population and the day, --on 2025-03-04; or a fact to --vary.")
    raise typer.Exit(simulate_population(population, day, wanted, options))


@population.command()
def make(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where persons and households are written.")],
    country: Annotated[str, typer.Option(metavar="COUNTRY", help="bg, kz or az.")],
    households: Annotated[int, typer.Option(min=1, help="How many households.")],
    seed: Annotated[int, typer.Option(min=0, help="The same seed gives the same people.")] = 1,
    nulls: Annotated[float, typer.Option(min=0, max=1, help="Share of registers that do not answer.")] = 0.01,
    on: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="The day the people are as of. Else the country's own."),
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="In place of a population that is there.")] = False,
    lang: Lang = None,
) -> None:
    """Make invented people of a country, for scans and simulations."""
    from komek.cli.population import make_population

    raise typer.Exit(
        make_population(
            folder, country, households, Options(str(lang)), seed=seed, nulls=nulls, on=on.date() if on else None,
            replace=replace,
        )
    )  # fmt: skip
