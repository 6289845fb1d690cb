"""What can be seen only when all lines stand together, with the offices that are known already."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise

from komek.languages.problem import Problem, _, nearest_name
from komek.offices import territory
from komek.offices.importing.table import Line
from komek.offices.records import Office

Known = Mapping[tuple[str, str], Office]
Given = list[tuple[int, Office]]


def check(given: Given, known: Known, problems: list[Problem], lines: list[Line]) -> None:
    """Codes that come twice, parents that are not there or stand too low, territories with two masters."""
    problems += _twice(lines)
    offices = {**known, **{(office.country, office.code): office for _line, office in given}}
    written = {(line.cells.get("country", ""), line.cells.get("code", "")) for line in lines}
    lines_of = {(office.country, office.code): line for line, office in given}
    for code, office in offices.items():
        # an office that the file leaves out may have come under another kind of parent
        if line := lines_of.get(code) or lines_of.get((office.country, office.parent)):
            problems += _of_parent(line, office, offices, written)
    problems += _claimed_twice(lines_of, offices.values())


def _twice(lines: list[Line]) -> Iterator[Problem]:
    first: dict[tuple[str, str], int] = {}
    for line in lines:
        code = (line.cells.get("country", ""), line.cells.get("code", ""))
        if line.number != first.setdefault(code, line.number) and code[1]:
            yield Problem(
                line.number, "code", _("This code stands in line {line} already."), {"line": str(first[code])}
            )


def _of_parent(line: int, office: Office, offices: Known, written: set[tuple[str, str]]) -> Iterator[Problem]:
    parent = offices.get((office.country, office.parent))
    if parent is None:
        if office.parent and (office.country, office.parent) not in written:  # a faulty line has its own problems
            codes = sorted(code for country, code in offices if country == office.country)
            text = _("There is no office “{name}”.")
            yield Problem(line, "parent", text, {"name": office.parent}, nearest_name(office.parent, codes))
    elif parent.kind.rank >= office.kind.rank:
        text = _("An office of kind {kind} does not stand below one of kind {parent}.")
        yield Problem(line, "parent", text, {"kind": office.kind.value, "parent": parent.kind.value})


def _claimed_twice(lines: Mapping[tuple[str, str], int], offices: Iterable[Office]) -> Iterator[Problem]:
    """One territory has one master at a time; a reception point shares its directorate's."""
    claims: dict[tuple[str, territory.Keys], list[Office]] = {}
    for office in offices:
        for path in office.territory if office.kind.decides else ():
            claims.setdefault((office.country, territory.keys(office.country, path)), []).append(office)
    for (country, keys), claimed in claims.items():
        for one, two in pairwise(sorted(claimed, key=_since)):
            later = lines.get((country, two.code))
            line, other = (later, one) if later else (lines.get((country, one.code)), two)
            if line and (one is two or one.valid_until is None or _since(two) <= one.valid_until):
                place = next(path for path in one.territory if territory.keys(country, path) == keys)
                yield _claim(line, territory.written(place), None if one is two else other.code)


def _claim(line: int, place: str, other: str | None) -> Problem:
    if other is None:
        return Problem(line, "territory", _("“{place}” stands here in two spellings. One is enough."), {"place": place})
    text = _("“{place}” is served by {code} at the same time. Leave it to one of them, or give them dates.")
    return Problem(line, "territory", text, {"place": place, "code": other})


def _since(office: Office) -> date:
    return office.valid_from or date.min
