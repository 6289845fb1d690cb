"""What is wrong with something given, told in the reader's language: what was expected, and the nearest right name.

A fault is kept as an English sentence with its values, and translated only when it is shown: the same sentence on a
page, at the command line and in a log.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple


def _(text: str) -> str:
    """Marks a text for translation; it is translated when a problem is shown."""
    return text


_DID_YOU_MEAN = _("Did you mean “{name}”?")


class Problem(NamedTuple):
    """One fault. `text` is an English sentence with `{placeholders}` for `values`; line 0 is the whole, not a line."""

    line: int
    where: str
    text: str
    values: Mapping[str, str] = MappingProxyType({})
    nearest: str | None = None

    def sentence(self, t: Callable[[str], str] = str) -> str:
        """The fault in the reader's language."""
        said = t(self.text).format(**self.values)
        return f"{said} {t(_DID_YOU_MEAN).format(name=self.nearest)}" if self.nearest else said


class Refusal(Exception):
    """What was given cannot be accepted, with every problem in it; `where` of each names the field."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("; ".join(self.sentences()))

    def sentences(self, t: Callable[[str], str] = str) -> list[str]:
        """Every problem in the reader's language."""
        return [problem.sentence(t) for problem in self.problems]


class FileError(Exception):
    """A file that cannot be used, with every problem in it, in the order of its lines."""

    def __init__(self, path: str, problems: Iterable[Problem]) -> None:
        self.path = path
        found = sorted(problems, key=lambda problem: problem.line)
        self.problems = [problem for place, problem in enumerate(found) if problem not in found[:place]]
        super().__init__("\n".join(self.lines()))

    def lines(self, t: Callable[[str], str] = str) -> list[str]:
        """One line per problem: `file:line: field: sentence`."""
        return [": ".join(self._parts(problem, t)) for problem in self.problems]

    def _parts(self, problem: Problem, t: Callable[[str], str]) -> list[str]:
        place = f"{self.path}:{problem.line}" if problem.line else self.path
        return [place, *([problem.where] if problem.where else []), problem.sentence(t)]


def nearest_name(name: str, names: Iterable[str]) -> str | None:
    """The name that was most likely meant; None when none is like it."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(name, list(names), n=1)), None)


def shortened(text: str) -> str:
    """A value as it may stand in a message: one line, not longer than the message itself."""
    line = " ".join(text.split())
    return line if len(line) <= 40 else line[:39] + "…"
