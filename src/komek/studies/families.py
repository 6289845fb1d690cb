"""A typical family under two laws: its amount at every value of one fact, as a picture and as a table, at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from komek import packs
from komek.factsfile import read
from komek.languages.problem import Problem, Refusal
from komek.languages.translate import Translate
from komek.law import Case, Fact, FactsError, Money, Programme
from komek.population import families
from komek.population.charts.svg import Picture
from komek.population.family import curve
from komek.population.family_picture import Telling, picture

from .parameters import programme_of, reform
from .words import _

FAMILIES = {
    "couple": _("A couple with two children"),
    "parent": _("One parent with two children"),
    "alone": _("A person who lives alone"),
}
APPLICANT = _("the applicant")
LEFT_OUT: Mapping[str, frozenset[str]] = {
    "couple": frozenset(),
    "parent": frozenset({"spouse"}),
    "alone": frozenset({"spouse", "child"}),
}
"""By family, the relations that it lacks."""
ROOMS = {"parent": 2, "alone": 1}
"""Where the law counts rooms, so many are no reason to refuse."""
MOST = 100_000_000  # minor units: a larger range shows nothing
_RANGE = _("The highest value has to be larger than the lowest one.")
_NO_FACT = _("Choose what changes.")
_CANNOT = _("For this family and this range nothing can be calculated. Choose another range or another day.")


@dataclass(frozen=True)
class Drawn:
    """The picture, and the rows behind it: the value, both amounts, the difference."""

    picture: Picture
    subject: str
    rows: list[tuple[str, str, str, str]]


def incomes(country: str) -> list[Fact]:
    """The facts of a person that can go through a range: sums of money."""
    return [fact for fact in packs.country(country).person.facts.values() if fact.kind is Money]


def draw(
    programme: str, on: date, written: Mapping[str, str], family: str, fact: str, span: tuple[int, int], t: Translate,
    language: str,
) -> Drawn:  # fmt: skip
    """Both laws, drawn. Refusal with every problem of what was typed."""
    law = programme_of(programme)
    varied = next((one for one in incomes(law.country.code) if one.name == fact), None)
    problems = [] if varied else [Problem(0, "fact", _NO_FACT)]
    if not 0 <= span[0] < span[1] <= MOST:
        problems.append(Problem(0, "high", _RANGE))
    try:
        change, _changes = reform(law, on, written)
    except Refusal as refused:
        problems += refused.problems
    if problems or varied is None:
        raise Refusal(problems)
    try:
        case = _case(law, on, family, t(APPLICANT))
        person = case.names[case.applicant]
        before, after = (curve(case, one, person, varied, span) for one in (law, law.reformed(change)))
    except FactsError:
        raise Refusal([Problem(0, "", _CANNOT)]) from None
    telling = Telling(case, person, varied, span, change.name, t, language)
    return Drawn(picture(telling, before, after), telling.subject, list(telling.rows(before, after)))


def _case(law: Programme, on: date, family: str, applicant: str) -> Case:
    """The country's typical family or a part of it, as old on every day; `applicant`: what the applicant is called."""
    known = read(families.file(law.country.code)).case
    later = on - known.on
    lacks = LEFT_OUT.get(family, LEFT_OUT["couple"])
    first = known.names[known.applicant]
    persons = {
        applicant if name == first else name: {**one, "birth_date": one["birth_date"] + later}
        for name, one in known.persons.items()
        if getattr(one.get("relation"), "name", None) not in lacks
    }
    home = dict(known.household)
    if "rooms" in home:
        home["rooms"] = ROOMS.get(family, home["rooms"])
    return Case(law, on, persons, home, assume_defaults=True)
