"""The commands as Typer sees them: help, completion, and clear words for mistaken arguments."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from komek.cli.options import Options, default_language, is_language
from komek.languages.places import LANGUAGES

app = typer.Typer(
    name="komek", help="State social assistance: assess a family, ask what still matters, read the law.",
    no_args_is_help=True, pretty_exceptions_enable=False,
)  # fmt: skip
law = typer.Typer(help="The law itself: does it load, what does it say.", no_args_is_help=True)
app.add_typer(law, name="law")
offices = typer.Typer(help="The offices of an installation.", no_args_is_help=True)
app.add_typer(offices, name="offices")
audit = typer.Typer(help="What happened in an installation, and who looked.", no_args_is_help=True)
app.add_typer(audit, name="audit")
population = typer.Typer(help="Invented people, by the thousand or the million.", no_args_is_help=True)
app.add_typer(population, name="population")


def _language(value: str | None) -> str:
    if value is None:
        return default_language()
    if not is_language(value):
        raise typer.BadParameter(f"There is no “{value}”. Languages: {', '.join(LANGUAGES)}.")
    return value


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


Lang = Annotated[str | None, typer.Option("--lang", metavar="LANG", callback=_language, help="bg, kk, ru, az or en.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Explain = Annotated[bool, typer.Option("--explain", help="Add the calculation with its law.")]


@app.command()
def assess(
    path: Annotated[Path, typer.Argument(metavar="FILE|DIR", help="A facts file, or a folder of them.")],
    json: Json = False,
    explain: Explain = False,
    lang: Lang = None,
) -> None:
    """Assess a family. Of a folder: every file, with what was expected and what came out."""
    from komek.cli.assess import assess_path

    raise typer.Exit(assess_path(path, Options(str(lang), json, explain)))


@app.command()
def ask(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A facts file.")],
    json: Json = False,
    lang: Lang = None,
) -> None:
    """List the facts that still matter, in the order to ask for them."""
    from komek.cli.ask import ask_file

    raise typer.Exit(ask_file(path, Options(str(lang), json)))


@app.command()
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


@app.command()
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


@law.command()
def check(json: Json = False, lang: Lang = None) -> None:
    """Load every pack; report gaps, unverified values and printed amounts that disagree."""
    from komek.cli.law_check import check_law

    raise typer.Exit(check_law(Options(str(lang), json)))


@law.command()
def show(
    programme: Annotated[str, typer.Argument(help="The programme's code, such as bg.monthly_assistance.")],
    on: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The law of this day only.")] = None,
    lang: Lang = None,
) -> None:
    """Show a programme: its rules beside their law, its parameters through time."""
    from komek.cli.law_show import show_law

    raise typer.Exit(show_law(programme, on.date() if on else None, Options(str(lang))))


@offices.command("import")
def import_(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A CSV file of offices, as the packs have them.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")] = False,
    lang: Lang = None,
) -> None:
    """Add and change offices from a file. All of its problems are told at once, and then nothing is changed."""
    from komek.cli.offices import import_offices

    raise typer.Exit(import_offices(path, Options(str(lang)), rehearse=dry_run))


@audit.command()
def verify(
    stream: Annotated[str | None, typer.Argument(help="One stream only, such as case:17.")] = None,
    lang: Lang = None,
) -> None:
    """Say whether history is as it was written. 0 it is; 1 with every fault; 2 where no database answers."""
    from komek.cli.audit import verify_history

    raise typer.Exit(verify_history(stream, Options(str(lang))))


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
