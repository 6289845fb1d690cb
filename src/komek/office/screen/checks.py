"""The requirements with their law and the figures that decide them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from komek.languages.telling import show
from komek.law import Assessment, Finding
from komek.law.explain import FactRead, ParameterRead, Step
from komek.law.interval import causes_of
from komek.law.steps import Item
from komek.portal.wording import Words

MOST = 4
FIGURES = ("money", "share", "count")
STATES = {True: "met", False: "not", None: "open"}


@dataclass(frozen=True)
class Check:
    """One requirement: met, not or open; its sentence and law; figures; and what is missing for it."""

    state: str
    text: str
    law: str
    figures: tuple[str, ...]
    missing: tuple[str, ...]


def checks(assessment: Assessment, words: Words) -> list[Check]:
    """Every requirement in the law's order."""
    return [_check(finding, assessment, words) for finding in assessment.requirements]


def _check(finding: Finding, assessment: Assessment, words: Words) -> Check:
    figures = tuple(_figures(finding, assessment, words))[:MOST]
    missing = tuple(_missing(finding, assessment, words)) if finding.met is None else ()
    return Check(STATES[finding.met], words.t(finding.text), finding.law, figures, missing)


def _figures(finding: Finding, assessment: Assessment, words: Words) -> Iterator[str]:
    """The known figures that the requirement itself compares: “income last month: 62,40 лв.”"""
    if finding.rule is None:
        return
    inputs = assessment.explanation.requirement(finding.code).inputs
    told = [item for item in inputs if item.value.known and item.value.kind in FIGURES and _speaks(item)]
    if all(isinstance(item, ParameterRead) and item.value.kind == "count" for item in told):
        return  # a switch of the law, or a limit of something that nobody has
    yield from dict.fromkeys(f"{_named(item, words)}: {show(item.value, words.language)}" for item in told)


def _speaks(item: Item) -> bool:
    """A count of nothing says nothing: “children: 0”."""
    return item.value.kind != "count" or item.value.exact != 0


def _named(item: Item, words: Words) -> str:
    if isinstance(item, ParameterRead):
        text = words.t(item.description)
    else:
        text = words.label(item.fact) if isinstance(item, FactRead) else words.t(item.text)
    person = item.person if isinstance(item, FactRead | Step) else None
    return f"{person}: {text.rstrip('.')}" if person else text.rstrip(".")


def _missing(finding: Finding, assessment: Assessment, words: Words) -> Iterator[str]:
    """The facts that keep it open."""
    causes = causes_of(assessment.value_of(finding.rule)) if finding.rule else frozenset()
    names = assessment.case.names
    here = {(cause[1], None if cause[2] is None else names[cause[2]]) for cause in causes if cause[0] == "fact"}
    for missing in assessment.missing:
        if (missing.fact, missing.person) in here:
            label = words.label(missing.fact)
            yield f"{missing.person}: {label}" if missing.person else label
