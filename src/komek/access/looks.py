"""Who looked at my data: by role and office, what for, and how often on a day. No names of officers.

A person has the right to know who received their data and what for (Regulation (EU) 2016/679, art. 15; the laws of
Kazakhstan and Azerbaijan on personal data say the same). Which officer it was is kept, and told to an auditor only.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby

from komek import clock
from komek.access.errors import NotHere
from komek.access.noting import note
from komek.access.purposes import Purpose
from komek.access.standing import Standing, own
from komek.accounts.service import Role, Viewer
from komek.audit import service as audit
from komek.languages.problem import _
from komek.offices import service as offices
from komek.people import service as people

SYSTEM = "system"
AT_ONCE = 200
_THE_SYSTEM = _("The system, by itself")


@dataclass(frozen=True)
class Look:
    """Looks of one kind on one day. `who` and `purpose` are msgids; `office` a name in the reader's language.

    `actor` is empty but for auditors. `case` None: a list, or the person alone.
    """

    on: date
    last_at: datetime
    who: str
    office: str
    purpose: str
    mine: bool
    times: int
    case: int | None
    actor: str = ""


@dataclass(frozen=True)
class Looks:
    """A page of looks, the latest first; `older` goes on where this page ends, None: there is nothing more."""

    items: tuple[Look, ...]
    older: int | None


def looks(
    viewer: Viewer,
    person: int | None = None,
    before: int | None = None,
    at: datetime | None = None,
    *,
    most: int = AT_ONCE,
) -> Looks:
    """Who looked at a person: oneself, whom one acts for, or anybody for an auditor. Raises NotHere.

    Looking here is noted too, and stands in the list from then on.
    """
    whom = person if person is not None else next(iter(viewer.persons), None)
    auditing = Role.AUDITOR in viewer.roles
    if whom is None or not (whom in viewer.persons or auditing):
        raise NotHere(f"looks at {person}")
    page = _page(viewer, whom, before, auditing, most)
    note(viewer, Standing(Purpose.AUDIT, Role.AUDITOR) if auditing else own(viewer), [whom], at)
    return page


def _page(viewer: Viewer, person: int, before: int | None, auditing: bool, most: int) -> Looks:
    found = audit.reads_of(person, before, most + 1)
    reads = found[:most]
    calendar = clock.calendar(_country(person))
    told = [_told(read, calendar.day_of(read.at), auditing) for read in reads]
    older = reads[-1].id if len(found) > most else None
    return Looks(tuple(_counted(_with_offices(told, reads, viewer.language))), older)


def _country(person: int) -> str:
    try:
        return people.person(person).country
    except people.PeopleError:
        raise NotHere(f"looks at {person}") from None


def _told(read: audit.Read, on: date, auditing: bool) -> Look:
    purpose = Purpose(read.purpose)
    return Look(
        on=on,
        last_at=read.at,
        who=str(_THE_SYSTEM if read.by == SYSTEM else Role(read.role).label),
        office="",
        purpose=str(purpose.label),
        mine=purpose is Purpose.OWN,
        times=1,
        case=read.case,
        actor=read.by if auditing else "",
    )


def _with_offices(told: Sequence[Look], reads: Sequence[audit.Read], language: str) -> list[Look]:
    """With the names of the offices, which are looked up together."""
    known = offices.offices_by_id({read.office for read in reads if read.office is not None})
    names = {id: office.name(language) for id, office in known.items()}
    return [replace(look, office=names.get(read.office or 0, "")) for look, read in zip(told, reads, strict=True)]


def _counted(told: Iterable[Look]) -> Iterable[Look]:
    """Equal looks of one day become one, at the moment of the last; `told` is in order, the latest first."""
    for _on, day in groupby(told, key=lambda look: look.on):
        alike: dict[Look, list[Look]] = {}
        for look in day:
            alike.setdefault(replace(look, last_at=look.last_at.min), []).append(look)
        yield from (replace(same[0], times=len(same)) for same in alike.values())
