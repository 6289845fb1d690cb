"""Reads our own kind of facts file: its parts one after the other, collecting every problem before it gives up."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from komek.factsfile.document import Node
from komek.factsfile.door import Door, Reading
from komek.factsfile.expectation import expectation
from komek.factsfile.household import Entry, known, persons, values
from komek.factsfile.problem import FactsFileError, _
from komek.factsfile.subject import Subject, subject
from komek.factsfile.values import day, truth
from komek.law import Case, FactsError

KEYS = ("programme", "on", "known", "assume_defaults", "persons", "household", "expect")
_NEEDED = ("programme", "on", "persons")


class FactsFile(NamedTuple):
    """A family's situation from a file; with `expect`, a worked example.

    `expect` has amounts in minor units and dates as dates; `name` tells the tests of one file apart.
    """

    case: Case
    expect: dict[str, Any]
    path: Path
    name: str = ""


def facts_file(node: Node, path: Path) -> FactsFile:
    """The facts file in a tree; raises `FactsFileError` with every problem in it."""
    file = Reading()
    top = known(Entry("", node.line, node, Door(file)), KEYS)
    for name in _NEEDED:
        if name not in top:
            Door(file, name).refuse(0, _("“{name}” is missing."), name=name)
    about = subject(top.get("programme"), top.get("on"))
    file.currency, file.on = about.currency, about.on
    given = _given(top, about)
    expect = expectation(top["expect"]) if "expect" in top else {}
    return FactsFile(made_case(about, given, file, path), expect, path)


def _given(top: dict[str, Entry], about: Subject) -> dict[str, Any]:
    """The situation that the file tells, by the names of `Case`."""
    given: dict[str, Any] = {"persons": {}, "household": {}}
    if about.country and "persons" in top:
        given["persons"] = persons(top["persons"], about.of_person)
    if about.country and "household" in top:
        given["household"] = values(top["household"], about.of_household)
    if "known" in top:
        given["known"] = day(top["known"].value, top["known"].door)
    if "assume_defaults" in top:
        given["assume_defaults"] = truth(top["assume_defaults"].value, top["assume_defaults"].door)
    return given


def made_case(about: Subject, given: dict[str, Any], file: Reading, path: Path) -> Case:
    """The case, or every problem found on the way; what only the law can refuse is told with its line as well."""
    if about.programme is None or about.on is None or file.problems:
        raise FactsFileError(str(path), file.problems)
    try:
        return Case(about.programme, about.on, **given)
    except FactsError as error:
        raise from_law(error, file, path) from None


def from_law(error: FactsError, file: Reading, path: Path) -> FactsFileError:
    """A refusal of the law's own, at the line where its field stands."""
    fields = [f"persons.{error.person}.{error.field}", f"persons.{error.person}"] if error.person else []
    fields += [f"household.{error.field}", error.field, "persons"]
    field = next((field for field in fields if field in file.lines), error.field)
    text = "{problem} {expected}"
    Door(file, field).refuse(file.lines.get(field, 0), text, problem=error.problem, expected=error.expected)
    return FactsFileError(str(path), file.problems)
