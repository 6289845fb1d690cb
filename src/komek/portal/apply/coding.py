"""The form for a one-time code."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from komek.portal.apply.forms import DraftForm
from komek.portal.apply.inputs import LineField


class CodeForm(DraftForm):
    """Six digits; phones offer them from the message by themselves."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.fields["code"] = LineField(
            _("Code"), help_text=_("Six digits"), autocomplete="one-time-code", mode="numeric", width="10"
        )

    def code(self) -> str:
        """What was entered."""
        self.is_valid()
        return str(self.cleaned_data.get("code", ""))
