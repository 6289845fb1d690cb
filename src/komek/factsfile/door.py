"""Where values enter: one file while it is read, and the field a value is for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from komek.factsfile.problem import Problem, nearest_name, shortened


class Reading:
    """One file while it is read: its problems so far, the line of each field, and what amounts and ages are told in."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.on: date | None = None
        self.lines: dict[str, int] = {}
        self.currency = ""


class Door(NamedTuple):
    """Where a value enters: the file, and the field it is for (`persons.ivan.pension`)."""

    file: Reading
    field: str = ""

    def at(self, name: str, line: int) -> Door:
        """The door of a field inside this one, whose name stands in that line."""
        inner = Door(self.file, f"{self.field}.{name}" if self.field else name)
        self.file.lines.setdefault(inner.field, line)
        return inner

    def refuse(self, line: int, text: str, /, *, nearest: str | None = None, **values: object) -> None:
        """Note what is wrong; the caller goes on without the value."""
        self.file.problems.append(
            Problem(line, self.field, text, {name: str(value) for name, value in values.items()}, nearest)
        )

    def unknown(self, line: int, text: str, name: str, names: Iterable[str]) -> None:
        """Note a name that is none of `names`, with the nearest of them."""
        known = list(names)
        near = nearest_name(name, known)
        self.refuse(line, text, nearest=near, name=shortened(name), names=", ".join(known))
