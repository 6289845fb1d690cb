"""The commands as Typer sees them: help, completion, and clear words for mistaken arguments."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from komek.cli import app_populations as populations
from komek.cli.arguments import Explain, Json, Lang
from komek.cli.options import Options

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
app.add_typer(populations.population, name="population")


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


app.command()(populations.scan)
app.command()(populations.simulate)


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
