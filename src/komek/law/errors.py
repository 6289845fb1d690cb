"""The two ways a law can be wrong: in its text (`LawError`) and in a family's facts (`FactsError`)."""

from __future__ import annotations

from collections.abc import Iterable


class Misuse(Exception):
    """A construct the law's language does not have; the reader of the source makes it a `LawError` with its place."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.problem, self.remedy = problem, remedy


class LawError(Exception):
    """A fault in the text of the law: names the file, the line, the problem and what to write instead."""

    def __init__(self, file: str, line: int, problem: str, remedy: str) -> None:
        super().__init__(f"{file}:{line}: {problem} {remedy}")
        self.file, self.line, self.problem, self.remedy = file, line, problem, remedy


class FactsError(Exception):
    """A fact that cannot be: names the person (None: the household), the field, the problem and what was expected."""

    def __init__(self, person: str | None, field: str, problem: str, expected: str) -> None:
        place = f"{person}.{field}" if person else field
        super().__init__(f"{place}: {problem} {expected}")
        self.person, self.field, self.problem, self.expected = person, field, problem, expected


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that was most likely meant; None where none is like it."""
    from difflib import get_close_matches  # only here: where nothing is wrong, no hint is needed

    return next(iter(get_close_matches(name, list(known), 1)), None)
