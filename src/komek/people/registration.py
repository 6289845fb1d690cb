"""Registering persons, and keeping what is known of them true."""

from dataclasses import asdict
from datetime import date

from django.db import IntegrityError, transaction

from komek.languages.problem import _
from komek.people.addresses import Address
from komek.people.countries import form
from komek.people.errors import PeopleError, raise_any, refuse
from komek.people.models import AddressOfPerson, NameOfPerson, NationalNumber, Person, Purpose
from komek.people.names import PersonName
from komek.people.newcomers import Newcomer, written
from komek.people.reading import NewPerson, Reading
from komek.people.records import PersonRecord, record
from komek.people.successions import succeed


def register(new: NewPerson, today: date) -> PersonRecord:
    """Register a person. Raises PeopleError with everything that is wrong, also where the number is known already."""
    newcomer = newcomer_in(new, today)
    return PersonRecord(
        id=_written(newcomer, today),
        country=new.country,
        name=newcomer.name,
        written_name=form(new.country).names.written(newcomer.name),
        language=newcomer.language,
        birth_date=new.birth_date,
        death_date=None,
        numbers=dict(newcomer.numbers),
        addresses=dict(newcomer.addresses),
        contacts=tuple(newcomer.contacts),
    )


def newcomer_in(new: NewPerson, today: date) -> Newcomer:
    """Somebody new as they are to be kept. Raises PeopleError with everything that is wrong."""
    reading = Reading(form(new.country))
    name, language = reading.name(new.name), reading.language(new.language)
    numbers = {kind: reading.number(kind, number) for kind, number in new.numbers.items()}
    addresses = {purpose: reading.address(purpose, address) for purpose, address in new.addresses.items()}
    contacts = {(read.kind, read.value): read for read in map(reading.contact, reversed(new.contacts))}
    reading.life(new.birth_date, None, today)
    raise_any(reading.problems)
    key = _search_key(new.country, name)
    known = tuple(reversed(contacts.values()))
    return Newcomer(new.country, name, key, language, new.birth_date, numbers, addresses, known)


def _written(new: Newcomer, today: date) -> int:
    """The new person's id. A number is one person's: refused in words where it is another's already."""
    try:
        with transaction.atomic():
            return written(new, today)
    except IntegrityError:
        taken = (kind for kind, number in new.numbers.items() if _is_known(kind, number))
        if (kind := next(taken, None)) is None:
            raise
        raise _known_already(new.country, kind) from None


def _is_known(kind: str, number: str) -> bool:
    return NationalNumber.objects.filter(kind=kind, number=number).exists()


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
    return asdict(name) | {"search_key": _search_key(person.country, name)}


def _search_key(country: str, name: PersonName) -> str:
    return form(country).spelling.key(f"{name.given} {name.surname} {name.patronymic}")


def _keep_address(person: Person, purpose: Purpose, address: Address, since: date) -> None:
    succeed(AddressOfPerson, {"person": person, "purpose": purpose}, since, asdict(address))


def _keep_number(person: Person, kind: str, number: str) -> None:
    try:
        with transaction.atomic():
            NationalNumber.objects.update_or_create(person=person, kind=kind, defaults={"number": number})
    except IntegrityError:
        raise _known_already(person.country, kind) from None


def _known_already(country: str, kind: str) -> PeopleError:
    known = form(country).number_kind(kind)
    text = _("Somebody with this {name} is registered already. Search by the number to find them.")
    return refuse(f"numbers.{kind}", text, name=known.name if known else kind)
