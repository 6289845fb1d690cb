"""Who acts for whom."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Q, QuerySet

from komek.accounts.errors import refuse
from komek.accounts.models import Representation
from komek.audit import service as audit
from komek.audit.service import JSON
from komek.clock import site
from komek.languages.problem import _
from komek.languages.text import one_line

SYSTEM = "system"


@dataclass(frozen=True)
class Represented:
    """A person whom another may act for, and on what basis."""

    person: int
    basis: str
    valid_from: date
    valid_until: date | None


@transaction.atomic
def represent(
    representative: int, person: int, basis: str, since: date, until: date | None = None, *, by: str = SYSTEM
) -> None:
    """A person acts for another from a day on. Raises AccountError where they cannot, or do so already."""
    if representative == person:
        raise refuse("person", _("Everybody acts for themselves; choose another person."))
    written = one_line(basis)
    if not written:
        raise refuse("basis", _("Write on what basis, such as the number of a power of attorney."))
    if _open(representative, person).exists():
        raise refuse("person", _("They act for this person already. End that first."))
    row = Representation.objects.create(
        representative_id=representative, person_id=person, basis=written, valid_from=since, valid_until=until
    )
    days = {"since": since.isoformat(), "until": until.isoformat() if until else None}
    _note(representative, "represents", by, {"person": person, "representation": row.pk, **days})


@transaction.atomic
def end_representation(representative: int, person: int, last: date, *, by: str = SYSTEM) -> None:
    """The last day on which one acts for the other. Raises AccountError where they do not."""
    if not _open(representative, person).filter(valid_from__lte=last).update(valid_until=last):
        raise refuse("last", _("They do not act for this person on that day."))
    _note(representative, "represents_no_more", by, {"person": person, "last": last.isoformat()})


def represented_by(representative: int, on: date) -> list[Represented]:
    """Whom a person may act for on a day, the longest in front."""
    rows = Representation.objects.filter(
        Q(valid_until=None) | Q(valid_until__gte=on), representative=representative, valid_from__lte=on
    )
    return [_record(row) for row in rows.order_by("valid_from", "pk")]


def representatives_of(persons: Iterable[int], on: date) -> dict[int, list[int]]:
    """Who may act for each of these persons on a day."""
    found: dict[int, list[int]] = {}
    rows = Representation.objects.filter(
        Q(valid_until=None) | Q(valid_until__gte=on), person__in=persons, valid_from__lte=on
    )
    for row in rows.order_by("valid_from", "pk"):
        found.setdefault(row.person_id, []).append(row.representative_id)
    return found


def _note(representative: int, kind: str, by: str, data: Mapping[str, JSON]) -> None:
    """In the history of the representative, who need not have a user yet: stream `person:17`."""
    audit.record(f"person:{representative}", f"accounts.{kind}", by, site.now(), data)


def _open(representative: int, person: int) -> "QuerySet[Representation]":
    return Representation.objects.filter(representative=representative, person=person, valid_until=None)


def _record(row: Representation) -> Represented:
    return Represented(row.person_id, row.basis, row.valid_from, row.valid_until)
