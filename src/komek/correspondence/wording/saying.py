"""A language's words for what letters say again and again: days, months, amounts, terms."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import ngettext, override

from komek import languages
from komek.languages import formats, telling
from komek.law import Amount
from komek.law.procedure import Term, Unit


class Saying:
    """The language of a letter; `t` puts an English text into it."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.t = languages.translator(language)

    def day(self, day: date) -> str:
        """15 January 2019"""
        return formats.date(day, self.language)

    def moment(self, moment: datetime) -> str:
        """15 January 2019, 10:30"""
        return f"{self.day(moment.date())}, {moment:%H:%M}"

    def month(self, first: date) -> str:
        """January 2019"""
        return formats.month_year(first, self.language)

    def amount(self, due: Amount, per: str) -> str:
        """63,75 лв. a month"""
        return telling.amount(due, per, self.language)

    def money(self, due: Amount) -> str:
        """63,75 лв."""
        return formats.money(due.minor, due.currency, self.language)

    def term(self, term: Term) -> str:
        """14 days"""
        number = term.length
        with override(self.language):
            words = {
                Unit.day: ngettext("%(number)s day", "%(number)s days", number),
                Unit.working_day: ngettext("%(number)s working day", "%(number)s working days", number),
                Unit.month: ngettext("%(number)s month", "%(number)s months", number),
            }
        return words[term.unit] % {"number": number}
