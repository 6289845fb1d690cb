"""A CSV file as lines of cells by column."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from komek.languages.places import LANGUAGES
from komek.languages.problem import FileError, Problem, _, nearest_name, shortened
from komek.languages.text import one_line

NAMES = {f"name_{language}": language for language in LANGUAGES}
REQUIRED = ("country", "code", "kind", "parent")
COLUMNS = (
    *REQUIRED, *NAMES, "territory", "address", "telephone", "emails", "hours", "calendar", "valid_from", "valid_until",
    "source",
)  # fmt: skip
_TOO_MANY = "…"


@dataclass(frozen=True)
class Line:
    """A line's number in the file, and its cells by column, each in single spaces."""

    number: int
    cells: dict[str, str]


def read(name: str, text: str, problems: list[Problem]) -> list[Line]:
    """The lines below the first, which names the columns. Raises FileError where no line can be read.

    `name`: what the file is called in what is said of it.
    """
    first, *_others = text.splitlines() or [""]
    if not first.strip():
        raise FileError(name, [Problem(0, "", _("The file is empty. Its first line names the columns."))])
    separator = ";" if first.count(";") > first.count(",") else ","  # spreadsheets of our countries write semicolons
    reader = csv.DictReader(text.splitlines(keepends=True), delimiter=separator, restkey=_TOO_MANY, restval="")
    names = [one_line(column) for column in reader.fieldnames or ()]
    problems += _of_columns(names)
    if missing := [column for column in REQUIRED if column not in names]:
        lacking = _("The column “{name}” is missing. Without it no line can be read.")
        raise FileError(name, problems + [Problem(1, "", lacking, {"name": column}) for column in missing])
    return list(_lines(reader, problems))


def read_file(path: Path) -> str:
    """The text of a file. Raises FileError where it cannot be read, or is not in UTF-8."""
    try:
        content = path.read_bytes()
    except OSError as error:
        text = _("The file cannot be read: {reason}.")
        raise FileError(str(path), [Problem(0, "", text, {"reason": error.strerror or str(error)})]) from None
    return decoded(str(path), content)


def decoded(name: str, content: bytes) -> str:
    """The text of a file's bytes. Raises FileError where they are not UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = _("The file is not in UTF-8. Save it as “CSV UTF-8”.")
        raise FileError(name, [Problem(0, "", text)]) from None


def _of_columns(names: list[str]) -> Iterator[Problem]:
    for name in names:
        if name not in COLUMNS:
            text = _("There is no column “{name}”. Columns: {names}.")
            values = {"name": shortened(name), "names": ", ".join(COLUMNS)}
            yield Problem(1, "", text, values, nearest_name(name, COLUMNS))
        elif names.count(name) > 1:
            yield Problem(1, name, _("This column stands here twice. Leave one out."))


def _lines(reader: "csv.DictReader[str]", problems: list[Problem]) -> Iterator[Line]:
    number = reader.line_num + 1
    for cells in reader:
        if cells.pop(_TOO_MANY, None):
            problems.append(Problem(number, "", _("This line has more cells than there are columns.")))
        yield Line(number, {one_line(name): one_line(cell) for name, cell in cells.items()})
        number = reader.line_num + 1
