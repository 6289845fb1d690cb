"""Reads OpenFisca's YAML tests: `name, period, input, output`, one or a list of them.

`input` names facts, in groups (`persons`, `household` or `households`) or, for one person alone, without. Values may
stand by period. `output` names a programme (its amount, 0 where it is not granted) or a rule. Facts not given take
their defaults, as in OpenFisca. `programme:` may be added where a rule belongs to several.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

from komek.factsfile import loading
from komek.factsfile.document import Node, Sequence
from komek.factsfile.door import Door, Reading
from komek.factsfile.household import Entry, known
from komek.factsfile.inputs import situation
from komek.factsfile.outputs import Output, outputs, refuse_unknown
from komek.factsfile.periods import span
from komek.factsfile.problem import FactsFileError, Problem, _, shortened
from komek.factsfile.reading import FactsFile, made_case
from komek.factsfile.subject import Subject, named_programme
from komek.factsfile.values import words
from komek.law import Programme

KEYS = (
    "name", "period", "input", "output", "programme", "description", "keywords",
    "absolute_error_margin", "max_spiral_loops",
)  # fmt: skip
_NEEDED = ("period", "input", "output")


def tests(node: Node, path: Path) -> list[FactsFile]:
    """Every test of a file; raises `FactsFileError` with the problems of all of them."""
    found: list[FactsFile] = []
    problems: list[Problem] = []
    items = node.items if isinstance(node, Sequence) else [node]
    for item in items:
        try:
            found.append(_test(item, path))
        except FactsFileError as error:
            problems += error.problems
    if problems or not items:
        empty = Problem(node.line, "", _("The list of tests is empty."))
        raise FactsFileError(str(path), problems or [empty])
    return found


def _test(node: Node, path: Path) -> FactsFile:
    file = Reading()
    top = known(Entry("", node.line, node, Door(file)), KEYS)
    for name in _NEEDED:
        if name not in top:
            Door(file, name).refuse(node.line, _("“{name}” is missing."), name=name)
    if file.problems:
        raise FactsFileError(str(path), file.problems)
    on = _day(top["period"])
    asked = outputs(top["output"], on)
    about = _subject(top.get("programme"), asked, on, top["output"])
    if about.programme is None or about.on is None:
        raise FactsFileError(str(path), file.problems)
    file.currency, file.on = about.currency, about.on
    given = situation(top["input"], about) | {"assume_defaults": True}
    refuse_unknown(asked, _rules(about.programme, about.on), about.programme.code, list(given["persons"]))
    expect = {"outputs": asked, "margin": _margin(top)}
    return FactsFile(made_case(about, given, file, path), expect, path, _name(top, node, path))


def _rules(programme: Programme, on: date) -> dict[str, bool]:
    """The rules that the programme uses on that day; True: about one person."""
    return {entry.callee.rule.code: entry.of_person for entry in programme.plan(on, None).entries}


def _name(top: dict[str, Entry], node: Node, path: Path) -> str:
    given = words(top["name"].value, top["name"].door) if "name" in top else None
    return given or f"{path.name}:{node.line}"


def _day(entry: Entry) -> date | None:
    """The first day of the test's period."""
    text = words(entry.value, entry.door)
    found = span(text) if text is not None else None
    if text is not None and found is None:
        entry.door.refuse(entry.line, _("A period such as 2019-01 belongs here, not “{value}”."), value=shortened(text))
    return found[0] if found else None


def _subject(named: Entry | None, asked: list[Output], on: date | None, output: Entry) -> Subject:
    """The programme that is named, or asked for, or the only one that has the rules asked for."""
    if named is not None:
        return Subject(*named_programme(named), on)
    codes = [code for country in loading.countries() for code in country.programmes]
    wanted = [code for code in codes if any(item.name == code for item in asked)] or _with_rules(codes, asked)
    if len(wanted) == 1:
        programme = loading.programme(wanted[0])
        return Subject(programme, programme.country, on)
    text = _("It is not clear which programme is meant. Add “programme: …”, one of: {names}.")
    output.door.refuse(output.line, text, names=", ".join(wanted or codes))
    return Subject(None, None, on)


def _with_rules(codes: list[str], asked: list[Output]) -> list[str]:
    wanted = {output.name for output in asked}
    return [code for code in codes if wanted and wanted <= _rule_codes(loading.programme(code))]


def _rule_codes(programme: Programme) -> set[str]:
    return {rule.code for rule in programme.all_rules()}


def _margin(top: dict[str, Entry]) -> Fraction:
    """How far a number may be off (`absolute_error_margin`): nothing, unless the test says so."""
    entry = top.get("absolute_error_margin")
    text = words(entry.value, entry.door) if entry else "0"
    try:
        return Fraction(text or "0")
    except ValueError:
        return Fraction(0)
