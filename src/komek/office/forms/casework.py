"""Forms of a proceeding under way: correction, proposal, check, discontinuation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from komek.casework.lifecycle import Answer, AppealRight, Change, Line, Lines, Reason
from komek.clock import Month
from komek.law.money import Amount
from komek.law.procedure import Appeal, Term, Unit
from komek.office.forms import fields as f
from komek.portal.choosing import Option
from komek.portal.fields import DateField, MoneyField

CONFIRM, DEPART = "confirm", "depart"
DECIDE, GIVE_BACK = "decide", "give_back"
A_YEAR = timedelta(days=366)


class CorrectionForm(f.OfficeForm):
    """What the applicant has to put in order, and until when."""

    def __init__(self, *args: Any, groups: Sequence[f.Group], today: date, hint: str) -> None:
        super().__init__(*args)
        self.fields["items"] = f.Tick(
            _("What has to be corrected or brought"), groups=groups, needed=_("Mark what has to be corrected.")
        )
        self.fields["remarks"] = f.Paragraph(
            _("What the applicant should know"), hint=_("It stands in the letter, as you write it."), most=2000
        )
        day = DateField(_("Last day"), at_least=today, at_most=today + A_YEAR, help_text=hint)
        self.fields["until"] = f.optional(day)


class ReasonsForm(f.OfficeForm):
    """Base: reasons with their law, and where to appeal if the law's own answer was not found."""

    def add_reasons(self, appeal: Appeal) -> None:
        """The fields of a reason and, where the law's was not found, of the appeal."""
        self.fields["reason"] = f.Paragraph(_("Reason, as the applicant will read it"), most=1000)
        self.fields["law"] = f.Line(_("Law that the reason rests on"), hint=_("Article, paragraph, point"))
        if appeal.body is None:
            self.fields["body"] = f.Line(_("Before whom it can be appealed"))
        if appeal.term is None:
            self.fields["days"] = f.Line(_("Days to appeal, from service"), most=3)
        self.appeal = appeal

    @property
    def reasons(self) -> tuple[Reason, ...]:
        text, law = self.cleaned_data.get("reason", ""), self.cleaned_data.get("law", "")
        return (Reason(text.strip(), law.strip()),) if text.strip() or law.strip() else ()

    @property
    def right(self) -> AppealRight | None:
        """What was typed beside the law; None: the law's own, or nothing."""
        body = self.appeal.body or self.cleaned_data.get("body", "")
        days = self.cleaned_data.get("days", "")
        term = self.appeal.term or (Term(int(days), Unit.day) if days.isdigit() and int(days) else None)
        return AppealRight(body, term) if body and term else None


class ProposeForm(ReasonsForm):
    """Confirm what the law says, or depart from it with reasons."""

    def __init__(self, *args: Any, may_confirm: bool, currency: str, appeal: Appeal) -> None:
        super().__init__(*args)
        self.currency = currency
        confirm = [Option(CONFIRM, _("As the assessment says"))] if may_confirm else []
        self.fields["how"] = f.Choose(
            _("What do you propose?"),
            options=[*confirm, Option(DEPART, _("Something else, with reasons"))],
            needed=_("Choose what you propose."),
        )
        answers = [Answer.granted, Answer.partly_granted, Answer.refused]
        self.fields["answer"] = f.Choose(_("Answer"), options=[Option(one.name, _answer(one)) for one in answers])
        self.fields["amount"] = f.optional(MoneyField(_("Amount a month"), currency=currency, at_most=10**9))
        self.fields["since"] = f.MonthField(_("First month"))
        self.fields["until"] = f.MonthField(_("Last month"), hint=_("Empty: until something ends it."))
        self.add_reasons(appeal)
        self.fields["departure"] = f.Paragraph(_("Why you depart from the assessment"), most=2000)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("how") == DEPART:
            self._check_departure(cleaned)
        return cleaned

    def _check_departure(self, cleaned: dict[str, Any]) -> None:
        if not cleaned.get("answer"):
            self.add_error("answer", _("Choose an answer."))
        if not cleaned.get("departure", "").strip():
            self.add_error("departure", _("Write why you depart from the assessment."))
        if cleaned.get("answer") in (Answer.granted.name, Answer.partly_granted.name):
            if not cleaned.get("amount") and "amount" not in self.errors:
                self.add_error("amount", _("Enter an amount."))
            if not cleaned.get("since") and "since" not in self.errors:
                self.add_error("since", _("Enter the first month."))
        last, first = cleaned.get("until"), cleaned.get("since")
        if first and last and last < first:
            self.add_error("until", _("The last month lies before the first."))

    @property
    def departs(self) -> bool:
        return bool(self.cleaned_data["how"] == DEPART)

    @property
    def answer(self) -> Answer:
        return Answer[self.cleaned_data["answer"]]

    @property
    def change(self) -> Change | None:
        if not self.answer.grants:
            return None
        first: Month = self.cleaned_data["since"]
        amount = Amount(self.cleaned_data["amount"], self.currency)
        return Change(first, Lines((Line(first, self.cleaned_data["until"], amount),)))


def _answer(answer: Answer) -> str:
    return {
        Answer.granted: _("Grant"),
        Answer.partly_granted: _("Grant in part"),
        Answer.refused: _("Refuse"),
    }[answer]


class ReviewForm(f.OfficeForm):
    """The checker's word."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.fields["verdict"] = f.Choose(
            _("What do you find?"),
            options=[
                Option(DECIDE, _("I agree: decide as proposed")),
                Option(GIVE_BACK, _("I do not agree: give it back")),
            ],
            needed=_("Choose what you find."),
        )
        self.fields["remarks"] = f.Paragraph(
            _("What has to be changed"), hint=_("Needed when you give it back. The proposer reads it."), most=2000
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("verdict") == GIVE_BACK and not cleaned.get("remarks", "").strip():
            self.add_error("remarks", _("Write what has to be changed."))
        return cleaned


class DiscontinueForm(ReasonsForm):
    """End it without deciding on the right."""

    def __init__(self, *args: Any, appeal: Appeal) -> None:
        super().__init__(*args)
        self.add_reasons(appeal)
