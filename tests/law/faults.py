"""Wrong laws in tables, and what each error must name: the file, the line (marked `# !`), the problem, a remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from komek.law import LawError, Programme
from tests.law.writing import Writer


@dataclass(frozen=True)
class Wrong:
    """A law that is wrong: the body of a rule or the expression it returns, and words of the problem and the remedy."""

    what: str
    body: str
    problem: str
    remedy: str
    kind: str = "Money"
    above: str = ""
    parameters: Mapping[str, str] = field(default_factory=dict)

    def load(self, law: Writer) -> Programme:
        """The wrong law's programme, not read yet."""
        return law.asking(marked(self.body), self.kind, self.above, parameters=self.parameters)


def marked(body: str) -> str:
    """The body, its only line marked as the wrong one where none is."""
    return body if "# !" in body or "\n" in body.strip() or not body.strip() else f"{body}  # !"


def table(rows: Iterable[Wrong]) -> pytest.MarkDecorator:
    """Runs a test for each row."""
    found = list(rows)
    return pytest.mark.parametrize("wrong", found, ids=[row.what for row in found])


def fault_of(act: Callable[[], object]) -> LawError:
    """The LawError that `act` raises; its place is the line marked `# !` of the file it names."""
    with pytest.raises(LawError) as caught:
        act()
    error = caught.value
    lines = Path(error.file).read_text(encoding="utf-8").splitlines()
    assert [number for number, line in enumerate(lines, 1) if "# !" in line] == [error.line], str(error)
    assert str(error) == f"{error.file}:{error.line}: {error.problem} {error.remedy}"
    return error


def check(wrong: Wrong, law: Writer) -> None:
    """The wrong law is refused when it is read, for the reason given and with the remedy."""
    programme = wrong.load(law)
    error = fault_of(programme.check)
    assert wrong.problem in error.problem
    assert wrong.remedy in error.remedy
    assert error.remedy
