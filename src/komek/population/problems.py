"""What can be wrong with a population: faults of its files, which stop a scan, and of its rows, which are rejected."""

from __future__ import annotations

from pathlib import Path

from komek.languages.problem import FileError, Problem
from komek.law.scan.door import BORN_LATER, NOBODY, OUT_OF_BOUNDS, TOO_MANY, TWO_APPLICANTS


def _(text: str) -> str:
    """Marks a text for translation; it is translated when it is shown."""
    return text


NO_KEY = "no_key"
ORPHAN = "no_such_household"
TWICE = "household_twice"
PERSON_TWICE = "person_twice"

SENTENCES = {
    OUT_OF_BOUNDS: _("The value is not one that the fact can have."),
    BORN_LATER: _("The person is born after the day of the application."),
    TWO_APPLICANTS: _("Two persons of the household apply."),
    NOBODY: _("The household has no persons."),
    TOO_MANY: _("The household has more than 64 persons."),
    NO_KEY: _("The row has no key of a household."),
    ORPHAN: _("The person's household is not among the households."),
    TWICE: _("The household stands in the table more than once."),
    PERSON_TWICE: _("A person stands in the household more than once."),
}


class PopulationError(FileError):
    """A population that cannot be read, with every problem of its files."""

    def __init__(self, path: Path, problems: list[Problem]) -> None:
        super().__init__(str(path), problems)


def refusal(path: Path, text: str, **values: str) -> PopulationError:
    """The error of one problem that concerns a file or folder as a whole."""
    return PopulationError(path, [Problem(0, "", text, values)])
