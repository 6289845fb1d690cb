"""From a fact to the form field that asks for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from komek.law import Country, Fact, Money
from komek.portal.choosing import ChoiceField, Option, YesNoField
from komek.portal.fields import DateField, FactField, MoneyField, NumberField
from komek.portal.textual import TextField
from komek.portal.wording import Words


@dataclass(frozen=True)
class Asking:
    """For whom, when and in which words a question is put."""

    country: Country
    on: date
    words: Words
    person: str | None = None

    def about(self, person: str | None) -> Asking:
        """The same, about somebody else."""
        return replace(self, person=person)

    @property
    def currency(self) -> str:
        """The currency of amounts on the date of application."""
        return self.country.currency_on(self.on)

    def period(self, fact: Fact) -> str:
        """The dates that a fact over time means; empty for a fact of the day."""
        return self.words.period(fact.over, self.on) if fact.over else ""

    def hint(self, fact: Fact) -> str:
        """The period, and the help."""
        return " · ".join(part for part in (self.period(fact), self.words.help(fact, self.person)) if part)


def field_for(fact: Fact, asking: Asking) -> FactField:
    """The field that asks for `fact`."""
    if fact.is_choice:
        return _choice(fact, asking)
    return _MAKERS[fact.kind](fact, asking)


def _choice(fact: Fact, asking: Asking) -> FactField:
    options = [Option(member.code, asking.words.t(member.label)) for member in fact.kind.members]
    return ChoiceField(_question(fact, asking), options=options, help_text=asking.hint(fact))


def _yes_no(fact: Fact, asking: Asking) -> FactField:
    return YesNoField(_question(fact, asking), help_text=asking.hint(fact))


def _money(fact: Fact, asking: Asking) -> FactField:
    return MoneyField(
        _question(fact, asking),
        currency=asking.currency,
        at_least=fact.at_least,
        at_most=fact.at_most,
        help_text=asking.hint(fact),
    )


def _number(fact: Fact, asking: Asking) -> FactField:
    return NumberField(
        _question(fact, asking), at_least=fact.at_least, at_most=fact.at_most, help_text=asking.hint(fact)
    )


def _date(fact: Fact, asking: Asking) -> FactField:
    return DateField(
        _question(fact, asking),
        at_least=date.fromordinal(fact.at_least),
        at_most=date.fromordinal(fact.at_most),
        help_text=asking.hint(fact),
    )


def _text(fact: Fact, asking: Asking) -> FactField:
    return TextField(_question(fact, asking), help_text=asking.hint(fact))


def _question(fact: Fact, asking: Asking) -> str:
    return asking.words.question(fact, asking.person)


_MAKERS: dict[object, Callable[[Fact, Asking], FactField]] = {
    bool: _yes_no,
    int: _number,
    str: _text,
    date: _date,
    Money: _money,
}
