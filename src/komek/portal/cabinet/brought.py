"""A document that nobody asked for yet: the form with those that are still missing, and room for another."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, TypeAlias

from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.translation import gettext as _

from komek.access.service import CaseFile
from komek.documents import service as documents
from komek.evidence.service import Item
from komek.intake.service import OTHER_PAPER
from komek.portal.apply.forms import DraftForm
from komek.portal.apply.wanted import WRITTEN
from komek.portal.cabinet.asked import FileField
from komek.portal.wording import Words

Sent: TypeAlias = "UploadedFile[bytes]"


def missing(file: CaseFile, sent: Collection[str] = ()) -> list[Item]:
    """The documents of the list that nobody has seen; what the office asked for has a page of its own.

    `sent`: fields for which something was sent, whether or not it is missing by now.
    """
    listed = file.checklist(file.case.last.received_on)
    return [item for item in listed if (item.state == "missing" and item.how != WRITTEN) or _name(item.code) in sent]


def there(file: CaseFile) -> set[tuple[str, str]]:
    """Which content stands at which document already; what stands anywhere is no other document."""
    kept = {stored.id: stored.sha256 for stored in documents.of(f"case:{file.case.id}")}
    listed = file.checklist(file.case.last.received_on)
    found = {(item.code, kept[id]) for item in listed for id in item.documents if id in kept}
    return found | {(OTHER_PAPER, content) for content in kept.values()}


class BringForm(DraftForm):
    """A field for each document that is missing, and one for any other. None of them has to be filled in."""

    def __init__(self, data: QueryDict | None, files: Any, *, items: list[Item], words: Words, accepted: str) -> None:
        super().__init__(data, files)
        for item in items:
            how = words.t(item.how) if item.how else ""
            self.fields[_name(item.code)] = _Optional(words.t(item.label), help_text=how, accepted=accepted)
        hint = _("If you think that it matters.")
        self.fields[_name(OTHER_PAPER)] = _Optional(_("Another document"), help_text=hint, accepted=accepted)

    def complete(self) -> bool:
        """Whether anything was sent."""
        self.is_valid()
        if not any(self.cleaned_data.values()):
            self.add_error(next(iter(self.fields)), _("Choose a photo or a file for one of the documents."))
        return not self.errors

    def papers(self) -> list[tuple[str, Sent]]:
        """What was sent, with the code of its document."""
        return [(name.removeprefix("paper-"), file) for name, files in self.cleaned_data.items() for file in files]

    def refuse(self, code: str, problem: str) -> None:
        """Say beside a document why its file cannot be taken."""
        self.add_error(_name(code), problem)

    def ask_only(self, items: list[Item]) -> None:
        """Ask no more for what has come meanwhile."""
        still = {_name(item.code) for item in items} | {_name(OTHER_PAPER), *self.errors}
        for name in [name for name in self.fields if name not in still]:
            del self.fields[name]


class _Optional(FileField):
    def clean(self, value: list[Sent]) -> list[Sent]:
        return value


def _name(code: str) -> str:
    return f"paper-{code}"
