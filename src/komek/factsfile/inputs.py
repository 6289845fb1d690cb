"""The `input` of an OpenFisca test as our own persons and household."""

from __future__ import annotations

from typing import Any

from komek.factsfile.document import Mapping, Node, Scalar, Sequence
from komek.factsfile.household import Declared, Entry, entries, persons, values
from komek.factsfile.periods import is_by_period, value_on
from komek.factsfile.problem import _
from komek.factsfile.subject import Subject

ALONE = "applicant"  # the name of the person in a test that names nobody
_GROUPS = ("persons", "household", "households")


def situation(given: Entry, about: Subject) -> dict[str, Any]:
    """Persons and household by the names of `Case`; a person alone is the applicant."""
    groups = {entry.name: entry for entry in entries(given.value, given.door) if entry.name in _GROUPS}
    flat = [entry for entry in entries(given.value, given.door) if entry.name not in _GROUPS]
    home = [entry for entry in flat if entry.name in about.of_household.here]
    people = _people(groups["persons"], about) if "persons" in groups else {}
    alone = [entry for entry in flat if entry not in home]
    if alone or not people:
        people[ALONE] = _read(alone, given, about, about.of_person)
    if len(people) == 1:
        _as_applicant(next(iter(people.values())), about)
    return {"persons": people, "household": _household(groups, home, given, about, list(people))}


def _people(group: Entry, about: Subject) -> dict[str, dict[str, Any]]:
    """As in our own files, but with values by period."""
    settled: list[tuple[Scalar, Node]] = []
    for person in entries(group.value, group.door):
        inside = _on_the_day(entries(person.value, person.door), person.line, about, about.of_person)
        settled.append((Scalar(person.line, person.name, plain=True), inside))
    return persons(group._replace(value=Mapping(group.line, settled)), about.of_person)


def _household(
    groups: dict[str, Entry], flat: list[Entry], given: Entry, about: Subject, names: list[str]
) -> dict[str, Any]:
    """The facts of the one household; lists of its members say nothing that `persons` does not."""
    homes = [groups["household"]] if "household" in groups else []
    if "households" in groups:
        homes += entries(groups["households"].value, groups["households"].door)
    if len(homes) > 1:
        given.door.refuse(homes[1].line, _("A test is about one household."))
    inside = [entry for home in homes[:1] for entry in entries(home.value, home.door) if not _is_role(entry, names)]
    return _read(flat + inside, given, about, about.of_household)


def _is_role(entry: Entry, names: list[str]) -> bool:
    items = entry.value.items if isinstance(entry.value, Sequence) else [entry.value]
    return all(isinstance(item, Scalar) and item.text in names for item in items)


def _read(found: list[Entry], group: Entry, about: Subject, declared: Declared) -> dict[str, Any]:
    return values(group._replace(value=_on_the_day(found, group.line, about, declared)), declared)


def _on_the_day(found: list[Entry], line: int, about: Subject, declared: Declared) -> Mapping:
    """The group with each value as it counts on the day of the test."""
    return Mapping(line, [(Scalar(e.line, e.name, plain=True), _settled(e, about, declared)) for e in found])


def _settled(entry: Entry, about: Subject, declared: Declared) -> Node:
    if not is_by_period(entry.value) or not isinstance(entry.value, Mapping) or about.on is None:
        return entry.value
    chosen = value_on(entry.value, declared.here.get(entry.name), about.on)
    if chosen is None:
        entry.door.refuse(entry.line, _("None of these periods counts on {day}."), day=about.on)
        return entry.value.entries[0][1]
    return chosen


def _as_applicant(person: dict[str, Any], about: Subject) -> None:
    relation = about.of_person.here.get("relation")
    if relation is not None and "relation" not in person and "applicant" in getattr(relation.kind, "codes", {}):
        person["relation"] = "applicant"
