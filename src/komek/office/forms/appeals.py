"""Forms of appeals: one that came on paper, and what the appeal body said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from komek.office.forms import fields as f
from komek.portal.choosing import Option
from komek.portal.fields import DateField

WITHDRAWN = "withdrawn"


class OutcomeForm(f.OfficeForm):
    """What became of an appeal, and why."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        options = [
            Option("upheld", _("The decision stays")),
            Option("successful", _("The appeal is successful: the case is decided anew")),
            Option("partly", _("The appeal is successful in part: the case is decided anew")),
            Option(WITHDRAWN, _("The applicant withdrew the appeal")),
        ]
        self.fields["outcome"] = f.Choose(
            _("What became of the appeal?"), options=options, needed=_("Choose what became of it.")
        )
        hint = _("In brief, with the number and the day of its decision. The applicant reads it in a letter.")
        self.fields["remarks"] = f.Paragraph(_("What the appeal body said"), hint=hint)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("outcome", WITHDRAWN) != WITHDRAWN and not cleaned.get("remarks", "").strip():
            self.add_error("remarks", _("Write what the appeal body said."))
        return cleaned


class PaperAppealForm(f.OfficeForm):
    """An appeal that came on paper: against which decision, on which day, on what grounds."""

    def __init__(self, *args: Any, decisions: Sequence[Option], first: date, today: date) -> None:
        super().__init__(*args)
        if len(decisions) > 1:
            self.fields["decision"] = f.Choose(
                _("Against which decision?"), options=decisions, needed=_("Choose the decision.")
            )
        day = DateField(
            _("On which day did it come?"),
            at_least=first,
            at_most=today,
            help_text=_("This day says whether the appeal is in time."),
        )
        self.fields["day"] = f.needed(day, _("Enter a date."))
        self.fields["grounds"] = f.Paragraph(
            _("Why the decision should be another"),
            hint=_("In the applicant's own words."),
            needed=_("Write the grounds."),
        )
