"""Texts of the packs in the reader's language, with names and dates put into them."""

import datetime
from calendar import monthrange
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from komek import languages
from komek.law import Fact, Window


class Words:
    """The reader's language: `t` translates a pack's or the engine's English text."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.t = languages.translator(language)

    def question(self, fact: Fact, person: str | None) -> str:
        """The fact's question; its label where none is declared."""
        return self.named(fact.question or fact.label, person)

    def label(self, fact: Fact) -> str:
        """The fact's short name."""
        return self.t(fact.label)

    def help(self, fact: Fact, person: str | None) -> str:
        """The fact's help; empty where none is declared."""
        return self.named(fact.help, person) if fact.help else ""

    def named(self, text: str, person: str | None) -> str:
        """A text with `{person}` replaced; names are data, so nothing else in them is."""
        return self.t(text).replace("{person}", person or "")

    def money(self, minor: int, currency: str) -> str:
        """An amount in minor units."""
        return languages.money(minor, currency, self.language)

    def date(self, day: datetime.date) -> str:
        """A day in words."""
        return languages.date(day, self.language)

    def reference(self, reference: str) -> str:
        """The source of a value. Articles stay as the law names them; our own remarks in their place are translated."""
        if reference == "not found":
            return _("not found")
        return _("derived by arithmetic from published amounts") if reference.startswith("derived") else reference

    def percent(self, share: Fraction) -> str:
        """A share of one as percent."""
        return languages.percent(share, self.language)

    def counted(self, count: Fraction, unit: str) -> str:
        """A count of months, years, days, or of things."""
        number = int(count)
        text = {
            "months": ngettext("%(number)s month", "%(number)s months", number),
            "years": ngettext("%(number)s year", "%(number)s years", number),
            "days": ngettext("%(number)s day", "%(number)s days", number),
        }.get(unit, "%(number)s")
        return text % {"number": languages.number(count, self.language)}

    def period(self, window: Window, on: datetime.date) -> str:
        """The dates of a window: a whole month as a month, anything else from day to day."""
        first, last = window.period(on)
        if (first.year, first.month) == (last.year, last.month) and _is_whole_month(first, last):
            return languages.month_year(first, self.language)
        return f"{self.date(first)} – {self.date(last)}"


def _is_whole_month(first: datetime.date, last: datetime.date) -> bool:
    return first.day == 1 and last.day == monthrange(last.year, last.month)[1]
