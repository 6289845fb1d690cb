"""An assessment as a page in the terminal."""

from __future__ import annotations

from itertools import groupby

from komek.cli.options import Options
from komek.cli.terminal import Terminal
from komek.languages import formats
from komek.languages.telling import amount, outcome, show
from komek.law import Assessment, Case, Missing

_MARKS = {True: ("✓", "good"), False: ("✕", "bad"), None: ("?", "open")}


def page(result: Assessment, options: Options) -> Terminal:
    """Outcome, amount, reasons with their law, what is missing; with `--explain` the calculation."""
    screen = Terminal()
    _head(screen, result.case, options)
    _outcome(screen, result, options)
    _requirements(screen, result, options)
    _missing(screen, result, options)
    _informs(screen, result, options)
    if options.explain:
        from komek.cli.calculation import calculation

        calculation(screen, result, options)
    return screen


def questions(missing: list[Missing], case: Case, options: Options) -> Terminal:
    """What is still to be asked, section by section."""
    t, screen = options.t, Terminal()
    _head(screen, case, options)
    if not missing:
        screen.say()
        screen.say(t("Nothing more needs to be known."), style="good")
    else:
        _listed(screen, missing, case, options)
    return screen


def _head(screen: Terminal, case: Case, options: Options) -> None:
    t = options.t
    screen.between(t(case.programme.name), case.programme.code, style="bold")
    day = formats.date(case.on, options.lang)
    screen.say(
        t("{country}, application of {day}").format(country=t(case.programme.country.name), day=day), style="dim"
    )


def _outcome(screen: Terminal, result: Assessment, options: Options) -> None:
    t = options.t
    screen.say()
    if result.amount is not None:
        due = amount(result.amount, result.programme.per, options.lang)
        screen.say(f"{t('Entitled')}: {due}", style="good")
        screen.say(_period(result, options))
    elif result.outcome == "refused":
        screen.say(t("Not entitled"), style="bad")
        reason = next(found for found in result.requirements if found.code == result.reason)
        screen.say(f"{t(reason.text)} ({reason.law})")
    else:
        screen.say(t("Not decided yet"), style="open")
        screen.say(outcome(result, options.lang))


def _period(result: Assessment, options: Options) -> str:
    first, last = result.period
    begin = formats.date(first, options.lang)
    if last is None:
        return options.t("From {first}").format(first=begin)
    return options.t("From {first} to {last}").format(first=begin, last=formats.date(last, options.lang))


def _requirements(screen: Terminal, result: Assessment, options: Options) -> None:
    screen.heading(options.t("Requirements"))
    for found in result.requirements:
        mark, style = _MARKS[found.met]
        screen.say(options.t(found.text), indent=1, mark=mark, mark_style=style)
        screen.say(found.law, indent=3, style="dim")


def _informs(screen: Terminal, result: Assessment, options: Options) -> None:
    """What the programme tells without deciding by it."""
    known = [step for step in result.explanation.informs if step.value.known]
    if known:
        screen.heading(options.t("Good to know"))
    for step in known:
        screen.say(f"{options.t(step.text).rstrip('.')}: {show(step.value, options.lang)}", indent=1)
        screen.say(step.law, indent=1, style="dim")


def _missing(screen: Terminal, result: Assessment, options: Options) -> None:
    if result.missing:
        _listed(screen, result.missing, result.case, options)
    for name in result.missing_parameters:
        text = options.t("Needs manual determination: the parameter {name} has no known value on {day}.")
        screen.say()
        screen.say(text.format(name=name, day=formats.date(result.case.on, options.lang)), style="open")


def _listed(screen: Terminal, missing: list[Missing], case: Case, options: Options) -> None:
    t, number = options.t, 0
    screen.heading(t("What still has to be known, in this order"))
    sections = case.programme.country.sections
    for section, items in groupby(missing, key=lambda item: item.fact.section):
        screen.say(t(sections.get(section, section)), indent=1, style="dim")
        for item in items:
            number += 1
            screen.say(_question(item, options), indent=1, mark=f"{number:2d}.")
            screen.say(str(item), indent=5, style="dim")


def _question(item: Missing, options: Options) -> str:
    """The question with the person's name in it; the label where the fact has no question."""
    text = options.t(item.fact.question or item.fact.label)
    return text.replace("{person}", item.person or "")
