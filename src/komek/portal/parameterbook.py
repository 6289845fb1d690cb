"""One parameter as a page: every dated value with its reference, and a picture of each series."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from komek import packs
from komek.law import Country, Parameter, Programme
from komek.law.parameter_file import Value
from komek.portal.chart import Chart, chart
from komek.portal.lawbook import written
from komek.portal.wording import Words


@dataclass(frozen=True)
class Dated:
    """A row of the table: from when, how much, by what, and what is doubtful about it."""

    since: str
    value: str
    reference: str
    published: str
    remarks: tuple[str, ...]  # for lawyers, as the pack's author wrote them
    gap: bool
    unverified: bool


@dataclass(frozen=True)
class Sheet:
    """One series: a parameter's only one, or that of one child ("karaganda")."""

    title: str  # empty for the only one
    rows: list[Dated]
    chart: Chart | None


def find(country: Country, name: str) -> Parameter | None:
    """The parameter of this name that some programme of the country reads."""
    programmes = (packs.programme(code) for code in country.programmes)
    return next((p for programme in programmes for p in programme.parameters() if p.name == name), None)


def described(programme: Programme, name: str, words: Words) -> str:
    """A parameter in words, with the child that is meant ("poverty_line.almaty"); its name where none is read."""
    for parameter in programme.parameters():
        if parameter.name == name:
            return words.t(parameter.description)
        child = name.removeprefix(f"{parameter.name}.")
        if child != name and child in parameter.children:
            label = _labels(parameter, programme.country).get(child, child)
            return f"{words.t(parameter.description)}: {words.t(label)}"
    return name


def users(country: Country, name: str) -> list[str]:
    """The codes of the programmes that read it."""
    programmes = (packs.programme(code) for code in country.programmes)
    return [programme.code for programme in programmes if any(p.name == name for p in programme.parameters())]


def sheets(parameter: Parameter, country: Country, today: date, words: Words) -> list[Sheet]:
    """Every series with its table and its picture; a child under the label of its choice."""
    labels = _labels(parameter, country)
    series = {
        words.t(labels.get(child, child)) if child else "": list(values)
        for child, values in parameter.file.series.items()
    }
    for number, step in enumerate(parameter.file.brackets, 1):
        name = _("Bracket %(number)s") % {"number": number}
        series |= {f"{name}: {_('from')}": list(step.threshold), f"{name}: {_('of it')}": [*step.rate, *step.amount]}
    return [_sheet(title, values, today, words) for title, values in series.items()]


def _labels(parameter: Parameter, country: Country) -> dict[str, str]:
    """The labels of the choice by which a parameter is told apart ("karaganda": "Karaganda Region")."""
    facts = [*country.person.facts.values(), *country.household.facts.values()]
    choices = [fact.kind for fact in facts if fact.is_choice and set(parameter.children) <= set(fact.kind.codes)]
    return {member.code: member.label for member in choices[0].members} if choices and parameter.children else {}


def _sheet(title: str, values: list[Value], today: date, words: Words) -> Sheet:
    rows = [_dated(value, words) for value in reversed(values)]
    one_currency = len({value.currency for value in values if value.amount is not None}) <= 1
    picture = chart(values, today, lambda value: written(value, words)) if one_currency else None
    return Sheet(title, rows, picture)


def _dated(value: Value, words: Words) -> Dated:
    published = _("Published: %(day)s") % {"day": words.date(value.known_from)} if value.known_from else ""
    return Dated(
        words.date(value.since),
        written(value, words),
        words.reference(value.reference) if value.reference and not value.unverified else "",
        published,
        tuple(remark for remark in (value.note, value.ended) if remark),
        value.gap,
        value.unverified,
    )
