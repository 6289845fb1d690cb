"""The forms of *What can I get?*: a member, the date, and the questions of one page."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _

from komek.law import Fact
from komek.portal.answers import Answers, Facts
from komek.portal.asked import Asked, asked
from komek.portal.choosing import ChoiceField, Option, When
from komek.portal.fields import DateField, FactField, Raw
from komek.portal.incomes import AmountField, Incomes
from komek.portal.pages import Page
from komek.portal.questions import Asking, field_for
from komek.portal.textual import NameField

APPLICANT = "applicant"
EARLIEST_APPLICATION = date(2000, 1, 1)
FURTHEST_AHEAD = timedelta(days=366)
TODAY, OTHER = "today", "other"


class QuestionForm(forms.Form):
    """A form whose fields draw themselves; `typed` fills in what was answered before."""

    def fill(self, values: Mapping[str, Any]) -> None:
        """Show these values as if they had been typed."""
        for name, field in self.fields.items():
            if name in values and isinstance(field, FactField | NameField):
                self.initial[name] = field.typed(values[name])

    @property
    def problems(self) -> list[tuple[str, str]]:
        """For the error summary: the id of the first input of a field, and what is wrong with it."""
        return [
            (f"{self[name].auto_id}{getattr(self.fields[name], 'first', '')}", _about(self.fields[name], str(error)))
            for name, errors in self.errors.items()
            if name in self.fields
            for error in errors
        ]


def _about(field: forms.Field, error: str) -> str:
    """What is wrong, with the question it is about: "Choose one of the answers." alone helps nobody."""
    question = str(field.label)
    return f"{question} {error}" if question.endswith(("?", ".")) else f"{question}: {error}"


class MemberForm(QuestionForm):
    """Somebody of the family: name, relation to the applicant, and what `facts` asks of everybody."""

    def __init__(self, *args: Any, facts: Sequence[Fact], asking: Asking, taken: frozenset[str], first: bool) -> None:
        super().__init__(*args)
        self.applicant = first
        self.today = asking.on
        self.fields["name"] = NameField(
            _("Your first name or nickname") if first else _("First name or nickname"),
            taken=taken,
            help_text=_("It stays on your device and only helps to tell the questions apart."),
        )
        for fact in facts:
            if not (first and fact.name == "relation"):
                self.fields[fact.name] = self._field(fact, asking)

    def _field(self, fact: Fact, asking: Asking) -> FactField:
        field = field_for(fact, asking)
        field.label = asking.words.label(fact)
        if isinstance(field, ChoiceField):
            field.options = tuple(option for option in field.options if option.value != APPLICANT)
            field.may_be_unknown = fact.name != "relation"
        if isinstance(field, DateField):
            field.at_most = self.today
            field.help_text = _("For example: %(example)s") % {"example": "27 3 1985"}
        return field

    @property
    def facts(self) -> Facts:
        """The facts that were given, by name."""
        given = {name: value for name, value in self.cleaned_data.items() if name != "name"}
        return {**given, "relation": APPLICANT} if self.applicant else given


class AnyDay(DateField):
    """A date that only counts when "another day" was chosen: parsed by its form."""

    def clean(self, value: Raw) -> Raw:
        """What was typed, unread."""
        return value


class DateForm(QuestionForm):
    """On which day somebody wants to apply: the law of that day counts."""

    def __init__(self, *args: Any, today: date, asking: Asking, answers: Answers) -> None:
        super().__init__(*args)
        self.today, self.answers = today, answers
        options = [
            Option(TODAY, _("Today, %(today)s") % {"today": asking.words.date(today)}),
            Option(OTHER, _("On another day")),
        ]
        self.fields["when"] = When(_("When do you want to apply?"), options=options, may_be_unknown=False)
        self.day = AnyDay(
            _("Day of application"),
            at_least=EARLIEST_APPLICATION,
            at_most=today + FURTHEST_AHEAD,
            may_be_unknown=False,
            help_text=_("For example: %(example)s") % {"example": "15 1 2019"},
        )
        self.fields["day"] = self.day

    def clean(self) -> dict[str, Any]:
        """Nobody of the family may be born after the day of application."""
        cleaned = super().clean() or self.cleaned_data
        on = self.today if cleaned.get("when") == TODAY else self._other_day(cleaned)
        if unborn := self._unborn(on):
            text = _("%(name)s was not yet born on this day. Choose a later day.") % {"name": ", ".join(unborn)}
            self.add_error("when", ValidationError(text))
        return {"on": on}

    def _other_day(self, cleaned: Mapping[str, Any]) -> date | None:
        if "when" not in cleaned:
            return None
        try:
            return self.day.parse(cleaned["day"])
        except ValidationError as error:
            self.add_error("day", error)
            return None

    def _unborn(self, on: date | None) -> list[str]:
        births = {member.name: member.facts.get("birth_date") for member in self.answers.members}
        return [name for name, born in births.items() if on and isinstance(born, date) and born > on]


class SectionForm(QuestionForm):
    """The questions of one page. `answered` are the answers with those of the page."""

    answered: Answers

    def __init__(self, *args: Any, page: Page, asking: Asking, answers: Answers) -> None:
        super().__init__(*args)
        self.answered = answers
        self.asked = [asked(question, page, asking, answers) for question in page.questions]
        for question in self.asked:
            self.fields.update(question.fields())
            self.initial.update(question.typed())

    def clean(self) -> None:
        """Put every question's answer into `answered`; what makes no answer is an error of its main field."""
        cleaned = dict(self.cleaned_data)
        for question in self.asked:
            if not any(name in self.errors for name in question.fields()):
                self._apply(question, cleaned)

    def _apply(self, question: Asked, cleaned: Mapping[str, Any]) -> None:
        try:
            self.answered = question.apply(cleaned, self[question.name].value() or [], self.answered)
        except ValidationError as error:
            self.add_error(question.name, error)

    def questions(self) -> list[BoundField]:
        """The fields to draw in order; amounts are drawn by their group."""
        for question in self.asked:
            if isinstance(question, Incomes):
                question.draw(self)
        return [bound for bound in self if not isinstance(bound.field, AmountField)]
