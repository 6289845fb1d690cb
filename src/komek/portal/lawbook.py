"""The law of a programme as a page: its rules beside their text as code, its values through time, its examples."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from komek.law import Parameter, Programme, Requirement, Rule, Version
from komek.law.parameter_file import Value
from komek.portal.wording import Words


@dataclass(frozen=True)
class Text:
    """One dated text of a rule."""

    law: str
    since: str
    code: str


@dataclass(frozen=True)
class Article:
    """A rule: what it is for, its sentence, what a refusal says, and its texts, the latest first."""

    code: str
    role: str
    name: str
    refusal: str
    law: str
    texts: tuple[Text, ...]


@dataclass(frozen=True)
class Series:
    """What a programme's page says of a parameter: its value now, and what is doubtful."""

    name: str
    description: str
    now: str | None
    unverified: int
    gaps: int


def articles(programme: Programme, words: Words) -> list[Article]:
    """Every rule of the programme: requirements first, then the amount, then what they use."""
    return [_article(rule, programme, words) for rule in programme.all_rules()]


def _article(rule: Rule[Any, Any], programme: Programme, words: Words) -> Article:
    refusal = words.t(rule.refusal) if rule.refusal else ""
    texts = tuple(_text(version, words) for version in reversed(rule.versions))
    return Article(rule.code, _role(rule, programme), words.t(rule.name), refusal, rule.law, texts)


def _role(rule: Rule[Any, Any], programme: Programme) -> str:
    if isinstance(rule, Requirement) and rule in programme.requirements:
        return _("Condition")
    named = {programme.amount: _("Benefit amount"), programme.belongs: _("Who belongs to the family")}
    dated = {programme.starts: _("Beginning"), programme.ends: _("End")}
    return (named | dated).get(rule, _("Rule"))


def _text(version: Version, words: Words) -> Text:
    since = words.date(version.since) if version.since else _("the beginning")
    return Text(version.law, since, textwrap.dedent(version.source).rstrip())


def series(programme: Programme, on: date, words: Words) -> list[Series]:
    """Every parameter that the programme reads, by name."""
    found = sorted(programme.parameters(), key=lambda parameter: parameter.name)
    return [_series(parameter, on, words) for parameter in found]


def _series(parameter: Parameter, on: date, words: Words) -> Series:
    values = [value for _child, value in parameter.all_values()]
    return Series(
        parameter.name,
        words.t(parameter.description),
        _now(parameter, on, words),
        sum(value.unverified for value in values),
        sum(value.gap for value in values),
    )


def _now(parameter: Parameter, on: date, words: Words) -> str | None:
    """The value on a day; None where none is known, or where there is one for each of several."""
    past = [value for value in parameter.file.series.get(None, ()) if value.since <= on]
    return written(past[-1], words) if past and past[-1].amount is not None else None


def written(value: Value, words: Words) -> str:
    """A dated value in its unit."""
    if value.amount is None:
        return ""
    if value.currency:
        return words.money(round(value.amount), value.currency)
    if value.unit in ("percent", "/1"):
        return words.percent(value.amount)
    return words.counted(value.amount, value.unit)
