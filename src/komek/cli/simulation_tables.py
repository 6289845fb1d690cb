"""A simulation on the terminal: what it costs, who wins and loses, and the same by group."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from komek.languages import formats
from komek.population.simulating.drawing import File
from komek.population.simulating.result import Sums, Table
from komek.population.simulating.wording import Wording

NARROW, NO_BREAK = 80, "\N{NO-BREAK SPACE}"


def show(wording: Wording, folder: Path | None, charts: list[File]) -> None:
    """Print everything."""
    console = Console(width=None if sys.stdout.isatty() else NARROW, highlight=False, markup=False, emoji=False)
    simulation, t = wording.simulation, wording.t
    console.print(t(simulation.programme.name), style="bold")
    day = formats.date(simulation.on, wording.language)
    console.print(t("On {day}. Change of law: {name}").format(day=day, name=simulation.reform.name))
    console.print(_costs(wording), _households(wording), sep="\n")
    for table in simulation.tables:
        console.print("", wording.title(table), sep="\n", style="bold")
        console.print(_groups(wording, table))
    console.print("", *_notes(wording), sep="\n")
    if folder:
        said = t("The change of each household, the tables and {count} charts are in {folder}.")
        console.print(said.format(count=len(charts), folder=folder))


def _grid(*headings: str) -> Grid:
    """Names to the left, figures to the right; figures are never broken, names and headings are."""
    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 0, 0, 1), collapse_padding=True)
    for place, heading in enumerate(headings):
        least = max(map(len, heading.split()))  # words are not broken
        grid.add_column(heading, justify="right" if place else "left", overflow="fold", min_width=least)
    return grid


def _add(grid: Grid, name: str, figures: list[str]) -> None:
    """A row; each column stays wide enough for its figures, and for the words of the names."""
    longest = max(name.split(" "), key=len)
    for column, text in zip(grid.columns, [longest, *figures], strict=True):
        column.min_width = max(column.min_width or 0, len(text))
    grid.add_row(name, *(Text(figure.replace(" ", NO_BREAK)) for figure in figures))


def _costs(wording: Wording) -> Grid:
    t, total, periods = wording.t, wording.simulation.total, wording.simulation.periods
    grid = _grid(t("Cost"), t("Before"), t("After"), t("Difference"))
    for name, times in ((t("In a month"), 1), (t("In a year"), periods)) if periods else ((t("Once"), 1),):
        before, after = (wording.money(total[key] * (times or 1)) for key in ("cost_before", "cost_after"))
        grid.add_row(name, before, after, wording.more(total.more_cost * (times or 1)))
    return grid


def _households(wording: Wording) -> Grid:
    """Counts of households, with the sum of money where one belongs to it."""
    t, total = wording.t, wording.simulation.total
    grid = _grid(t("Households"), t("How many"), t("Together"))
    sums = {"winners": wording.more(total["gains"]), "losers": wording.more(-total["losses"])}
    for measure, name in (
        ("households", t("All")), ("entitled_before", t("Entitled before")), ("entitled_after", t("Entitled after")),
        ("newly_entitled", t("Newly entitled")), ("no_longer_entitled", t("No longer entitled")),
        ("winners", t("Receive more")), ("losers", t("Receive less")), ("unchanged", t("Receive the same")),
        ("undetermined_before", t("Undetermined before")), ("undetermined_after", t("Undetermined after")),
        ("rejected", t("Rejected, because their data cannot be")),
    ):  # fmt: skip
        if total[measure] or measure in ("winners", "losers"):
            grid.add_row(name, wording.number(total[measure]), sums.get(measure, ""))
    return grid


def _groups(wording: Wording, table: Table) -> Grid:
    t = wording.t
    sign = formats.sign(wording.simulation.currency, wording.language)
    size = t("Households") if table.limits is None else f"{t('Income up to')}, {sign}"  # tenths are alike in size
    headings = [size, t("Entitled before"), t("Entitled after"), t("Less"), t("More")]
    grid = _grid(t("Group"), *headings, f"{t('Cost, difference')}, {sign}")
    for group, sums in table.rows.items():
        first = wording.number(sums["households"])
        if table.limits is not None:
            first = wording.plain(table.limits[group]) if group in table.limits else ""
        _add(grid, wording.group(table, group), [first, *_figures(wording, sums)])
    return grid


def _figures(wording: Wording, sums: Sums) -> Iterable[str]:
    for measure in ("entitled_before", "entitled_after", "losers", "winners"):
        yield wording.number(sums[measure])
    yield wording.more_plain(sums.more_cost)


def _notes(wording: Wording) -> Iterable[str]:
    """How the tenths were made."""
    simulation, t = wording.simulation, wording.t
    facts = simulation.programme.country.person.facts
    labels = ", ".join(f"“{t(facts[name].label)}”" for name in simulation.income_facts)
    yield t(
        "Income is that of all persons of the household in a month ({facts}), divided by the OECD-modified scale: 1 "
        "for the first person of 14 or more, 0.5 for each further one, 0.3 for each child."
    ).format(facts=labels)
    if simulation.income_step > 1:
        step = wording.money(simulation.income_step)
        yield t("There are very many different incomes, so they were told apart in steps of {step}.").format(step=step)
