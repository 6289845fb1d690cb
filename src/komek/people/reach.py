"""How persons are reached: contact points, and whether they were proved to be the person's own."""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from komek.languages.problem import _
from komek.people.countries import form
from komek.people.errors import raise_any, refuse
from komek.people.models import ContactPoint, Person
from komek.people.reading import Reading
from komek.people.records import Contact


@transaction.atomic
def add_contact(person_id: int, contact: Contact) -> Contact:
    """Another way to reach somebody; the same one again changes nothing. Returns it in its one form."""
    person, read = _read(person_id, contact)
    keep_contact(person, read)
    return read


@transaction.atomic
def verify_contact(person_id: int, contact: Contact, at: datetime) -> None:
    """The person proved that it is theirs, by a code that was sent there. The first proof is the one kept."""
    _point(person_id, contact).filter(verified_at=None).update(verified_at=at)


@transaction.atomic
def remove_contact(person_id: int, contact: Contact) -> None:
    """Somebody is no longer reached there."""
    _point(person_id, contact).delete()


def keep_contact(person: Person, contact: Contact) -> None:
    """Keep a contact that was read."""
    ContactPoint.objects.get_or_create(
        person=person, kind=contact.kind, value=contact.value, defaults={"verified_at": contact.verified_at}
    )


def _point(person_id: int, contact: Contact) -> "QuerySet[ContactPoint]":
    person, read = _read(person_id, contact)
    found = ContactPoint.objects.filter(person=person, kind=read.kind, value=read.value)
    if not found.exists():
        raise refuse(f"contacts.{contact.kind}", _("This person has no such contact. Add it first."))
    return found


def _read(person_id: int, contact: Contact) -> tuple[Person, Contact]:
    person = Person.objects.filter(pk=person_id).first()
    if person is None:
        raise refuse("person", _("There is no such person."))
    reading = Reading(form(person.country))
    read = reading.contact(contact)
    raise_any(reading.problems)
    return person, read
