"""Fields of a line of text, of a tick, and of a file, drawn by templates of their own as the questions' fields are."""

from __future__ import annotations

from typing import Any

from django import forms

from komek.languages.text import one_line
from komek.portal.fields import WHOLE, Parts, Raw

LONGEST = 200


class LineField(forms.Field):
    """One line; clean value: the text in single spaces, maybe empty. What is wrong with it intake says.

    `autocomplete`: what it is, for browsers that fill in what they know (WCAG 1.3.5); `width`: of how many letters.
    """

    template = "portal/fields/line.html"
    first = ""

    def __init__(
        self, label: str, *, help_text: str = "", autocomplete: str = "off", mode: str = "text", width: str = ""
    ) -> None:
        super().__init__(required=False, label=label, help_text=help_text, widget=Parts(WHOLE))
        self.autocomplete, self.mode, self.width = autocomplete, mode, width

    def clean(self, value: Raw) -> str:
        return one_line(value[WHOLE])[:LONGEST]

    def typed(self, value: Any) -> Raw:
        """How a text that was given before stands in the input."""
        return {WHOLE: str(value)}


class ParagraphField(LineField):
    """Some lines in one's own words."""

    template = "portal/fields/paragraph.html"
    longest = 4000

    def clean(self, value: Raw) -> str:
        return value[WHOLE].strip()[: self.longest]


class TickField(forms.Field):
    """One box to tick; clean value: whether it is."""

    template = "portal/fields/tick.html"
    first = ""

    def __init__(self, label: str, *, help_text: str = "", legend: str = "") -> None:
        super().__init__(required=False, label=label, help_text=help_text, widget=Parts(WHOLE))
        self.legend = legend

    def clean(self, value: Raw) -> bool:
        return bool(value[WHOLE])

    def typed(self, value: Any) -> Raw:
        """How an earlier tick stands."""
        return {WHOLE: "1" if value else ""}
