"""`komek law show PROGRAMME`: the rules beside their law, and the parameters through time."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from komek.cli.options import Options
from komek.cli.output import complain, prepare
from komek.factsfile import loading
from komek.languages import formats
from komek.law import FactsError, LawError, Parameter, Programme, Rule, Version
from komek.law.parameter_file import Value


def show_law(code: str, on: date | None, options: Options) -> int:
    """Print a programme; with `on` only the texts and values of that day. 2 where there is no such programme."""
    prepare()
    try:
        programme = loading.programme(code)
        rules, parameters = programme.all_rules(), programme.parameters()
    except (FactsError, LawError) as error:
        return complain([str(error)])
    console = Console(width=None if sys.stdout.isatty() else 80, highlight=False, markup=False, emoji=False)
    _head(console, programme, options)
    console.rule(options.t("Rules"), align="left")
    for rule in rules:
        console.print(*_rule(rule, on, options), "", sep="\n")
    console.rule(options.t("Parameters"), align="left")
    for parameter in parameters:
        console.print(*_parameter(parameter, on, options), "", sep="\n")
    return 0


def _head(console: Console, programme: Programme, options: Options) -> None:
    console.print(Text(options.t(programme.name), style="bold"))
    console.print(Text(f"{programme.code} · {programme.law}", style="dim"))
    console.print(options.t(programme.summary), "", sep="\n")


def _rule(rule: Rule[..., Any], on: date | None, options: Options) -> Iterator[RenderableType]:
    """What the rule says and where the law says it; below, its texts through time."""
    yield Text.assemble((options.t(rule.name), "bold"), ("  " + rule.code, "dim"))
    for version in [rule.version(on)] if on else rule.versions:
        yield Group(_heading(version, options), Padding(_source(version), (0, 0, 0, 2)))


def _heading(version: Version, options: Options) -> Text:
    said = version.law
    if version.since:
        said += " · " + options.t("From {first}").format(first=formats.date(version.since, options.lang))
    if version.known_from:
        said += " · " + options.t("published {day}").format(day=formats.date(version.known_from, options.lang))
    return Text(said, style="cyan")


def _source(version: Version) -> Syntax:
    return Syntax(version.source.rstrip(), "python", theme="ansi_light", word_wrap=True, background_color="default")


def _parameter(parameter: Parameter, on: date | None, options: Options) -> Iterator[RenderableType]:
    yield Text.assemble((options.t(parameter.description), "bold"), ("  " + parameter.name, "dim"))
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    for child, value in _in_force(parameter, on):
        since = value.since.isoformat() if value.since.year > 1 else "…"
        table.add_row(f"{child} {since}" if child else since, _written(value, options), _remark(value, options))
    yield Padding(table, (0, 0, 0, 2))


def _in_force(parameter: Parameter, on: date | None) -> list[tuple[str | None, Value]]:
    """All values; of one day, the last of each child that had begun."""
    values = parameter.all_values()
    if on is None:
        return values
    begun = {child: value for child, value in values if value.since <= on}
    return list(begun.items())


def _written(value: Value, options: Options) -> str:
    if value.amount is None:
        return options.t("ended") if value.ended else options.t("not known")
    if value.currency:
        return formats.money(value.amount, value.currency, options.lang)
    return (formats.percent if value.unit == "percent" else formats.number)(value.amount, options.lang)


def _remark(value: Value, options: Options) -> Text:
    """The reference; what is not verified says so."""
    said = value.ended or value.reference or value.note or ""
    if value.unverified:
        return Text(options.t("not verified") + (f": {value.note}" if value.note else ""), style="yellow")
    return Text(said, style="dim")
