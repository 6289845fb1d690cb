"""Forms after a decision, and of single days: service, revision, news, suspension, a day that the law does not give."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from komek.casework.lifecycle import Cause
from komek.office.forms import fields as f
from komek.portal.choosing import Option
from komek.portal.fields import DateField
from komek.portal.wording import Words

A_YEAR = timedelta(days=366)


class DayForm(f.OfficeForm):
    """A day, such as that of the service."""

    def __init__(self, *args: Any, label: str, first: date, last: date, hint: str = "") -> None:
        super().__init__(*args)
        day = DateField(label, at_least=first, at_most=last, help_text=hint)
        self.fields["day"] = f.needed(day, _("Enter a date."))


class SureForm(f.OfficeForm):
    """Nothing to fill in: a page that asks once more."""


class RevisionForm(f.OfficeForm):
    """Why a decision is taken up again."""

    def __init__(self, *args: Any, words: Words) -> None:
        super().__init__(*args)
        causes = [Cause.income, Cause.family, Cause.moved, Cause.death, Cause.register, Cause.mistake]
        self.fields["cause"] = f.Choose(
            _("What gives occasion to it?"),
            options=[Option(cause.name, words.t(cause.value)) for cause in causes],
            needed=_("Choose what gives occasion to it."),
        )


class DismissForm(f.OfficeForm):
    """Why news lead to no revision."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.fields["remarks"] = f.Paragraph(_("Why nothing has to be revised"), needed=_("Write the reason."))


class DueForm(f.OfficeForm):
    """The officer's day for a step whose time limit was not found in the law."""

    def __init__(self, *args: Any, steps: Sequence[Option], first: date) -> None:
        super().__init__(*args)
        self.fields["step"] = f.Choose(_("Which step?"), options=steps, needed=_("Choose a step."))
        day = DateField(_("By which day?"), at_least=first, at_most=first + A_YEAR)
        self.fields["day"] = f.needed(day, _("Enter a date."))


class SuspendForm(f.OfficeForm):
    """From which month payments are held back, and why."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.fields["since"] = f.MonthField(_("First month without payment"), needed=_("Enter a month."))
        self.fields["reason"] = f.Paragraph(_("Reason, as the applicant will read it"), needed=_("Write the reason."))
        self.fields["law"] = f.Line(_("Law that the reason rests on"), needed=_("Write the law."))
