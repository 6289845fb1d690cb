"""An answer in words."""

from django.utils.translation import gettext as _

from komek import languages
from komek.law import Fact, Money
from komek.portal.answers import Value
from komek.portal.screening import Screening
from komek.portal.wording import Words


def said(fact: Fact, value: Value | None, screening: Screening, words: Words) -> str:
    """A fact's value as the reader says it; None is "I do not know"."""
    if value is None:
        return _("I do not know")
    if fact.is_choice:
        return words.t(fact.kind[str(value)].label)
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if fact.kind is Money:
        return words.money(int(value), screening.country.currency_on(screening.on))  # type: ignore[arg-type]
    if isinstance(value, int):
        return languages.number(value, words.language)
    return value if isinstance(value, str) else words.date(value)
