"""Contact points in one form; verified or not."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from komek.people import service
from komek.people.service import Contact, ContactKind, PeopleError
from tests.people.persons import IVAN, LEYLA, SERIK, TODAY, registered

pytestmark = pytest.mark.django_db
NOON = datetime(2019, 1, 15, 12, tzinfo=UTC)
EMAIL = Contact(ContactKind.EMAIL, "Ivan@Example.ORG")


@pytest.mark.parametrize(
    ("country", "kind", "typed", "kept"),
    [
        ("bg", ContactKind.TELEPHONE, "0888 123 456", "+359888123456"),
        ("bg", ContactKind.TELEPHONE, "0550/3-27-51", "+35955032751"),
        ("bg", ContactKind.TELEPHONE, "00359 888 123 456", "+359888123456"),
        ("kz", ContactKind.TELEPHONE, "8 (701) 123-45-67", "+77011234567"),
        ("kz", ContactKind.TELEPHONE, "+7 701 123 45 67", "+77011234567"),
        ("az", ContactKind.TELEPHONE, "050 123 45 67", "+994501234567"),
        ("bg", ContactKind.EMAIL, " Ivan@Example.ORG ", "Ivan@example.org"),
        ("bg", ContactKind.E_DELIVERY, "BG-1234", "BG-1234"),
    ],
)
def test_each_contact_has_one_form(country: str, kind: ContactKind, typed: str, kept: str) -> None:
    new = {"bg": IVAN, "kz": SERIK, "az": LEYLA}[country]
    person = service.register(replace(new, contacts=[Contact(kind, typed)]), TODAY)
    assert person.contacts == (Contact(kind, kept),)


@pytest.mark.parametrize(
    ("kind", "typed", "said"),
    [
        (ContactKind.TELEPHONE, "call me", "Enter a telephone number in digits"),
        (ContactKind.TELEPHONE, "12", "Enter a telephone number in digits"),
        (ContactKind.EMAIL, "ivan.example.org", "Enter an e-mail address, such as"),
        (ContactKind.E_DELIVERY, " ", "Enter the identifier"),
    ],
)
def test_what_cannot_be_a_contact_is_refused(kind: ContactKind, typed: str, said: str) -> None:
    with pytest.raises(PeopleError, match=said) as refused:
        service.add_contact(registered().id, Contact(kind, typed))
    assert [problem.where for problem in refused.value.problems] == [f"contacts.{kind}"]


def test_the_same_contact_is_kept_once_and_its_first_proof_stays() -> None:
    person = registered()
    service.add_contact(person.id, EMAIL)
    service.verify_contact(person.id, EMAIL, NOON)
    service.verify_contact(person.id, EMAIL, NOON.replace(hour=13))
    service.add_contact(person.id, Contact(ContactKind.EMAIL, "Ivan@example.org"))
    assert service.person(person.id).contacts == (Contact(ContactKind.EMAIL, "Ivan@example.org", NOON),)


def test_a_contact_can_be_removed_but_only_if_it_is_there() -> None:
    person = registered()
    service.add_contact(person.id, EMAIL)
    service.remove_contact(person.id, EMAIL)
    assert service.person(person.id).contacts == ()
    with pytest.raises(PeopleError, match="no such contact"):
        service.verify_contact(person.id, EMAIL, NOON)
