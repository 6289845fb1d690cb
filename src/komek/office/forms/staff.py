"""What is asked when a user is made, when a role begins or ends, and for a file of offices."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from komek.languages import NAMES
from komek.office.forms import fields as f
from komek.office.forms.papers import File
from komek.portal.choosing import Option
from komek.portal.fields import DateField


class NewStaffForm(f.OfficeForm):
    """Who comes to work here."""

    def __init__(self, *args: Any, language: str, **more: Any) -> None:
        super().__init__(*args, **{"initial": {"language": language}, **more})
        self.fields["name"] = f.Line(
            _("Name"), hint=_("As it shall stand in letters and in histories."), needed=_("Enter the name.")
        )
        self.fields["email"] = f.Line(
            _("E-mail address"),
            hint=_("They sign in with it. No letter is sent there."),
            needed=_("Enter the e-mail address."),
        )
        own = [Option(code, name) for code, name in NAMES.items()]
        self.fields["language"] = f.Select(_("Language of the pages"), options=own)


class DayForm(f.OfficeForm):
    """A day; the one that is usual stands there already."""

    def __init__(self, *args: Any, label: str, hint: str, at_least: date, usual: date) -> None:
        parts = {"day": str(usual.day), "month": str(usual.month), "year": str(usual.year)}
        shown: dict[str, Any] = {"initial": {"day": parts}}
        super().__init__(*args, **shown)
        at_most = usual.replace(year=usual.year + 10, day=min(usual.day, 28))
        day = DateField(label, at_least=at_least, at_most=at_most, help_text=hint)
        self.fields["day"] = f.needed(day, _("Enter a date."))


class OfficesForm(f.OfficeForm):
    """A CSV file of offices."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        hint = _("CSV in UTF-8, as the list of all offices that you can take away here.")
        self.fields["file"] = File(
            label=_("The file"), help_text=hint, error_messages={"required": _("Choose the file.")}
        )
