"""Who somebody is by the number of their identity document and their national number: low assurance.

Both stand on one card, so whoever has seen the card can sign in. That is the level of assurance "low" of eIDAS, and
Azerbaijan's own portal asks for no more (ID card number and FİN).
"""

from typing import Final

from komek.accounts.models import IdentityDocument
from komek.people import service as people
from komek.people.service import compact

COUNTRIES: Final = ("az",)
"""Where one may sign in so."""


def note_document(person: int, number: str) -> None:
    """A person has an identity document with this number."""
    IdentityDocument.objects.get_or_create(person_id=person, number=compact(number))


def person_by_document(country: str, document: str, number: str) -> int | None:
    """The living person with this national number and this document; None where either is not theirs."""
    known = people.by_number(country, number)
    if country not in COUNTRIES or known is None or known.death_date is not None:
        return None
    held = IdentityDocument.objects.filter(person=known.id, number=compact(document))
    return known.id if held.exists() else None
