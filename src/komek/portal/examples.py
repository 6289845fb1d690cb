"""Worked examples, run when the page is asked for: what the law pages say of the rules is what the rules do."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from komek import packs
from komek.factsfile import Difference, FactsFile, FactsFileError, differences, read_all
from komek.law import Assessment, LawError, Programme, assess
from komek.portal.wording import Words


@dataclass(frozen=True)
class Example:
    """One worked example: its name, its day, what came out, and where that differs from what is expected."""

    name: str
    on: str
    outcome: str
    amount: str | None
    different: tuple[Difference, ...] = ()
    problem: str = ""

    @property
    def passes(self) -> bool:
        """Whether everything came out as expected."""
        return not self.different and not self.problem


def examples(programme: Programme, words: Words) -> list[Example]:
    """Every worked example of a programme."""
    return [example for path in packs.examples(programme) for example in _examples(path, words)]


def _examples(path: Path, words: Words) -> list[Example]:
    try:
        return [_example(file, words) for file in _read(path, path.stat().st_mtime_ns)]
    except (FactsFileError, LawError) as error:
        return [Example(_named(path), "", "", None, problem=str(error))]


@lru_cache(maxsize=1024)
def _read(path: Path, _changed: int) -> tuple[FactsFile, ...]:
    """Reading a file takes longer than assessing it: read again only when it changed."""
    return tuple(read_all(path))


def _example(file: FactsFile, words: Words) -> Example:
    assessment = assess(file.case)
    name = file.name or _named(file.path)
    return Example(
        name,
        words.date(file.case.on),
        assessment.outcome,
        _amount(assessment, words),
        tuple(differences(file, assessment)),
    )


def _amount(assessment: Assessment, words: Words) -> str | None:
    amount = assessment.amount
    return words.money(amount.minor, amount.currency) if amount else None


def _named(path: Path) -> str:
    return path.stem.replace("_", " ").replace("-", " ")
