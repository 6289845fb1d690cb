"""Fields for a few words: a name, and facts that are text."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from komek.languages.text import one_line
from komek.portal.fields import WHOLE, FactField, Parts, Raw

LONGEST_NAME = 40
LONGEST_TEXT = 200


class TextField(FactField):
    """A fact in the visitor's own words."""

    template = "portal/fields/text.html"

    def parse(self, value: Raw) -> str:
        text = one_line(value[WHOLE])
        if not text:
            raise ValidationError(_("Write an answer, or choose “I do not know”."))
        return text[:LONGEST_TEXT]


class NameField(forms.Field):
    """A first name or nickname, to tell the members of the family apart."""

    template = "portal/fields/name.html"
    first = ""

    def __init__(self, question: str, *, taken: frozenset[str], help_text: str = "") -> None:
        super().__init__(required=False, label=question, help_text=help_text, widget=Parts(WHOLE))
        self.taken = taken

    def clean(self, value: Raw) -> str:
        name = one_line(value[WHOLE])
        if not name:
            raise ValidationError(_("Write a first name. Any name will do."))
        if len(name) > LONGEST_NAME:
            raise ValidationError(_("This name is too long. Write at most %(most)s letters.") % {"most": LONGEST_NAME})
        if name.casefold() in self.taken:
            raise ValidationError(_("This name is already there. Give each person a different name."))
        return name

    def typed(self, value: Any) -> Raw:
        """How a name that was given before stands in the input."""
        return {WHOLE: str(value)}
