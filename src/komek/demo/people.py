"""The story's people made known: citizens in the register with their households, staff with their roles."""

from collections.abc import Mapping
from datetime import date

from komek.accounts.service import Role, grant, make_citizen, make_staff, note_document
from komek.demo.cast import Cast, Family, Relative, Staff
from komek.demo.models import Character
from komek.offices.service import office
from komek.people.service import (
    Address,
    Contact,
    ContactKind,
    NewPerson,
    Period,
    PersonName,
    Purpose,
    form,
    found_household,
    register,
)


def introduce(cast: Cast, on: date) -> None:
    """Everybody of a country who is not known yet: their users are found again as `Character`, by key."""
    known = user_ids()
    for member in cast.staff:
        if member.key not in known:
            _employ(member, cast.country, on)
    for family in cast.families:
        if family.key not in known:
            _settle(family, cast.country, on)


def user_ids() -> Mapping[str, int]:
    """The users of the story, by their keys in the cast."""
    return dict(Character.objects.values_list("key", "user"))


def _employ(member: Staff, country: str, on: date) -> None:
    """A member of staff. Nobody knows a password: in a demonstration one signs in as them by a button."""
    place = office(country, member.office) if member.office else None
    user = make_staff(f"{member.key}@demo.example", member.name, language=_language(country))
    grant(user, Role(member.role), place.id if place else None, on)
    Character.objects.create(key=member.key, user=user)


def _settle(family: Family, country: str, on: date) -> None:
    """A household with its people; who applies can sign in."""
    people = [register(_person(relative, family, country), on).id for relative in family.people]
    found_household(country, people, Period(on))
    Character.objects.create(key=family.key, user=make_citizen(people[0]))
    if family.document:
        note_document(people[0], family.document)


def _person(relative: Relative, family: Family, country: str) -> NewPerson:
    given, patronymic, surname = relative.name
    region, municipality, settlement, street = family.address
    applies = relative is family.applicant
    return NewPerson(
        country,
        PersonName(given, surname, patronymic),
        family.language,
        relative.born,
        {form(country).numbers[0].code: relative.number},
        {Purpose.CURRENT: Address(region, municipality, settlement, street)},
        (Contact(ContactKind.TELEPHONE, family.telephone),) if applies else (),
    )


def _language(country: str) -> str:
    from komek import packs

    return packs.country(country).languages[0]
