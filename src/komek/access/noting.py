"""Every reading is noted before anything is handed out: no row in the log, no data."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from komek.access.seats import Seats
from komek.access.standing import Standing
from komek.accounts.service import Viewer
from komek.audit import service as audit
from komek.clock import site


def note(
    viewer: Viewer, how: Standing, persons: Iterable[int], at: datetime | None = None, case: int | None = None
) -> None:
    """Note that a viewer reads persons, in this capacity."""
    seat = Seats(viewer).of(how)
    audit.log_read(persons, viewer.actor, how.purpose, at or site.now(), case, role=how.role, office=seat)


def note_many(viewer: Viewer, read: Iterable[tuple[Standing, int]], at: datetime | None = None) -> None:
    """Note the persons of a list, one entry for each capacity."""
    seats = Seats(viewer)
    found: dict[Standing, set[int]] = defaultdict(set)
    for how, person in read:
        found[Standing(how.purpose, how.role, seats.of(how))].add(person)
    for how, persons in found.items():
        audit.log_read(persons, viewer.actor, how.purpose, at or site.now(), role=how.role, office=how.office)


def refused(viewer: Viewer, what: str, id: object, at: datetime | None = None) -> None:
    """Note that a member of staff asked for what is not theirs: an auditor looks for those who try."""
    if viewer.is_staff:
        data = {"what": what, "id": str(id)}
        with transaction.atomic():
            audit.record(f"refused:{viewer.actor}", "access.refused", viewer.actor, at or site.now(), data)
