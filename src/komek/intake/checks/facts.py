"""The answers against the pack's facts: each of its kind and within its bounds, none open that still matters."""

from collections.abc import Iterator
from datetime import date

from komek.evidence.service import EvidenceError, declared_facts, typed
from komek.intake.content import Family
from komek.intake.errors import problem
from komek.intake.facts import Place, outdated, told, unanswered
from komek.languages.problem import Problem, _
from komek.law import Programme


def problems(family: Family, programme: Programme, on: date) -> list[Problem]:
    """What is wrong with the answers; `where` is "facts.0.pension", of the household "facts.home.rooms"."""
    return [*_wrong(family, programme), *_outdated(family, programme, on)]


def open_questions(family: Family, programme: Programme, on: date) -> list[Problem]:
    """What the law still wants to know. Only of a family and of answers in which nothing is wrong."""
    text = _("This still matters and was not answered. Answer it, or say that you do not know.")
    return [problem(_where(place, fact.name), text) for place, fact in unanswered(family, programme, on)]


def _wrong(family: Family, programme: Programme) -> Iterator[Problem]:
    for place, facts in told(family):
        declared = declared_facts(programme.country.code, place)
        for name, value in facts.items():
            fact = declared.get(name)
            if fact is None or not fact.asked:
                yield problem(_where(place, name), _("Nobody asks for this any more. Take the answer out."))
                continue
            try:
                if value is not None:
                    typed(fact, value)
            except EvidenceError:
                yield problem(_where(place, name), _("This answer does not fit the question. Answer it again."))


def _outdated(family: Family, programme: Programme, on: date) -> Iterator[Problem]:
    moved = outdated(family, programme.country, on)
    text = _("This was told for an earlier time. Answer it again for the time that counts today.")
    for place, facts in told(family):
        yield from (problem(_where(place, name), text) for name in facts if name in moved)


def _where(place: Place, name: str) -> str:
    return f"facts.{'home' if place is None else place}.{name}"
