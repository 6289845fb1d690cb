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


def read(path: Path, problems: list[Problem]) -> list[Line]:
    """The lines below the first, which names the columns. Raises FileError where no line can be read."""
    text = _text(path)
    first, *_others = text.splitlines() or [""]
    if not first.strip():
        raise FileError(str(path), [Problem(0, "", _("The file is empty. Its first line names the columns."))])
    separator = ";" if first.count(";") > first.count(",") else ","  # spreadsheets of our countries write semicolons
    reader = csv.DictReader(text.splitlines(keepends=True), delimiter=separator, restkey=_TOO_MANY, restval="")
    names = [one_line(name) for name in reader.fieldnames or ()]
    problems += _of_columns(names)
    if missing := [name for name in REQUIRED if name not in names]:
        text = _("The column “{name}” is missing. Without it no line can be read.")
        raise FileError(str(path), problems + [Problem(1, "", text, {"name": name}) for name in missing])
    return list(_lines(reader, problems))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        text = _("The file is not in UTF-8. Save it as “CSV UTF-8”.")
        raise FileError(str(path), [Problem(0, "", text)]) from None
    except OSError as error:
        text = _("The file cannot be read: {reason}.")
        raise FileError(str(path), [Problem(0, "", text, {"reason": error.strerror or str(error)})]) from None


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
