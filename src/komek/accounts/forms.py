"""The forms that are our own; staff's are django-allauth's."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from komek.accounts.identity_documents import person_by_document
from komek.people import service as people


class DocumentForm(forms.Form):
    """Number of the identity card or passport, and FİN."""

    document = forms.CharField(max_length=20, error_messages={"required": _("Enter the number of your document.")})
    number = forms.CharField(max_length=20, error_messages={"required": _("Enter your FİN.")})

    def __init__(self, country: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.country = country

    def clean_number(self) -> str:
        """In compact form, and right by its form."""
        number = people.compact(self.cleaned_data["number"])
        fault = people.form(self.country).numbers[0].problem(number)
        if fault is not None:
            raise ValidationError(fault.sentence(gettext))
        return number

    def recognise(self) -> int | None:
        """The person; None, and one problem that does not say which of the two is wrong."""
        person = person_by_document(self.country, self.cleaned_data["document"], self.cleaned_data["number"])
        if person is None:
            self.add_error(
                None,
                _(
                    "We know nobody with this document and this FİN. Check both numbers. If they are right, ask your "
                    "office to enter your document."
                ),
            )
        return person


class ActingForm(forms.Form):
    """For whom one acts: a person's id, or nothing for oneself."""

    person = forms.TypedChoiceField(coerce=int, empty_value=None, required=False)

    def __init__(self, represents: frozenset[int], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = [("", ""), *((person, str(person)) for person in sorted(represents))]  # type: ignore[attr-defined]
