"""Form fields that may be answered with "I do not know". Each knows the template that draws it.

A field's raw value is a dictionary of what was typed, kept as typed when something is wrong; its clean value is the
fact's value, or None for "I do not know".
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from komek import languages
from komek.portal import typed

Raw = dict[str, str]
WHOLE, UNKNOWN = "whole", "unknown"


class Parts(forms.Widget):
    """Reads several inputs, `name` and `name-part`, as one dictionary. Drawn by the field's own template."""

    def __init__(self, *parts: str) -> None:
        super().__init__()
        self.parts = parts

    def value_from_datadict(self, data: Mapping[str, Any], files: object, name: str) -> Raw:
        """What was typed into each part."""
        return {part: str(data.get(name if part == WHOLE else f"{name}-{part}", "")).strip() for part in self.parts}

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        """The first input, for labels and for the error summary."""
        return id_


class FactField(forms.Field):
    """Base: a question, its help, and the choice not to know."""

    template = ""
    parts: tuple[str, ...] = (WHOLE, UNKNOWN)

    def __init__(self, question: str, *, help_text: str = "", may_be_unknown: bool = True) -> None:
        super().__init__(required=False, label=question, help_text=help_text, widget=Parts(*self.parts))
        self.may_be_unknown = may_be_unknown

    def clean(self, value: Raw) -> Any:
        """The fact's value; None for "I do not know". Raises ValidationError when left without an answer."""
        if self.may_be_unknown and value.get(UNKNOWN):
            return None
        return self.parse(value)

    def parse(self, value: Raw) -> Any:
        """The value that was typed."""
        raise NotImplementedError

    def typed(self, value: Any) -> Raw:
        """How a value that was given before stands in the inputs."""
        return {UNKNOWN: "1"} if value is None else {WHOLE: str(value)}

    @property
    def first(self) -> str:
        """What is added to the field's id to reach its first input."""
        return ""


class MoneyField(FactField):
    """An amount in the country's currency; clean value in minor units."""

    template = "portal/fields/money.html"

    def __init__(self, question: str, *, currency: str, at_most: int, at_least: int = 0, **options: Any) -> None:
        super().__init__(question, **options)
        self.currency, self.at_least, self.at_most = currency, at_least, at_most

    def parse(self, value: Raw) -> int:
        if not value[WHOLE]:
            raise ValidationError(_("Enter an amount, or choose “I do not know”."))
        try:
            amount = typed.money(value[WHOLE])
        except ValueError:
            raise ValidationError(_("Enter the amount in figures, for example 1234,50.")) from None
        if not self.at_least <= amount <= self.at_most:
            most = languages.money(self.at_most, self.currency, get_language() or "en")
            raise ValidationError(_("The amount is too large. The most is: %(most)s") % {"most": most})
        return amount

    def typed(self, value: Any) -> Raw:
        return {UNKNOWN: "1"} if value is None else {WHOLE: amount_as_typed(value)}

    @property
    def suffix(self) -> str:
        """The currency's sign."""
        return languages.sign(self.currency, get_language() or "en")


class NumberField(FactField):
    """A whole number between two bounds."""

    template = "portal/fields/number.html"

    def __init__(self, question: str, *, at_least: int, at_most: int, **options: Any) -> None:
        super().__init__(question, **options)
        self.at_least, self.at_most = at_least, at_most

    def parse(self, value: Raw) -> int:
        if not value[WHOLE]:
            raise ValidationError(_("Enter a number, or choose “I do not know”."))
        try:
            number = typed.whole_number(value[WHOLE])
        except ValueError:
            raise ValidationError(_("Enter a whole number, in figures.")) from None
        if not self.at_least <= number <= self.at_most:
            language = get_language() or "en"
            bounds = {end: languages.number(getattr(self, f"at_{end}"), language) for end in ("least", "most")}
            raise ValidationError(_("Enter a number from %(least)s to %(most)s.") % bounds)
        return number


class DateField(FactField):
    """A date in three inputs: day, month, year."""

    template = "portal/fields/date.html"
    parts = ("day", "month", "year", UNKNOWN)

    def __init__(self, question: str, *, at_least: date, at_most: date, **options: Any) -> None:
        super().__init__(question, **options)
        self.at_least, self.at_most = at_least, at_most

    def parse(self, value: Raw) -> date:
        if not any(value[part] for part in ("day", "month", "year")):
            raise ValidationError(self.empty)
        try:
            given = typed.day(value["day"], value["month"], value["year"])
        except ValueError:
            raise ValidationError(_("Enter a real date with day, month and year, for example 15 1 1990.")) from None
        if not self.at_least <= given <= self.at_most:
            language = get_language() or "en"
            bounds = {part: languages.date(getattr(self, part), language) for part in ("at_least", "at_most")}
            raise ValidationError(_("Enter a date within this time: %(at_least)s – %(at_most)s") % bounds)
        return given

    @property
    def empty(self) -> str:
        """What to say when nothing was typed."""
        return _("Enter a date, or choose “I do not know”.") if self.may_be_unknown else _("Enter a date.")

    def typed(self, value: Any) -> Raw:
        if value is None:
            return {UNKNOWN: "1"}
        return {"day": str(value.day), "month": str(value.month), "year": f"{value.year:04}"}

    @property
    def first(self) -> str:
        return "-day"


def amount_as_typed(minor: int) -> str:
    """An amount as people would type it: without groups, and without a fraction where there is none."""
    whole, part = divmod(minor, 100)
    return f"{whole},{part:02}" if part else str(whole)
