"""Registering persons, and keeping what is known of them true."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date

from django.db import IntegrityError, transaction

from komek.languages.problem import _
from komek.people.addresses import Address
from komek.people.countries import form
from komek.people.errors import raise_any, refuse
from komek.people.models import AddressOfPerson, NameOfPerson, NationalNumber, Person, Purpose
from komek.people.names import PersonName
from komek.people.reach import keep_contacts
from komek.people.reading import NewPerson, Reading
from komek.people.records import PersonRecord, record
from komek.people.successions import succeed


@transaction.atomic
def register(new: NewPerson, today: date) -> PersonRecord:
    """Register a person. Raises PeopleError with everything that is wrong, also where the number is known already."""
    reading = Reading(form(new.country))
    name, language = reading.name(new.name), reading.language(new.language)
    numbers = {kind: reading.number(kind, number) for kind, number in new.numbers.items()}
    addresses = {purpose: reading.address(purpose, address) for purpose, address in new.addresses.items()}
    contacts = [reading.contact(contact) for contact in new.contacts]
    reading.life(new.birth_date, None, today)
    raise_any(reading.problems)
    person = Person.objects.create(country=new.country, birth_date=new.birth_date, language=language)
    NameOfPerson.objects.create(person=person, since=today, **_name_row(person, name))
    for kind, number in numbers.items():
        with _known_to_nobody_else(person, kind):
            NationalNumber.objects.create(person=person, kind=kind, number=number)
    AddressOfPerson.objects.bulk_create(
        AddressOfPerson(person=person, purpose=purpose, since=today, **asdict(address))
        for purpose, address in addresses.items()
    )
    keep_contacts(person, contacts)
    return record(person)


@transaction.atomic
def rename(person_id: int, name: PersonName, since: date) -> PersonRecord:
    """Somebody bears another name from a day on. The earlier one is kept, and still found."""
    person = locked(person_id)
    reading = Reading(form(person.country))
    read = reading.name(name)
    raise_any(reading.problems)
    _keep_name(person, read, since)
    return record(person)


@transaction.atomic
def move(person_id: int, purpose: Purpose, address: Address, since: date) -> PersonRecord:
    """Somebody has another address from a day on. The earlier one is kept."""
    person = locked(person_id)
    reading = Reading(form(person.country))
    read = reading.address(purpose, address)
    raise_any(reading.problems)
    _keep_address(person, purpose, read, since)
    return record(person)


@transaction.atomic
def add_number(person_id: int, kind: str, number: str) -> PersonRecord:
    """A national number has become known. One that was typed wrongly is replaced."""
    person = locked(person_id)
    reading = Reading(form(person.country))
    read = reading.number(kind, number)
    raise_any(reading.problems)
    _keep_number(person, kind, read)
    return record(person)


@transaction.atomic
def set_language(person_id: int, language: str) -> PersonRecord:
    """Somebody wants letters in this language."""
    person = locked(person_id)
    reading = Reading(form(person.country))
    person.language = reading.language(language)
    raise_any(reading.problems)
    person.save(update_fields=["language"])
    return record(person)


@transaction.atomic
def record_life(person_id: int, birth: date | None, death: date | None, today: date) -> PersonRecord:
    """Dates of birth and death as now known; None: not known, or alive."""
    person = locked(person_id)
    reading = Reading(form(person.country))
    reading.life(birth, death, today)
    raise_any(reading.problems)
    person.birth_date, person.death_date = birth, death
    person.save(update_fields=["birth_date", "death_date"])
    return record(person)


def locked(person_id: int) -> Person:
    """The person, held until the transaction ends. Raises PeopleError where there is none."""
    person = Person.objects.select_for_update().filter(pk=person_id).first()
    if person is None:
        raise refuse("person", _("There is no such person."))
    return person


def _keep_name(person: Person, name: PersonName, since: date) -> None:
    succeed(NameOfPerson, {"person": person}, since, _name_row(person, name))


def _name_row(person: Person, name: PersonName) -> dict[str, str]:
    key = form(person.country).spelling.key(f"{name.given} {name.surname} {name.patronymic}")
    return asdict(name) | {"search_key": key}


def _keep_address(person: Person, purpose: Purpose, address: Address, since: date) -> None:
    succeed(AddressOfPerson, {"person": person, "purpose": purpose}, since, asdict(address))


def _keep_number(person: Person, kind: str, number: str) -> None:
    with _known_to_nobody_else(person, kind):
        NationalNumber.objects.update_or_create(person=person, kind=kind, defaults={"number": number})


@contextmanager
def _known_to_nobody_else(person: Person, kind: str) -> Iterator[None]:
    """A number is one person's: refused in words where it is another's already."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError:
        known = form(person.country).number_kind(kind)
        text = _("Somebody with this {name} is registered already. Search by the number to find them.")
        raise refuse(f"numbers.{kind}", text, name=known.name if known else kind) from None
