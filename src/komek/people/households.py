"""Households: who lives with whom, and since when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, connection, transaction

from komek.languages.problem import _
from komek.people.errors import refuse
from komek.people.models import Household, Membership
from komek.people.periods import Period
from komek.people.registration import locked


@dataclass(frozen=True)
class Member:
    """A person's time in a household."""

    person_id: int
    household_id: int
    period: Period


_FOUND = """
    WITH household AS (
        INSERT INTO people_household (country) VALUES (%(country)s) RETURNING id
    ), person AS (
        SELECT id FROM people_person WHERE id = ANY(%(persons)s) AND country = %(country)s ORDER BY id FOR UPDATE
    ), membership AS (
        INSERT INTO people_membership (household_id, person_id, valid)
        SELECT household.id, person.id, %(valid)s::daterange FROM household, person
    )
    SELECT household.id, (SELECT array_agg(id) FROM person) FROM household
"""


def found_household(country: str, person_ids: Iterable[int], period: Period) -> int:
    """A new household of these persons; its id. Raises PeopleError where one belongs to another at that time."""
    persons = sorted(set(person_ids))
    try:
        with transaction.atomic():
            household, joined = _founded(country, persons, period)
            for person_id in set(persons) - set(joined):
                join(household, person_id, period)  # says why not: there is no such person, or of another country
    except IntegrityError:
        raise _taken(persons, period) from None
    return household


def _founded(country: str, persons: list[int], period: Period) -> tuple[int, list[int]]:
    with connection.cursor() as cursor:
        cursor.execute(_FOUND, {"country": country, "persons": persons, "valid": period.as_range()})
        household, joined = cursor.fetchone()
    return int(household), joined or []


@transaction.atomic
def join(household_id: int, person_id: int, period: Period) -> Member:
    """A person belongs to a household in a period. Raises PeopleError where they then belong to another, or to this."""
    household = _known(household_id)
    person = locked(person_id)
    if person.country != household.country:
        raise refuse("person", _("This person is registered in another country than the household."))
    try:
        with transaction.atomic():
            row = Membership.objects.create(household=household, person=person, valid=period.as_range())
    except IntegrityError:
        raise _taken([person_id], period) from None
    return _member(row)


@transaction.atomic
def leave(household_id: int, person_id: int, last: date) -> Member:
    """A person's last day in a household. Raises PeopleError where they do not belong to it then."""
    locked(person_id)
    row = Membership.objects.filter(household=household_id, person=person_id, valid__contains=last).first()
    if row is None:
        raise refuse("last", _("This person does not belong to the household on that day."))
    row.valid = Period(row.valid.lower, last).as_range()
    row.save(update_fields=["valid"])
    return _member(row)


def members(household_id: int, on: date) -> list[Member]:
    """Who belongs to a household on a day, those who joined first in front."""
    rows = Membership.objects.filter(household=household_id, valid__contains=on)
    return [_member(row) for row in rows.order_by("valid", "pk")]


def household_of(person_id: int, on: date) -> int | None:
    """The household that a person belongs to on a day."""
    return households_of([person_id], on).get(person_id)


def households_of(person_ids: Iterable[int], on: date) -> dict[int, int]:
    """The households that persons belong to on a day, by person; who belongs to none is left out."""
    rows = Membership.objects.filter(person__in=list(person_ids), valid__contains=on)
    return dict(rows.values_list("person_id", "household_id"))


def memberships(person_id: int) -> list[Member]:
    """Every household that a person has belonged to, the earliest first."""
    return [_member(row) for row in Membership.objects.filter(person=person_id).order_by("valid")]


def _known(household_id: int) -> Household:
    household = Household.objects.filter(pk=household_id).first()
    if household is None:
        raise refuse("household", _("There is no such household."))
    return household


def _taken(person_ids: list[int], period: Period) -> Exception:
    """Why somebody cannot join: when they belong where already."""
    row = Membership.objects.filter(person__in=person_ids, valid__overlap=period.as_range()).order_by("valid").first()
    if row is None:  # the other one ended in the meantime
        return refuse("period", _("Somebody else changed this just now. Try again."))
    kept = Period.of(row.valid)
    if kept.last is None:
        text = _("This person belongs to a household since {first}. End that membership first.")
        return refuse("period", text, first=kept.first.isoformat())
    text = _("This person belongs to a household from {first} to {last}. Choose other days, or end that earlier.")
    return refuse("period", text, first=kept.first.isoformat(), last=kept.last.isoformat())


def _member(row: Membership) -> Member:
    return Member(row.person_id, row.household_id, Period.of(row.valid))
