"""The family of an application as persons and a household that we know, or from now on know.

Somebody is found by their national number; without one, among those who live with the applicant, by date of birth and
given name. What we know of a person already is never overwritten by what somebody says who did not show that it is
them: it stays in the application, and an officer compares.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from komek.intake.content import Contact, Content, Member
from komek.people.service import (
    Contact as ContactPoint,
)
from komek.people.service import (
    ContactKind,
    CountryForm,
    NewPerson,
    PeopleError,
    Period,
    PersonRecord,
    Purpose,
    add_contact,
    by_number,
    form,
    found_household,
    household_of,
    join,
    members,
    move,
    person,
    register,
    set_language,
)


@dataclass(frozen=True)
class Enrolled:
    """The household, and the persons in the order of the declaration; the first is the applicant."""

    household: int
    persons: tuple[int, ...]


def enrol(country: str, content: Content, own: Collection[int], on: date) -> Enrolled:
    """Find or register everybody, and their household. `own`: persons whose data the submitter may change.

    Inside the transaction of the submission.
    """
    land, contact = form(country), content.contact or Contact()
    applicant, new = _found(content.family.members[0], land, contact, (), on)
    if not new and applicant.id in own:
        _update(applicant, contact, on)
    living = [] if new else _living_with(applicant.id, on)
    persons = [applicant.id]
    for member in content.family.members[1:]:
        candidates = [known for known in living if known.id not in persons]
        persons.append(_found(member, land, None, candidates, on)[0].id)
    return Enrolled(_household(country, persons, on), tuple(persons))


def _found(
    member: Member, land: CountryForm, contact: Contact | None, living: Collection[PersonRecord], on: date
) -> tuple[PersonRecord, bool]:
    """The person, and whether they are new to us."""
    if member.number:
        if known := by_number(land.code, member.number):
            return known, False
    elif known := next((other for other in living if _is(member, other, land)), None):
        return known, False
    try:
        return register(_new(member, land, contact), on), True
    except PeopleError:  # somebody registered the same number in the meantime
        if member.number and (known := by_number(land.code, member.number)):
            return known, False
        raise


def _is(member: Member, other: PersonRecord, land: CountryForm) -> bool:
    if member.person is not None:
        return member.person == other.id
    key = land.spelling.key
    return member.born == other.birth_date and key(member.given) == key(other.name.given)


def _new(member: Member, land: CountryForm, contact: Contact | None) -> NewPerson:
    kind = member.number_kind or land.numbers[0].code
    return NewPerson(
        land.code,
        member.name,
        contact.language if contact else _language(land),
        member.born,
        {kind: member.number} if member.number else {},
        {Purpose.CURRENT: contact.address} if contact else {},
        _points(contact) if contact else (),
    )


def _language(land: CountryForm) -> str:
    from komek import packs

    return next(iter(packs.country(land.code).languages))


def _points(contact: Contact) -> tuple[ContactPoint, ...]:
    given = ((ContactKind.TELEPHONE, contact.telephone), (ContactKind.EMAIL, contact.email))
    return tuple(ContactPoint(kind, value) for kind, value in given if value)


def _update(applicant: PersonRecord, contact: Contact, on: date) -> None:
    """They showed who they are: what they say of address, language and contact is true from now on."""
    if applicant.addresses.get(Purpose.CURRENT) != contact.address:
        move(applicant.id, Purpose.CURRENT, contact.address, on)
    if applicant.language != contact.language:
        set_language(applicant.id, contact.language)
    for point in _points(contact):
        add_contact(applicant.id, point)


def _living_with(applicant: int, on: date) -> list[PersonRecord]:
    household = household_of(applicant, on)
    if household is None:
        return []
    return [person(member.person_id) for member in members(household, on) if member.person_id != applicant]


def _household(country: str, persons: list[int], on: date) -> int:
    """The applicant's household, with everybody in it who belongs to no other."""
    household = household_of(persons[0], on)
    if household is None:
        household = found_household(country, persons[:1], Period(on))
    for person_id in sorted(persons[1:]):  # one order for all, so that no two submissions wait for each other
        if household_of(person_id, on) is None:
            join(household, person_id, Period(on))
    return household
