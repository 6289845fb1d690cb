"""Contact points: telephone, e-mail, e-delivery; each in one form, so that the same one is never kept twice."""

import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import models

from komek.languages.problem import _
from komek.languages.text import one_line
from komek.people.errors import refuse

LONGEST = 254  # of an e-mail address, RFC 5321
_INTERNATIONAL = re.compile(r"\+[1-9]\d{7,14}")  # ITU-T E.164


class ContactKind(models.TextChoices):
    """How somebody is reached."""

    TELEPHONE = "telephone", _("Telephone")
    EMAIL = "email", _("E-mail")
    E_DELIVERY = "e_delivery", _("Electronic delivery")


@dataclass(frozen=True)
class Dialling:
    """A country's telephone numbers: its code (`+359`) and the prefix that inland calls have in its place (`0`)."""

    code: str
    trunk: str

    def international(self, typed: str) -> str | None:
        """`0888 123 456` as `+359888123456`; None where it is no telephone number."""
        number = re.sub(r"[\s\-/().]", "", typed)
        if number.startswith("00"):
            number = f"+{number[2:]}"
        elif not number.startswith("+"):
            number = self.code + number.removeprefix(self.trunk)
        return number if _INTERNATIONAL.fullmatch(number) else None


def normalised(kind: ContactKind, value: str, dialling: Dialling) -> str:
    """The contact in its one form. Raises PeopleError where it cannot be one."""
    line = one_line(value)
    if kind == ContactKind.TELEPHONE:
        number = dialling.international(line)
        if number is None:
            raise refuse("", _("Enter a telephone number in digits, such as {example}."), example=f"{dialling.code}…")
        return number
    if kind == ContactKind.EMAIL:
        return _email(line)
    if not line or len(line) > LONGEST:
        raise refuse("", _("Enter the identifier of the profile for electronic delivery."))
    return line


def _email(line: str) -> str:
    try:
        validate_email(line)
    except ValidationError:
        raise refuse("", _("Enter an e-mail address, such as name@example.org.")) from None
    name, _at, domain = line.rpartition("@")
    return f"{name}@{domain.lower()}"
