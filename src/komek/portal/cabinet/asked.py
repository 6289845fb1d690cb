"""What the office asked to be put in order: exactly the marked facts and documents, and the form for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from komek import packs
from komek.access.service import CaseFile
from komek.evidence.service import Coded, coded, fact_of, typed
from komek.law import Country, Document, Fact
from komek.portal.apply.forms import DraftForm
from komek.portal.questions import Asking, field_for
from komek.portal.wording import Words


@dataclass(frozen=True)
class Marked:
    """A fact of a person (None: the household's) or a document that was marked."""

    person: int | None = None
    fact: Fact | None = None
    paper: Document | None = None

    @property
    def field(self) -> str:
        """Its name on the form."""
        if self.paper:
            return f"paper-{self.paper.code}"
        return f"fact-{self.person or 'home'}-{self.fact.name if self.fact else ''}"


def marked(items: tuple[str, ...], programme: str) -> list[Marked]:
    """The items, such as "fact:p17.pension" and "document:income_documents"."""
    law = packs.programme(programme)
    papers = {paper.code: paper for paper in law.documents}
    found = []
    for item in items:
        kind, _colon, what = item.partition(":")
        if kind == "document":
            found.append(Marked(paper=papers[what]))
        else:
            whose, _dot, name = what.partition(".")
            person = None if whose == "household" else int(whose[1:])
            found.append(Marked(person, fact_of(law.country.code, person, name)))
    return found


def names(opened: CaseFile) -> dict[int, str]:
    """What the persons of a case are called."""
    return {person: line.written_name for person, line in opened.people.items()}


def told(item: Marked, people: Mapping[int, str], words: Words) -> str:
    """An item in words."""
    if item.paper:
        how = f" ({words.t(item.paper.how)})" if item.paper.how else ""
        return words.t(item.paper.label) + how
    label = words.label(item.fact) if item.fact else ""
    return f"{people.get(item.person, '')}: {label}" if item.person else label


class FileField(forms.Field):
    """Files for one document; clean value: those that were sent."""

    template = "portal/fields/file.html"
    first = ""

    def __init__(self, label: str, *, help_text: str = "", accepted: str = "") -> None:
        super().__init__(required=False, label=label, help_text=help_text, widget=_Files())
        self.accepted = accepted

    def clean(self, value: list[UploadedFile[bytes]]) -> list[UploadedFile[bytes]]:
        if not value:
            raise ValidationError(_("Choose a photo or a file."))
        return value


class _Files(forms.Widget):
    needs_multipart_form = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[UploadedFile[bytes]]:
        """Everything that was sent under the name."""
        return files.getlist(name) if isinstance(files, MultiValueDict) else []


class CorrectionForm(DraftForm):
    """One field for each item that was marked, and nothing else."""

    def __init__(
        self,
        data: QueryDict | None,
        files: Any,
        *,
        items: list[Marked],
        before: Mapping[str, Any],
        country: Country,
        on: date,
        people: Mapping[int, str],
        words: Words,
        accepted: str,
    ) -> None:
        super().__init__(data, files)
        self.items = items
        for item in items:
            asking = Asking(country, on, words, people.get(item.person) if item.person else None)
            self.fields[item.field] = _field(item, asking, accepted)
        self.fill({name: value for name, value in before.items() if value is not None})

    def facts(self) -> Iterator[tuple[int | None, Fact, Coded]]:
        """What was answered, coded."""
        for item in self.items:
            if item.fact:
                value = self.cleaned_data[item.field]
                yield item.person, item.fact, coded(item.fact, typed(item.fact, _plain(value)))

    def papers(self) -> Iterator[tuple[str, UploadedFile[bytes]]]:
        """What was brought, with the code of its document."""
        for item in self.items:
            if item.paper:
                yield from ((item.paper.code, file) for file in self.cleaned_data[item.field])


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _field(item: Marked, asking: Asking, accepted: str) -> forms.Field:
    if item.paper:
        how = asking.words.t(item.paper.how) if item.paper.how else ""
        return FileField(asking.words.t(item.paper.label), help_text=how, accepted=accepted)
    assert item.fact
    field = field_for(item.fact, asking)
    field.may_be_unknown = False
    label = asking.words.label(item.fact)
    field.label = f"{asking.person}: {label}" if asking.person else label
    return field
