"""Values of facts, and where they come from, in the reader's words."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from django.utils.translation import gettext as _

from komek import languages
from komek.law import Choice, Fact, Money
from komek.portal.wording import Words


def told(fact: Fact, value: Any, currency: str, words: Words) -> str:
    """A fact's typed value."""
    if isinstance(value, Choice):
        return words.t(value.label)
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if fact.kind is Money:
        return words.money(value, currency)
    if isinstance(value, date):
        return words.date(value)
    if isinstance(value, Fraction):
        return words.percent(value)
    return languages.number(value, words.language) if isinstance(value, int) else str(value)
