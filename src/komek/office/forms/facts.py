"""What an officer records of facts: one, or what a visit found."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from komek.clock import Month
from komek.evidence.service import Coded, Source, coded
from komek.law import Country, Fact
from komek.office.forms.fields import Choose, MonthField, OfficeForm, Paragraph, Select, needed, optional
from komek.portal.choosing import Option
from komek.portal.questions import Asking, field_for
from komek.portal.wording import Words

WRONG, CHANGED = "wrong", "changed"


class FactForm(OfficeForm):
    """The value of one fact as a source has it."""

    def __init__(
        self, *args: Any, fact: Fact, asking: Asking, files: Sequence[Option], spoken: Sequence[Source], **more: Any
    ) -> None:
        super().__init__(*args, **more)
        self.fact, words = fact, asking.words
        value = needed(field_for(fact, asking), _("Enter a value."))
        value.label = words.label(fact)
        self.fields["value"] = value
        self.fields["source"] = Choose(
            _("Where it comes from"),
            options=[Option(one.name, _origin(one)) for one in reversed(Source)],
            needed=_("Say where the value comes from."),
        )
        if files:
            self.fields["file"] = Select(_("The document that shows it"), options=[Option("", "–"), *files])
        if spoken:
            self.fields["kind"] = Choose(
                _("What about the earlier value?"),
                options=[
                    Option(WRONG, _("It was wrong: this takes its place")),
                    Option(CHANGED, _("It was right, and has changed from this month on")),
                ],
                hint=_("Needed only where the same source said something else before."),
            )
            self.fields["since"] = MonthField(_("First month of the new value"))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("kind") == CHANGED and not cleaned.get("since") and "since" not in self.errors:
            self.add_error("since", _("Enter the month from which it is another value."))
        return cleaned

    @property
    def coded(self) -> Coded:
        return coded(self.fact, self.cleaned_data["value"])

    @property
    def source(self) -> Source:
        return Source[self.cleaned_data["source"]]

    @property
    def valid(self) -> tuple[Month, Month | None] | None:
        changed = self.cleaned_data.get("kind") == CHANGED
        return (self.cleaned_data["since"], None) if changed else None

    @property
    def correction(self) -> bool:
        return self.cleaned_data.get("kind") == WRONG


def _origin(source: Source) -> str:
    return {
        Source.declared: _("The applicant says so, and corrects what was declared"),
        Source.document: _("A document shows it"),
        Source.register: _("A register answered so"),
        Source.officer: _("I found it myself"),
    }[source]


class SurveyForm(OfficeForm):
    """A report of a visit: words, and values of the facts that can be seen there."""

    def __init__(self, *args: Any, places: Sequence[tuple[int | None, Fact, str]], asking: Asking) -> None:
        super().__init__(*args)
        self.places = {f"{'household' if person is None else f'p{person}'}-{fact.name}": (person, fact)
                       for person, fact, _name in places}  # fmt: skip
        self.fields["text"] = Paragraph(_("What you found"), needed=_("Write what you found."))
        for (code, (_person, fact)), (_same, _fact, name) in zip(self.places.items(), places, strict=True):
            field = optional(field_for(fact, asking.about(name or None)))
            field.label = f"{name}: {asking.words.label(fact)}" if name else asking.words.label(fact)
            self.fields[code] = field

    @property
    def findings(self) -> dict[tuple[int | None, str], Coded]:
        """What was filled in."""
        return {
            (person, fact.name): coded(fact, self.cleaned_data[code])
            for code, (person, fact) in self.places.items()
            if self.cleaned_data.get(code) is not None
        }


def asking_of(country: Country, on: date, words: Words, person: str | None) -> Asking:
    """In which words a fact is asked for."""
    return Asking(country, on, words, person)
