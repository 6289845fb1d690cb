"""A line's cells as an office: each cell with what was expected in it."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from komek import clock
from komek.languages.problem import Problem, _, nearest_name, shortened
from komek.offices import hours, territory
from komek.offices.importing.table import NAMES, Line
from komek.offices.kinds import OfficeKind
from komek.offices.records import Office, languages
from komek.people.service import COUNTRIES

T = TypeVar("T")
LONGEST = {"code": 16, "address": 300, "telephone": 100, "hours": 200, "source": 300}
_CODE = re.compile(r"[^\W_]+(-[^\W_]+)*")
_TELEPHONE = re.compile(r"[\d+/\-(), ]*")


def read(line: Line, problems: list[Problem]) -> Office | None:
    """The office that a line describes; None, with the reasons noted, where it describes none."""
    cells = _Cells(line)
    country = cells.one_of("country", COUNTRIES)
    kind = cells.one_of("kind", [kind.value for kind in OfficeKind])
    office = _office(cells, country, OfficeKind(kind or OfficeKind.AGENCY))
    cells.together(office)
    problems += cells.problems
    return None if cells.problems else office


def _office(cells: "_Cells", country: str, kind: OfficeKind) -> Office:
    calendars = clock.kinds_of_office(country) if country else []
    return Office(
        country=country,
        code=cells.read("code", _code, _("Write a code of large letters, digits and hyphens, such as СОЗ.")) or "",
        kind=kind,
        parent=cells.text("parent"),
        names=cells.names(country),
        territory=cells.paths(),
        address=cells.text("address"),
        telephone=cells.read("telephone", _telephone, _("Write digits, such as 0550/3-27-51, or leave it empty."))
        or "",
        emails=cells.emails(),
        hours=cells.read("hours", _hours, _("Write hours such as “Mo-Fr 09:00-12:30,13:00-17:30”.")) or "",
        calendar=cells.one_of("calendar", calendars, needed=False) if country else "",
        valid_from=cells.day("valid_from"),
        valid_until=cells.day("valid_until"),
        source=cells.text("source"),
    )


class _Cells:
    """One line while it is read: notes what is wrong, and goes on."""

    def __init__(self, line: Line) -> None:
        self.line, self.problems = line, list[Problem]()

    def refuse(self, column: str, text: str, nearest: str | None = None, **values: object) -> None:
        said = {name: str(value) for name, value in values.items()}
        self.problems.append(Problem(self.line.number, column, text, said, nearest))

    def text(self, column: str) -> str:
        cell = self.line.cells.get(column, "")
        if len(cell) > LONGEST.get(column, 300):
            self.refuse(column, _("This is longer than {most} letters. Shorten it."), most=LONGEST[column])
        return cell

    def read(self, column: str, reader: Callable[[str], T], expected: str) -> T | None:
        cell = self.text(column)
        try:
            return reader(cell)
        except (ValueError, ValidationError):
            self.refuse(column, expected)
            return None

    def one_of(self, column: str, known: Iterable[str], *, needed: bool = True) -> str:
        cell, names = self.text(column), list(known)
        if cell in names or not (cell or needed):
            return cell
        text = _("“{name}” is none of: {names}.") if cell else _("Something must stand here. One of: {names}.")
        self.refuse(column, text, nearest_name(cell, names), name=shortened(cell), names=", ".join(names) or "–")
        return ""

    def day(self, column: str) -> date | None:
        expected = _("Write a date such as 2019-01-15, or leave it empty.")
        return self.read(column, lambda cell: date.fromisoformat(cell) if cell else None, expected)

    def names(self, country: str) -> dict[str, str]:
        found = {language: cell for column, language in NAMES.items() if (cell := self.text(column))}
        if country and (state := languages(country)[0]) not in found:
            self.refuse(f"name_{state}", _("Write the name in the state’s language."))
        return found

    def paths(self) -> tuple[territory.Path, ...]:
        expected = _("Write territories such as “Бургас > Приморско; Бургас > Созопол”, or * for the whole country.")
        return self.read("territory", _paths, expected) or ()

    def emails(self) -> tuple[str, ...]:
        expected = _("Write e-mail addresses such as name@example.org, with “;” between them.")
        return self.read("emails", _emails, expected) or ()

    def together(self, office: Office) -> None:
        """What cells must have to do with each other."""
        if office.valid_from and office.valid_until and office.valid_until < office.valid_from:
            self.refuse("valid_until", _("This is before valid_from. Correct one of them."))
        if office.kind != OfficeKind.AGENCY and not office.parent:
            self.refuse("parent", _("Write the code of the office above it. Only an agency has none."))


def _code(cell: str) -> str:
    if not _CODE.fullmatch(cell) or cell != cell.upper():
        raise ValueError(cell)
    return cell


def _telephone(cell: str) -> str:
    if not _TELEPHONE.fullmatch(cell):
        raise ValueError(cell)
    return cell


def _hours(cell: str) -> str:
    hours.read(cell)
    return cell


def _paths(cell: str) -> tuple[territory.Path, ...]:
    return tuple(sorted(territory.read(part) for part in cell.split(";") if part.strip()))


def _emails(cell: str) -> tuple[str, ...]:
    found = tuple(part.strip() for part in cell.split(";") if part.strip())
    for address in found:
        validate_email(address)
    return found
