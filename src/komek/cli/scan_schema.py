"""`komek scan --schema`: the columns of a population's tables, as JSON or, on a terminal, to read."""

from __future__ import annotations

import sys
from typing import Any

from komek.cli.options import Options
from komek.cli.output import complain, prepare, print_json
from komek.cli.scan import programmes_of
from komek.factsfile import loading
from komek.law import FactsError, LawError
from komek.population import schema


def show_schema(codes: list[str], country: str | None, options: Options) -> int:
    """Print the columns that one programme reads, or all of a country."""
    prepare()
    try:
        data = schema.as_data(_tables(codes, country))
    except (FactsError, LawError) as error:
        return complain([str(error)])
    if options.json or not sys.stdout.isatty():
        print_json(data)
    else:
        _show(data, options)
    return 0


def _tables(codes: list[str], country: str | None) -> schema.Tables:
    if country is None:
        return schema.of_programme(programmes_of(codes, None)[0])
    found = {one.code: one for one in loading.countries()}
    if country not in found:
        raise FactsError(None, "country", f"there is no country “{country}”.", f"It is one of {', '.join(found)}.")
    return schema.of_country(found[country])


def _show(data: dict[str, list[dict[str, Any]]], options: Options) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table

    t, console = options.t, Console(highlight=False)
    for name, columns in data.items():
        table = Table(box=box.SIMPLE_HEAD, title=name, title_justify="left")
        for title in (t("Column"), t("Type"), t("What it is"), t("From – to")):
            table.add_column(title)
        for column in columns:
            table.add_row(column["name"], column["type"], t(column.get("label", "")), _values(column))
        console.print(table)


def _values(column: dict[str, Any]) -> str:
    if "codes" in column:
        return ", ".join(column["codes"])
    return f"{column['at_least']} – {column['at_most']} ({column['unit']})" if "at_least" in column else ""
