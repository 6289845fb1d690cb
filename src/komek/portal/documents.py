"""What to bring: the papers always asked for, and those of the facts that this family has."""

from dataclasses import dataclass
from datetime import date

from komek.law import Document, Fact, Programme, encode
from komek.portal.answers import Answers, Value
from komek.portal.wording import Words


@dataclass(frozen=True)
class Paper:
    """A document, and whether to show it, bring a copy, or the original."""

    text: str
    how: str
    code: str = ""


def papers(programme: Programme, answers: Answers, on: date, words: Words) -> list[Paper]:
    """The papers for this family, in the programme's order."""
    wanted = _wanted(programme, answers, on)
    return [_paper(paper, words) for paper in programme.documents if paper.always or paper.code in wanted]


def _paper(paper: Document, words: Words) -> Paper:
    return Paper(words.t(paper.label), words.t(paper.how) if paper.how else "", paper.code)


def _wanted(programme: Programme, answers: Answers, on: date) -> set[str | None]:
    """The papers of facts that are said and not usual, and of those nobody knows."""
    return {
        fact.document
        for fact in programme.facts()
        if any(_is_to_be_shown(fact, value, on) for value in _values(fact, answers))
    }


def _values(fact: Fact, answers: Answers) -> list[Value | None]:
    places = [None] if fact.of == "household" else range(len(answers.members))
    return [said[fact.name] for place in places if fact.name in (said := answers.facts_of(place))]


def _is_to_be_shown(fact: Fact, value: Value | None, on: date) -> bool:
    if value is None or value is True:
        return True
    return value != "applicant" and encode(fact, value, None) != fact.default_on(on)
