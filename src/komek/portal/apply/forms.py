"""The forms of applying. What is wrong intake says; a form puts each sentence beside its field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext as translated

from komek.intake.service import CONSENTS, Account, Consents, Contact
from komek.languages import LANGUAGES, NAMES
from komek.languages.problem import Problem
from komek.law.payment import Payment
from komek.people.service import CountryForm
from komek.portal.apply.inputs import LineField, TickField
from komek.portal.choosing import ChoiceField, Option
from komek.portal.fields import Raw
from komek.portal.forms import QuestionForm
from komek.portal.wording import Words

YES, NO = "yes", "no"


class Chosen(ChoiceField):
    """One of a few; clean value: what was chosen, or "" where nothing was. Intake says what is missing."""

    def __init__(self, question: str, options: list[Option], help_text: str = "") -> None:
        super().__init__(question, options=options, help_text=help_text, may_be_unknown=False)

    def clean(self, value: Raw) -> str:
        return next((option.value for option in self.options if option.value == value["whole"]), "")


class DraftForm(QuestionForm):
    """A part of a draft. `take` puts intake's problems to the fields they are about."""

    def fill(self, values: Mapping[str, Any]) -> None:
        """Show these values as if they had been typed."""
        for name, field in self.fields.items():
            if name in values and hasattr(field, "typed"):
                self.initial[name] = field.typed(values[name])

    def take(self, problems: Iterable[Problem], words: Words) -> bool:
        """Say what is wrong; whether nothing is."""
        self.is_valid()
        for problem in problems:
            field = problem.where if problem.where in self.fields else next(iter(self.fields))
            if field not in self.errors:
                self.add_error(field, ValidationError(problem.sentence(words.t)))
        return not self.errors


class AccountForm(DraftForm):
    """Where to pay."""

    def __init__(self, *args: Any, payment: Payment) -> None:
        super().__init__(*args)
        self.payment = payment
        if not payment.account_needed:
            options = [Option(YES, _("Into my bank account")), Option(NO, _("I have no bank account"))]
            hint = _("Without an account the office agrees with you how you are paid.")
            self.fields["own"] = Chosen(_("Where is the help to be paid?"), options, hint)
        names = ", ".join(bank.name for bank in payment.banks)
        where = _("An account at one of these banks: %(names)s.") % {"names": names} if names else ""
        self.fields["iban"] = LineField(_("Account number (IBAN)"), help_text=where, width="30")
        self.fields["holder"] = LineField(
            _("Name of the account holder"),
            help_text=_("As the bank writes it. The account has to be in the applicant’s own name."),
            autocomplete="name",
        )

    def part(self) -> Account | None:
        """What was typed; None while it was not said whether there is an account."""
        self.is_valid()
        own = self.cleaned_data.get("own", YES)
        if not own:
            return None
        return Account(own == YES, self.cleaned_data["iban"], self.cleaned_data["holder"])


class ContactForm(DraftForm):
    """Where the applicant lives, and how the office reaches them."""

    def __init__(self, *args: Any, land: CountryForm) -> None:
        super().__init__(*args)
        levels = {"region": "address-level1", "municipality": "address-level2", "settlement": "address-level3"}
        for unit in land.addresses.units:
            label = _(unit.label) if unit.required else _("%(field)s (if there is one)") % {"field": _(unit.label)}
            self.fields[unit.field] = LineField(label, autocomplete=levels[unit.field])
        self.fields["street"] = LineField(_("Street, number, flat"), autocomplete="street-address")
        example = _("For example: %(example)s") % {"example": land.addresses.postcode_example}
        postcode = LineField(_("Postcode"), help_text=example, autocomplete="postal-code", width="10")
        self.fields["postcode"] = postcode
        self.fields["telephone"] = LineField(_("Telephone"), autocomplete="tel", mode="tel", width="20")
        self.fields["email"] = LineField(_("E-mail"), autocomplete="email", mode="email")
        self.fields["preferred"] = Chosen(_("How is the office to tell you that there is news?"), _ways(), _news())
        languages = [Option(code, NAMES[code]) for code in LANGUAGES]
        self.fields["language"] = Chosen(_("In which language do you want letters?"), languages)

    def part(self) -> Contact:
        """What was typed."""
        self.is_valid()
        return Contact(**{name: value for name, value in self.cleaned_data.items() if name in asdict(Contact())})


def _ways() -> list[Option]:
    return [
        Option("email", _("By e-mail")),
        Option("telephone", _("By SMS or telephone")),
        Option("post", _("By letter to my address")),
    ]


def _news() -> str:
    return _("The decision itself is always a letter. You find every letter in My cabinet too.")


class ConsentsForm(DraftForm):
    """What is confirmed, and whether the registers may be asked."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.fields["truth"] = TickField(translated(CONSENTS["truth"]))
        self.fields["changes"] = TickField(translated(CONSENTS["changes"]))
        options = [Option(YES, _("Yes, the office may ask")), Option(NO, _("No, I bring the papers myself"))]
        self.fields["registers"] = Chosen(translated(CONSENTS["registers"]), options)

    def part(self) -> Consents:
        """What was ticked and chosen."""
        self.is_valid()
        registers = {YES: True, NO: False}.get(self.cleaned_data["registers"])
        return Consents(self.cleaned_data["truth"], self.cleaned_data["changes"], registers)
