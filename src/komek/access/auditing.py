"""What auditors look at: whom a member of staff read, which readings were refused, and whether history is whole.

Auditors learn who looked, by name of the officer; of the persons concerned they learn no more than the number, and on
asking the name, which is noted like every reading.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from komek import clock
from komek.access.doing import may
from komek.access.errors import NotHere
from komek.access.noting import note_many
from komek.access.purposes import Purpose
from komek.access.standing import Standing
from komek.accounts.service import Role, Viewer
from komek.audit import service as audit
from komek.casework import service as casework
from komek.people import service as people

AT_ONCE = 100
REFUSED = "access.refused"


@dataclass(frozen=True)
class Reading:
    """Somebody read persons, together. `names`: what these are called."""

    at: datetime
    purpose: str
    role: str
    office: int | None
    case: int | None
    names: tuple[str, ...]


@dataclass(frozen=True)
class Refusal:
    """Somebody asked for what is not theirs. `what`: "case", "person", "document", "call" …; `id`: its number."""

    at: datetime
    by: str
    what: str
    id: str


@dataclass(frozen=True)
class Readings:
    """A page of readings, the latest first; `older` goes on where this page ends."""

    items: tuple[Reading, ...]
    older: int | None


@dataclass(frozen=True)
class Refusals:
    """A page of refusals, the latest first."""

    items: tuple[Refusal, ...]
    older: int | None


@dataclass(frozen=True)
class Verified:
    """The state of a case's history: how many events, and what is wrong with them."""

    events: int
    faults: tuple[audit.Fault, ...]


def readings_by(
    viewer: Viewer, actor: str, country: str, days: tuple[date, date], before: int | None = None,
    at: datetime | None = None, *, most: int = AT_ONCE,
) -> Readings:  # fmt: skip
    """Whom a member of staff read in some days, by the calendar of a country. Raises NotHere."""
    _must_audit(viewer)
    found = audit.reads_by(actor, _span(country, days), before, most + 1)
    shown = found[:most]
    persons = {person for read in shown for person in read.persons}
    note_many(viewer, ((Standing(Purpose.AUDIT, Role.AUDITOR), person) for person in persons), at)
    names = {id: line.written_name for id, line in people.lines(persons).items()}
    return Readings(tuple(_reading(read, names) for read in shown), _older(found, shown))


def refusals(
    viewer: Viewer, country: str, days: tuple[date, date], before: int | None = None, *, most: int = AT_ONCE
) -> Refusals:
    """Who asked for what is not theirs in some days: numbers only, so nobody is noted. Raises NotHere."""
    _must_audit(viewer)
    found = audit.of_kind(REFUSED, _span(country, days), before, most + 1)
    shown = found[:most]
    items = (Refusal(one.at, one.by, str(one.data["what"]), str(one.data["id"])) for one in shown)
    return Refusals(tuple(items), shown[-1].row if len(found) > most else None)


def verified(viewer: Viewer, country: str, number: str) -> Verified | None:
    """Whether the history of a case, by its registration number, is as it was written; None for no such case."""
    _must_audit(viewer)
    found = casework.worklist(None, filters=casework.Filters(number=number.strip(), answered=True)).items
    exact = [one for one in found if one.registration_number.casefold() == number.strip().casefold()]
    here = next((one.case for one in exact if one.programme.startswith(country)), None)
    if here is None:
        return None
    return Verified(len(audit.events(f"case:{here}")), tuple(audit.verify(f"case:{here}")))


def last_anchor(viewer: Viewer) -> audit.Event | None:
    """When all chains were last anchored outside the database. Raises NotHere."""
    _must_audit(viewer)
    return next(iter(audit.latest("anchors", 1)), None)


def last_verification(viewer: Viewer) -> audit.Event | None:
    """When the whole history was last verified, and with what result. Raises NotHere."""
    _must_audit(viewer)
    return next(iter(audit.latest(audit.VERIFIED, 1)), None)


def _must_audit(viewer: Viewer) -> None:
    if may(viewer, "see_history"):
        raise NotHere("history")


def _span(country: str, days: tuple[date, date]) -> tuple[datetime, datetime]:
    """From the beginning of the first day to the end of the last."""
    zone = clock.calendar(country).zone
    first, last = days
    return datetime.combine(first, time.min, zone), datetime.combine(last, time.max, zone)


def _reading(read: audit.ReadBy, names: dict[int, str]) -> Reading:
    known: Iterable[str] = (names.get(person, f"#{person}") for person in read.persons)
    return Reading(read.at, read.purpose, read.role, read.office, read.case, tuple(known))


def _older(found: list[audit.ReadBy], shown: list[audit.ReadBy]) -> int | None:
    return shown[-1].row if len(found) > len(shown) else None
