"""What a scan came to, as tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from rich import box
from rich.console import Console
from rich.table import Table

from komek.cli.options import Options
from komek.cli.scan import Scanned
from komek.languages import formats
from komek.law import Programme
from komek.law.scan.columns import OUTCOMES
from komek.population.problems import SENTENCES
from komek.population.results import AMOUNT, AMOUNT_ZERO
from komek.population.summary import Summary

Lines = Iterable[tuple[str, int]]


def show(done: Scanned, options: Options) -> None:
    """Print a chapter for each programme, then what was rejected and what nobody said."""
    console, page = Console(highlight=False), _Page(options)
    for programme in done.programmes:
        page.programme(console, programme, done.totals.summaries[programme.code], done.wish.on)
    page.rejects(console, done)


class _Page:
    def __init__(self, options: Options) -> None:
        self._t, self._lang = options.t, options.lang

    def programme(self, console: Console, programme: Programme, summary: Summary, on: date) -> None:
        """Outcomes with the sum, why households are refused, and what is open of the undetermined."""
        t = self._t
        names = {
            "entitled": t("Entitled"), "refused": t("Refused"), "undetermined": t("Undetermined"),
            "rejected": t("Rejected, see below"),
        }  # fmt: skip
        console.print(f"\n{t(programme.name)}", style="bold")
        outcomes = [(names[name], summary.outcomes[name]) for name in sorted(OUTCOMES)]
        console.print(self._table(t("Outcome"), outcomes, sum(summary.outcomes.values())))
        total = formats.money(summary.amount, programme.currency_on(on), self._lang)
        console.print(t("Together per payment: {amount}").format(amount=total), style="bold green")
        for title, counts in ((t("Why refused"), summary.reasons), (t("What is open"), summary.open)):
            if counts:
                refused = counts is summary.reasons
                lines = [(self._said(programme, code, on, refused), count) for code, count in counts.most_common()]
                console.print(self._table(title, lines, sum(summary.outcomes.values())))

    def rejects(self, console: Console, done: Scanned) -> None:
        """Rows that could not be scanned by what is wrong with them."""
        t, counts = self._t, done.totals.rejects
        if counts:
            lines = [(t(SENTENCES[problem]), count) for problem, count in counts.most_common()]
            console.print(self._table(t("Rejected rows"), lines, None))
            if done.wish.to:
                console.print(t("Each of them is in {file}.").format(file=done.wish.rejects), soft_wrap=True)
        if done.unknown:
            text = t("Unknown of everybody, as there is no such column: {facts}.")
            console.print(text.format(facts=", ".join(done.unknown)), style="yellow")

    def _said(self, programme: Programme, code: str, on: date, refused: bool) -> str:
        """A requirement in words: as a refusal says it, or as its name."""
        t = self._t
        if code == AMOUNT:
            return t("The amount")
        if code == AMOUNT_ZERO:
            return t(programme.amount_zero)
        rule = next(rule for rule in programme.requirements if rule.code == code)
        refusal = rule.version(on, None).refusal if refused else None
        return t(refusal or rule.name)

    def _table(self, title: str, lines: Lines, whole: int | None) -> Table:
        t, table = self._t, Table(box=box.SIMPLE_HEAD)
        table.add_column(title)
        table.add_column(t("Households") if whole is not None else t("Rows"), justify="right")
        if whole is not None:
            table.add_column(t("Share"), justify="right")
        for text, count in lines:
            share = [formats.percent(Fraction(count, max(1, whole)), self._lang)] if whole is not None else []
            table.add_row(text, formats.number(count, self._lang), *share)
        return table
