"""People who are new, in one statement: with names, numbers, addresses and contacts, and their household (ADR 21).

Five statements for each would do the same; but most of an application's time is the way to the database and back.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from komek.people.addresses import Address
from komek.people.models import Purpose
from komek.people.names import PersonName
from komek.people.records import Contact

_WRITE = """
    WITH new AS MATERIALIZED (
        SELECT nextval('people_person_id_seq') AS id, told.* FROM jsonb_to_recordset(%(people)s::jsonb) AS told
            (birth_date date, language text, given text, surname text, patronymic text, search_key text,
             numbers jsonb, addresses jsonb, contacts jsonb)
        WHERE NOT EXISTS (SELECT FROM people_nationalnumber AS known WHERE known.number = ANY(%(unless)s))
    ), person AS (
        INSERT INTO people_person (id, country, birth_date, language)
        SELECT id, %(country)s, birth_date, language FROM new
    ), name AS (
        INSERT INTO people_nameofperson (person_id, since, given, surname, patronymic, search_key)
        SELECT id, %(since)s, given, surname, patronymic, search_key FROM new
    ), number AS (
        INSERT INTO people_nationalnumber (person_id, kind, number)
        SELECT id, key, value FROM new, jsonb_each_text(numbers) ORDER BY value -- so that no two wait in a circle
    ), address AS (
        INSERT INTO people_addressofperson
            (person_id, since, purpose, region, municipality, settlement, street, postcode)
        SELECT id, %(since)s, purpose, region, municipality, settlement, street, postcode
        FROM new, jsonb_to_recordset(addresses) AS known
            (purpose text, region text, municipality text, settlement text, street text, postcode text)
    ), contact AS (
        INSERT INTO people_contactpoint (person_id, kind, value, verified_at)
        SELECT id, kind, value, verified_at FROM new, jsonb_to_recordset(contacts) AS known
            (kind text, value text, verified_at timestamptz)
        ON CONFLICT DO NOTHING
    ), household AS (
        INSERT INTO people_household (country)
        SELECT %(country)s WHERE %(together)s AND EXISTS (SELECT FROM new) RETURNING id
    ), membership AS (
        INSERT INTO people_membership (household_id, person_id, valid)
        SELECT household.id, new.id, daterange(%(since)s, NULL) FROM household, new
    )
    SELECT (SELECT id FROM household), (SELECT array_agg(id ORDER BY id) FROM new)
"""


@dataclass(frozen=True)
class Newcomer:
    """Somebody as they are to be kept: everything read already. `search_key`: see `spelling`."""

    country: str
    name: PersonName
    search_key: str
    language: str
    birth_date: date | None
    numbers: Mapping[str, str]
    addresses: Mapping[Purpose, Address]
    contacts: Iterable[Contact]


def written(new: Newcomer, since: date) -> int:
    """The id of the new person. IntegrityError where one of the numbers is somebody's already."""
    _household, (person,) = _written([new], since, unless=[], together=False)
    return person


def written_together(people: Sequence[Newcomer], since: date) -> tuple[int, list[int]] | None:
    """The new household of new persons of one country, and their ids in this order. IntegrityError as above.

    None, and nothing written, where one of the numbers is somebody's already.
    """
    numbers = [number for new in people for number in new.numbers.values()]
    household, persons = _written(people, since, unless=numbers, together=True)
    return None if household is None else (household, persons)


def _written(
    people: Sequence[Newcomer], since: date, *, unless: list[str], together: bool
) -> tuple[int | None, list[int]]:
    told = json.dumps([_told(new) for new in people], ensure_ascii=False)
    values: dict[str, Any] = {"people": told, "country": people[0].country, "since": since}
    with connection.cursor() as cursor:
        cursor.execute(_WRITE, values | {"unless": unless, "together": together})
        household, persons = cursor.fetchone()
    return household, persons


def _told(new: Newcomer) -> dict[str, Any]:
    """Whoever adds a field to one of these gives it a column above."""
    return {
        **vars(new.name),
        "search_key": new.search_key,
        "birth_date": new.birth_date and new.birth_date.isoformat(),
        "language": new.language,
        "numbers": dict(new.numbers),
        "addresses": [{"purpose": purpose, **vars(known)} for purpose, known in new.addresses.items()],
        "contacts": [
            {"kind": one.kind, "value": one.value, "verified_at": one.verified_at and one.verified_at.isoformat()}
            for one in new.contacts
        ],
    }
