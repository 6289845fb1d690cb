"""Tells an assessment's explanation in a language: values in words, the calculation as a table and as sentences."""

from __future__ import annotations

from typing import NamedTuple

from komek.languages import formats
from komek.languages.translate import Translate, translator
from komek.law import Amount, Assessment
from komek.law.explain import Entered, FactRead, ParameterRead
from komek.law.values import Value


class Row(NamedTuple):
    """A line of the calculation: what, the person it is about, its law or source, its value; `total` for the amount."""

    text: str
    person: str | None
    law: str
    value: str
    total: bool = False
    unverified: bool = False


def _(text: str) -> str:
    """Marks a text for translation."""
    return text


AMOUNT_ZERO = _("The amount would be zero.")  # said by `komek.law.Programme` where the law has no words for it


def show(value: Value, language: str) -> str:
    """A value in words: money with its sign, a share in percent, a date; “between … and …” where it is not known."""
    t = translator(language)
    if value.known:
        return _shown(value.exact, value, language)
    if value.low is None:
        return t(_("not known"))
    low, high = (_shown(end, value, language) for end in (value.low, value.high))
    return t(_("between {low} and {high}")).format(low=low, high=high)


def _shown(exact: object, value: Value, language: str) -> str:
    t = translator(language)
    match value.kind:
        case "money":
            return formats.money(exact, value.currency or "", language)  # type: ignore[arg-type]
        case "share":
            return formats.percent(exact, language)  # type: ignore[arg-type]
        case "count":
            return formats.number(exact, language)  # type: ignore[arg-type]
        case "truth":
            return t(_("yes")) if exact else t(_("no"))
        case "date":
            return formats.date(exact, language)  # type: ignore[arg-type]
    return t(exact.label)  # type: ignore[attr-defined]


def table(assessment: Assessment, language: str) -> list[Row]:
    """The numbers of the calculation in the order they are made, the amount last."""
    lines = assessment.explanation.table
    return [_row(line, language, line is lines[-1]) for line in lines]


def _row(line: Entered, language: str, last: bool) -> Row:
    t, item = translator(language), line.item
    value = show(item.value, language)
    if isinstance(item, FactRead):
        over = t(item.fact.over.label) if item.fact.over else ""
        return Row(t(item.fact.label), line.person, over, value, last)
    if isinstance(item, ParameterRead):
        return Row(t(item.description).rstrip("."), line.person, _source(item, t), value, last, _is_unverified(item))
    return Row(t(item.text).rstrip("."), line.person, item.law, value, last)


def _is_unverified(item: ParameterRead) -> bool:
    return item.dated is not None and item.dated.unverified


def _source(item: ParameterRead, t: Translate) -> str:
    if item.dated is None or item.dated.gap:
        return t(_("no value is known"))
    return t(_("unverified")) if item.dated.unverified else item.dated.reference or ""


def sentences(assessment: Assessment, language: str) -> list[str]:
    """The result and its calculation as sentences to be read aloud or written in a letter."""
    t = translator(language)
    found = [outcome(assessment, language)]
    found += [
        t(_("{text} ({law})")).format(text=t(finding.text), law=finding.law)
        for finding in assessment.requirements
        if finding.met is False
    ]
    for row in table(assessment, language):
        what = t(_("{text}, {person}")).format(text=row.text, person=row.person) if row.person else row.text
        form = _("{what}: {value} ({law}).") if row.law else _("{what}: {value}.")
        found.append(t(form).format(what=what, value=row.value, law=row.law))
    return found


def outcome(assessment: Assessment, language: str) -> str:
    """The outcome in one sentence."""
    t = translator(language)
    if assessment.amount is not None:
        return amount(assessment.amount, assessment.programme.per, language)
    if assessment.outcome == "refused":
        return t(_("The requirements are not met."))
    if assessment.missing:
        return t(_("This cannot be said yet: answers are missing."))
    if assessment.missing_parameters:
        return t(_("An officer must determine this: a value of the law is not known."))
    return t(_("An officer must determine this: the law divides by a number that is zero here."))


def amount(due: Amount, per: str, language: str) -> str:
    """The amount with its rhythm: “63,75 лв. a month”."""
    t = translator(language)
    shown = formats.money(due.minor, due.currency, language)
    return (t(_("{amount} a month")) if per == "month" else t(_("{amount} once"))).format(amount=shown)
