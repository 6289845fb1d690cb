"""Finding persons: by the whole national number, or by the beginnings of their names in any order and spelling."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.search import SearchQuery
from django.db.models import OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, JSONObject, NullIf

from komek.languages.problem import Problem, _
from komek.people.countries import form
from komek.people.country import CountryForm
from komek.people.errors import PeopleError, inside, refuse
from komek.people.models import AddressOfPerson, NameOfPerson, NationalNumber, Person, Purpose
from komek.people.models.person import WORDS
from komek.people.numbers import compact
from komek.people.records import WHOLE, PersonLine, PersonRecord, first_masked, name_in, record
from komek.people.spelling import Spelling, words
from komek.rows import Table

MOST = 20
READ_AT_MOST = 1000
"""So many bearers of a name are put in order; whoever asks for more has to say more of the name."""
_NUMBERS = Table(NationalNumber)


@dataclass(frozen=True)
class Found:
    """Who was found, by surname; `more` where there are others still: then more letters should be typed."""

    people: tuple[PersonLine, ...]
    more: bool = False


@dataclass(frozen=True)
class Asked:
    """What was typed: a whole national number in compact form, or `names`, a query of PostgreSQL ("raw", "simple") over
    the words of search keys, wherever they are kept. Both are empty where some word cannot be read.
    """

    number: str = ""
    names: str = ""


def person(person_id: int) -> PersonRecord:
    """Everything known of a person. Raises PeopleError where there is none."""
    return persons([person_id])[0]


def persons(person_ids: Sequence[int]) -> list[PersonRecord]:
    """Everything known of some persons, in this order. Raises PeopleError where there is none of them."""
    rows = Person.objects.filter(pk__in=person_ids).prefetch_related(*WHOLE)
    found = {row.pk: record(row) for row in rows}
    if len(found) != len(set(person_ids)):
        raise refuse("person", _("There is no such person."))
    return [found[person_id] for person_id in person_ids]


def by_number(country: str, number: str) -> PersonRecord | None:
    """The person with this national number."""
    return by_numbers(country, [number]).get(compact(number))


def by_numbers(country: str, numbers: Iterable[str]) -> dict[str, PersonRecord]:
    """The persons with these national numbers, by their compact form; in as many queries as for one."""
    wanted = {compact(number) for number in numbers}
    rows = _NUMBERS.all("number = ANY(%s)", list(wanted)) if wanted else []
    known = {record.id: record for record in persons([row.person_id for row in rows])} if rows else {}
    return {row.number: found for row in rows if (found := known[row.person_id]).country == country}


def asked(country: str, text: str) -> Asked:
    """What was typed, as it is searched. PeopleError where digits were typed that are no whole number."""
    known = form(country)
    if _is_number(text, known):
        return Asked(number=compact(text))
    if any(sign.isdigit() for sign in text):
        raise PeopleError(inside("text", _why_no_number(text, known)))
    return Asked(names=_query(text, known.spelling))


def search(country: str, text: str, most: int = MOST) -> Found:
    """Persons of a country by what was typed: a whole number, or some beginnings of names.

    Raises PeopleError where digits were typed that are no whole number.
    """
    wanted = asked(country, text)
    if wanted.number:
        return _found(NameOfPerson.objects.filter(person__numbers__number=wanted.number), country, most)
    if not wanted.names:
        return Found(())
    query = SearchQuery(wanted.names, search_type="raw", config="simple")
    return _found(NameOfPerson.objects.annotate(words=WORDS).filter(words=query), country, most)


def lines(person_ids: Iterable[int]) -> dict[int, PersonLine]:
    """Persons as they stand in lists, by id; for rooms that list many."""
    return {row.person: _line(row) for row in _shown(NameOfPerson.objects.filter(person__in=person_ids))}


def _is_number(text: str, known: CountryForm) -> bool:
    return any(kind.problem(compact(text)) is None for kind in known.numbers)


def _why_no_number(text: str, known: CountryForm) -> list[Problem]:
    found = known.numbers[0].problem(compact(text))
    return [found] if found else []


def _query(text: str, spelling: Spelling) -> str:
    """Every word must begin a word of the name, in one of its readings; empty where some word cannot be read."""
    readings = [spelling.readings(word) for word in words(text)]
    if not all(readings):
        return ""
    alternatives = (" | ".join(f"{key}:*" for key in keys) for keys in readings)
    return " & ".join(f"({keys})" for keys in alternatives)


def _found(names: QuerySet[NameOfPerson], country: str, most: int) -> Found:
    """By any name somebody bore, listed under the one they bear now. Of a name that thousands bear not all are read."""
    bearers = names.filter(person__country=country).values("person")[:READ_AT_MOST]
    rows = list(
        _shown(NameOfPerson.objects.filter(person__in=bearers)).order_by("surname", "given", "person")[: most + 1]
    )
    return Found(tuple(_line(row) for row in rows[:most]), more=len(rows) > most)


def _shown(names: QuerySet[NameOfPerson]) -> QuerySet[NameOfPerson, Any]:
    """What lists show, with the numbers and the place of each, in one query for all of them."""
    number = NationalNumber.objects.filter(person=OuterRef("person"))
    current = AddressOfPerson.objects.filter(person=OuterRef("person"), until=None, purpose=Purpose.CURRENT)
    place = Coalesce(NullIf("settlement", Value("")), "region")
    with_both = names.filter(until=None).annotate(
        numbers=ArraySubquery(number.values_list(JSONObject(kind="kind", number="number"))),
        place=Subquery(current.values_list(place)[:1]),
    )
    own = ("person", "given", "surname", "patronymic", "person__country", "person__birth_date")
    return with_both.values_list(*own, "numbers", "place", named=True)


def _line(row: Any) -> PersonLine:
    return PersonLine(
        id=row.person,
        written_name=form(row.person__country).names.written(name_in(row)),
        number_masked=first_masked(row.person__country, {one["kind"]: one["number"] for one in row.numbers}),
        birth_date=row.person__birth_date,
        settlement=row.place or "",
    )
