"""Persons: whom the viewer has to do with, and nobody else."""

from __future__ import annotations

from datetime import datetime

from komek.access.errors import NotHere
from komek.access.noting import note, note_many, refused
from komek.access.purposes import FINDERS, NATURAL, Purpose
from komek.access.standing import Standing, claimed, claims_for, own, reach
from komek.accounts.service import Role, Viewer
from komek.casework import service as casework
from komek.offices import service as offices
from komek.people import service as people


def person(viewer: Viewer, id: int, purpose: Purpose | None = None, at: datetime | None = None) -> people.PersonRecord:
    """Everything known of a person: of oneself, of somebody in a case in reach, or at the desk of somebody without
    any case. Raises NotHere.
    """
    how = _standing_to(viewer, id, purpose)
    if how is None:
        refused(viewer, "person", id, at)
        raise NotHere(f"person {id}")
    try:
        found = people.person(id)
    except people.PeopleError:
        raise NotHere(f"person {id}") from None
    if how.purpose is not Purpose.OWN and not _serves(viewer, how.role, found.country):
        raise NotHere(f"person {id}")
    note(viewer, how, [id], at)
    return found


def find_people(viewer: Viewer, country: str, text: str, at: datetime | None = None) -> people.Found:
    """People of a country by number or name, to register what they apply for. Everybody found is noted as read.

    Raises NotHere for whom this is not, PeopleError where the text is no whole number.
    """
    for purpose, role in FINDERS:
        if role in viewer.roles and _serves(viewer, role, country):
            found = people.search(country, text)
            seat = min(viewer.offices_as(role) or [], default=None)
            note_many(viewer, ((Standing(purpose, role, seat), line.id) for line in found.people), at)
            return found
    raise NotHere("people")


def _standing_to(viewer: Viewer, id: int, purpose: Purpose | None) -> Standing | None:
    if id in viewer.persons and purpose in (None, Purpose.OWN):
        return own(viewer)
    claims = list(claims_for(purpose))
    known = casework.Filters(persons=frozenset({id}), answered=True)
    in_reach = casework.worklist(reach(viewer, claims), filters=known)
    if in_reach.items:
        return claimed(viewer, in_reach.items[0].office, claims)
    return None if casework.worklist(None, filters=known).total else _at_the_desk(viewer, purpose)


def _at_the_desk(viewer: Viewer, purpose: Purpose | None) -> Standing | None:
    """Somebody without a case anywhere is served by any caseworker of their country."""
    seats = viewer.offices_as(Role.CASEWORKER)
    if purpose not in (None, Purpose.HANDLING) or not seats:
        return None
    return claimed(viewer, min(seats), NATURAL)


def _serves(viewer: Viewer, role: Role, country: str) -> bool:
    seats = viewer.offices_as(role)
    return seats is None or any(offices.office_by_id(seat).country == country for seat in sorted(seats)[:1])
