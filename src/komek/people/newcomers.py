"""Somebody new, written in one statement: the person with name, numbers, addresses and contacts (ADR 21).

Five statements would do the same; but most of an application's time is the way to the database and back.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date

from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection

from komek.people.addresses import Address
from komek.people.models import Purpose
from komek.people.names import PersonName
from komek.people.records import Contact

_WRITE = """
    WITH person AS (
        INSERT INTO people_person (country, birth_date, language)
        VALUES (%(country)s, %(birth_date)s, %(language)s) RETURNING id
    ), name AS (
        INSERT INTO people_nameofperson (person_id, since, given, surname, patronymic, search_key)
        SELECT id, %(since)s, %(given)s, %(surname)s, %(patronymic)s, %(search_key)s FROM person
    ), number AS (
        INSERT INTO people_nationalnumber (person_id, kind, number)
        SELECT id, key, value FROM person, jsonb_each_text(%(numbers)s::jsonb)
    ), address AS (
        INSERT INTO people_addressofperson
            (person_id, since, purpose, region, municipality, settlement, street, postcode)
        SELECT id, %(since)s, purpose, region, municipality, settlement, street, postcode
        FROM person, jsonb_to_recordset(%(addresses)s::jsonb) AS given
            (purpose text, region text, municipality text, settlement text, street text, postcode text)
    ), contact AS (
        INSERT INTO people_contactpoint (person_id, kind, value, verified_at)
        SELECT id, kind, value, verified_at FROM person, jsonb_to_recordset(%(contacts)s::jsonb) AS given
            (kind text, value text, verified_at timestamptz)
        ON CONFLICT DO NOTHING
    )
    SELECT id FROM person
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
    values = {
        "country": new.country, "birth_date": new.birth_date, "language": new.language, "since": since,
        **asdict(new.name), "search_key": new.search_key, "numbers": _json(new.numbers),
        "addresses": _json([{"purpose": purpose, **asdict(known)} for purpose, known in new.addresses.items()]),
        "contacts": _json([asdict(contact) for contact in new.contacts]),
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_WRITE, values)
        (person,) = cursor.fetchone()
    return int(person)


def _json(value: object) -> str:
    return json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False)
