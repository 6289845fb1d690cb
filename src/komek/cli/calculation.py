"""The calculation in the terminal: a table of steps with their law, sentences, and what would change the outcome."""

from __future__ import annotations

from komek.cli.options import Options
from komek.cli.terminal import Terminal
from komek.languages.telling import Row, sentences, show, table
from komek.law import Assessment, Change, changes
from komek.law.types import kind_of
from komek.law.values import told


def calculation(screen: Terminal, result: Assessment, options: Options) -> None:
    """Everything that led to the amount."""
    t = options.t
    screen.heading(t("Calculation"))
    for row in table(result, options.lang):
        _row(screen, row)
    screen.heading(t("In words"))
    for sentence in sentences(result, options.lang):
        screen.say(sentence, indent=1, mark="·")
    _changes(screen, result, options)


def _row(screen: Terminal, row: Row) -> None:
    text = f"{row.text} ({row.person})" if row.person else row.text
    screen.entry(text, row.value, indent=1, style="bold" if row.total else "plain")
    if row.law:
        screen.say(row.law, indent=3, style="dim")


def _changes(screen: Terminal, result: Assessment, options: Options) -> None:
    """Only after a refusal: who is entitled does not ask how not to be."""
    found = changes(result.case, result) if result.outcome == "refused" else []
    if not found:
        return
    screen.heading(options.t("What would change the outcome"))
    for change in found:
        screen.say(_change(change, result, options), indent=1, mark="·")


def _change(change: Change, result: Assessment, options: Options) -> str:
    t, fact = options.t, change.fact
    name = t(fact.label) + (f" ({change.person})" if change.person else "")
    value = show(told(change.value, kind_of(fact.kind), 1, result.currency), options.lang)
    return t("If “{fact}” is {value}: {outcome}").format(fact=name, value=value, outcome=t(_OUTCOMES[change.outcome]))


def _(text: str) -> str:
    """Marks a text for translation."""
    return text


_OUTCOMES = {"entitled": _("Entitled"), "refused": _("Not entitled"), "undetermined": _("Not decided yet")}
