"""The people and the home in a facts file."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as Facts
from typing import Any, NamedTuple

from komek.factsfile.document import Mapping, Node
from komek.factsfile.door import Door
from komek.factsfile.problem import _, nearest_name, shortened
from komek.factsfile.values import is_nothing, of_fact
from komek.law import Fact

Values = dict[str, Any]
MOST = 64  # people of one file, as in `komek.law`


class Entry(NamedTuple):
    """A named value of a group: its name, the line of the name, the value and its door."""

    name: str
    line: int
    value: Node
    door: Door


class Declared(NamedTuple):
    """The facts that may stand in a group, those that belong elsewhere, and where that is."""

    here: Facts[str, Fact]
    elsewhere: Facts[str, Fact]
    misplaced: str


def entries(node: Node, door: Door) -> list[Entry]:
    """The named values of a group; a name that stands there twice is a problem. A group without value is empty."""
    if not isinstance(node, Mapping):
        if not is_nothing(node):
            door.refuse(node.line, _("A group of values (“name: value”) belongs here."))
        return []
    first: dict[str, int] = {}
    for key, _value in node.entries:
        if key.text in first:
            text = _("It stands here twice; first in line {line}.")
            door.at(key.text, key.line).refuse(key.line, text, line=first[key.text])
        first.setdefault(key.text, key.line)
    return [Entry(key.text, key.line, value, door.at(key.text, key.line)) for key, value in node.entries]


def known(group: Entry, names: Iterable[str]) -> dict[str, Entry]:
    """The values of a group by name; a name that does not belong there is a problem."""
    allowed = list(names)
    found: dict[str, Entry] = {}
    for entry in entries(group.value, group.door):
        if entry.name in allowed:
            found[entry.name] = entry
        else:
            entry.door.unknown(entry.line, _("“{name}” is not known here. Known: {names}."), entry.name, allowed)
    return found


def persons(group: Entry, declared: Declared) -> dict[str, Values]:
    """Every person with what is known of them. At least one, at most 64, of whom one applies."""
    found = {person.name: values(person, declared) for person in entries(group.value, group.door)}
    if not found and (is_nothing(group.value) or isinstance(group.value, Mapping)):
        group.door.refuse(group.line, _("Nobody is named. Write every person with a name of your choice."))
    if len(found) > MOST:
        group.door.refuse(group.line, _("There are {count} people here; at most {most}."), count=len(found), most=MOST)
    applicants = [name for name, known in found.items() if getattr(known.get("relation"), "name", "") == "applicant"]
    if len(applicants) > 1:
        text = _("Only one person can be the applicant; here: {names}.")
        group.door.refuse(group.line, text, names=", ".join(applicants))
    return found


def values(group: Entry, declared: Declared) -> Values:
    """The facts in a group; unknown names and facts that belong elsewhere are problems."""
    found: Values = {}
    for entry in entries(group.value, group.door):
        if entry.name in declared.here:
            found[entry.name] = of_fact(declared.here[entry.name], entry.value, entry.door)
        elif entry.name in declared.elsewhere:
            entry.door.refuse(entry.line, declared.misplaced)
        else:
            near = nearest_name(entry.name, declared.here)
            entry.door.refuse(entry.line, _("There is no fact “{name}”."), nearest=near, name=shortened(entry.name))
    return found
