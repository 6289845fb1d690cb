"""`komek law check`: does the law load, and what does it not know."""

from __future__ import annotations

from typing import Any

from komek.cli.findings import Dated, Disagreement, Findings, findings
from komek.cli.options import Options
from komek.cli.output import complain, prepare, print_json
from komek.cli.terminal import Terminal
from komek.factsfile import loading
from komek.factsfile.values import decimal
from komek.law import LawError


def check_law(options: Options) -> int:
    """Report on every pack. 0 when the law loads, whatever it does not know; 2 for a fault in its text."""
    prepare()
    found, faults = _looked_through()
    if faults:
        return complain(faults)
    if options.json:
        print_json({item.country.code: _as_data(item) for item in found})
    else:
        _page(found, options).show()
    return 0


def _looked_through() -> tuple[list[Findings], list[str]]:
    """What every country has to report, and the first fault of each that has one."""
    found: list[Findings] = []
    faults: list[str] = []
    try:
        countries = loading.countries()
    except LawError as error:
        return [], [str(error)]
    for country in countries:
        try:
            found.append(findings(country))
        except LawError as error:
            faults.append(str(error))
    return found, faults


def _as_data(found: Findings) -> dict[str, Any]:
    return {
        "programmes": list(found.country.programmes),
        "gaps": [_dated(item) for item in found.gaps],
        "unverified": [_dated(item) for item in found.unverified],
        "printed": [_disagreement(item) for item in found.disagreements],
    }


def _disagreement(item: Disagreement) -> dict[str, Any]:
    printed = item.printed
    return {
        "source": printed.source, "what": printed.what, "law": printed.law, "on": printed.on,
        "printed": printed.amount, "computed": _computed(item),
    }  # fmt: skip


def _dated(item: Dated) -> dict[str, Any]:
    return {
        "parameter": item.parameter, "from": item.since.isoformat(), "reference": item.reference,
        "file": item.file, "line": item.line,
    }  # fmt: skip


def _computed(item: Disagreement) -> str | None:
    """As a decimal where the product is whole minor units, else as a ratio of currency units."""
    if item.computed is None:
        return None
    whole = item.computed.denominator == 1
    return decimal(int(item.computed)) if whole else str(item.computed / 100)


def _page(found: list[Findings], options: Options) -> Terminal:
    t, screen = options.t, Terminal()
    for item in found:
        screen.say(t(item.country.name), style="bold")
        _values(screen, t("Values that are not known"), item.gaps)
        _values(screen, t("Values that are not verified"), item.unverified)
        _printed(screen, item, options)
        screen.say()
    text = t("The law loads: {programmes} programmes of {countries} countries.")
    screen.say(
        text.format(programmes=sum(len(i.country.programmes) for i in found), countries=len(found)), style="good"
    )
    return screen


def _values(screen: Terminal, title: str, items: list[Dated]) -> None:
    screen.say(f"{title}: {len(items)}", indent=1, style="open" if items else "plain")
    for item in items:
        screen.say(f"{item.parameter}  {item.since}", indent=3)
        screen.say(f"{item.reference}  {item.file}:{item.line}", indent=5, style="dim")


def _printed(screen: Terminal, found: Findings, options: Options) -> None:
    t = options.t
    title = t("Printed amounts that disagree with the law")
    screen.say(f"{title}: {len(found.disagreements)}", indent=1, style="bad" if found.disagreements else "plain")
    for item in found.disagreements:
        text = t("{what}, {day}: {printed} is printed, the law gives {computed}.")
        computed = _computed(item) or t("no value")
        printed = item.printed
        screen.say(text.format(what=printed.what, day=printed.on, printed=printed.amount, computed=computed), indent=3)
        screen.say(f"{printed.source}; {printed.law}" if printed.law else printed.source, indent=5, style="dim")
