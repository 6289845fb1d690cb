"""Who one may choose to be."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from komek.accounts.models import User
from komek.people import service as people

MOST = 60


@dataclass(frozen=True)
class Invented:
    """A person in the list."""

    user: int
    country: str
    name: str
    number_masked: str
    born: str


def invented() -> list[Invented]:
    """Citizens who have a user and a number already, by country and name: a demonstration's cast."""
    rows = User.objects.filter(person__isnull=False, is_active=True).select_related("person")
    cast = {row.person.pk: row for row in rows.order_by("person__country", "name", "pk")[:MOST] if row.person}
    lines = people.lines(cast)
    return [
        Invented(
            row.pk, row.person.country, lines[person].written_name, lines[person].number_masked, _born(lines[person])
        )
        for person, row in cast.items()
        if row.person and lines[person].number_masked
    ]


def _born(line: people.PersonLine) -> str:
    return line.birth_date.isoformat() if line.birth_date else ""


class ChoosingForm(forms.Form):
    """Somebody of the list; `request` is what the client asked for, signed by the provider."""

    request = forms.CharField(widget=forms.HiddenInput)
    person = forms.IntegerField(required=True)

    def __init__(self, *args: Any, requested_scopes: list[str], user: object, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.scopes = list(requested_scopes)
        self.fields["person"].error_messages["required"] = _("Choose who you want to be.")

    def clean_person(self) -> User:
        """The user of the person that was chosen."""
        chosen = User.objects.filter(pk=self.cleaned_data["person"], person__isnull=False, is_active=True).first()
        if chosen is None:
            raise ValidationError(_("Choose who you want to be."))
        return chosen

    def clean(self) -> dict[str, Any]:
        """With the scopes that were asked for: whoever chooses somebody agrees to them."""
        return {**(super().clean() or {}), "scopes": self.scopes}
