"""All offices in memory: they change a few times a year, and every step of a case asks for one of them.

Whoever asks compares the edition first, in one small query, and reads everything again when it is another one (ADR 21).
So an import is seen at once, by every process, and before its commit by the transaction that makes it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from komek.offices.models import Office as Row
from komek.offices.records import Office, record
from komek.offices.territory import Keys

Place = tuple[str, Keys]
"""A country and the keys of a territory in it."""


@dataclass(frozen=True)
class Directory:
    """The offices of one edition. `serving`: who is there for exactly this territory."""

    edition: UUID | None
    by_id: Mapping[int, Office]
    by_code: Mapping[tuple[str, str], Office]
    serving: Mapping[Place, Sequence[Office]]

    def above(self, office: Office) -> Office | None:
        """The office right above one; None at the top."""
        return self.by_code.get((office.country, office.parent)) if office.parent else None

    def calendar(self, office: Office) -> str:
        """Its own calendar's name, or that of the nearest office above it that has one; empty where none has."""
        here: Office | None = office
        while here and not here.calendar:
            here = self.above(here)
        return here.calendar if here else ""


_kept: list[Directory] = []


_steady: ContextVar[Directory | None] = ContextVar("_steady", default=None)


@contextmanager
def steady() -> Iterator[None]:
    """Within one deed the offices stay those of its beginning: their edition is asked for once."""
    token = _steady.set(directory())
    try:
        yield
    finally:
        _steady.reset(token)


def directory() -> Directory:
    """The offices as they are now."""
    return _steady.get() or _now()


def _now() -> Directory:
    edition = _edition()
    known = _kept[-1] if _kept else None
    if known is None or known.edition is None or known.edition != edition:
        known = _read(edition)
        _kept[:] = [known]
    return known


def _edition() -> UUID | None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT token FROM offices_edition")
        found: tuple[UUID] | None = cursor.fetchone()
    return found[0] if found else None


def _read(edition: UUID | None) -> Directory:
    """Read after its edition: what changes in between is there already, and is read once more for the next who asks."""
    rows = list(Row.objects.select_related("parent").prefetch_related("territories").order_by("country", "code"))
    by_id = {row.pk: record(row) for row in rows}
    serving: defaultdict[Place, list[Office]] = defaultdict(list)
    for row in rows:
        for kept in row.territories.all():
            serving[row.country, (kept.region, kept.municipality, kept.settlement)].append(by_id[row.pk])
    by_code = {(office.country, office.code): office for office in by_id.values()}
    return Directory(edition, by_id, by_code, serving)
