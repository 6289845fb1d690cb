"""A document that was brought."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _

from komek.documents.service import LARGEST
from komek.office.forms.fields import Choose, OfficeForm
from komek.portal.choosing import Option

SEEN, FILE = "seen", "file"


class File(forms.FileField):
    """One file."""

    template = "office/fields/file.html"


class PaperForm(OfficeForm):
    """Seen at the desk, or a file of it."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.fields["how"] = Choose(
            _("How was it brought?"),
            options=[Option(SEEN, _("I have seen it, no copy is kept")), Option(FILE, _("A file is kept"))],
            needed=_("Say how it was brought."),
        )
        most = _("PDF, JPEG or PNG, at most %(most)s MB.") % {"most": LARGEST // 1_000_000}
        self.fields["file"] = File(label=_("The file"), help_text=most, required=False, allow_empty_file=True)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("how") == FILE and not cleaned.get("file") and "file" not in self.errors:
            self.add_error("file", _("Choose the file."))
        if cleaned.get("how") == SEEN:
            cleaned["file"] = None
        return cleaned
