"""Lists: filtered as sets of offices in the database, and noted for everybody whose name is on the page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from komek.access.errors import NotHere
from komek.access.noting import note, note_many
from komek.access.purposes import LEADING, NATURAL
from komek.access.standing import Claims, claimed, own, reach
from komek.accounts.service import Viewer
from komek.casework import service as casework
from komek.casework.service import AnswerCounts, CaseLine, Figures, Filters, Page, Sort, WorkItem, Workload


def worklist(
    viewer: Viewer,
    *,
    filters: Filters | None = None,
    sort: Sort = Sort.due,
    page: int = 1,
    on: date | None = None,
    at: datetime | None = None,
) -> Page[WorkItem]:
    """The proceedings of the offices in reach. Raises NotHere for whom worklists are not."""
    _must_hold(viewer, NATURAL)
    offices = reach(viewer, NATURAL)
    found = casework.worklist(offices, filters=filters or Filters(), sort=sort, page=page, on=on)
    _note_items(viewer, found.items, NATURAL, at)
    return found


def search(viewer: Viewer, country: str, text: str, at: datetime | None = None) -> Page[WorkItem]:
    """Proceedings in reach by registration number, order number, national number or name. Raises NotHere."""
    _must_hold(viewer, NATURAL)
    found = casework.search(reach(viewer, NATURAL), country, text)
    _note_items(viewer, found.items, NATURAL, at)
    return found


def cabinet(viewer: Viewer, at: datetime | None = None) -> list[CaseLine]:
    """One's own cases, or those of the person one acts for; nothing for whoever is nobody's person."""
    found = casework.cases_of(viewer.persons)
    note(viewer, own(viewer), {line.applicant for line in found}, at)
    return found


def answers(viewer: Viewer, first: date, last: date) -> list[AnswerCounts]:
    """What became of the applications of the offices in reach. Numbers only, so nobody is noted. Raises NotHere."""
    _must_hold(viewer, NATURAL)
    return casework.application_answers(reach(viewer, NATURAL), first, last)


def figures(viewer: Viewer, first: date, last: date, on: date) -> tuple[list[Figures], Figures]:
    """The same by office and programme, with what is overdue on a day and how long it took; and all together."""
    _must_hold(viewer, NATURAL)
    offices = reach(viewer, NATURAL)
    return casework.figures(offices, first, last, on), casework.figures_together(offices, first, last, on)


def workload(viewer: Viewer, on: date) -> list[Workload]:
    """Who works on how much, for those who lead an office. Numbers only. Raises NotHere."""
    _must_hold(viewer, LEADING)
    return casework.workload(reach(viewer, LEADING), on)


def _must_hold(viewer: Viewer, claims: Claims) -> None:
    if not any(role in viewer.roles for _purpose, role in claims):
        raise NotHere("lists")


def _note_items(viewer: Viewer, items: Iterable[WorkItem], claims: Claims, at: datetime | None) -> None:
    read = ((claimed(viewer, item.office, claims), item.applicant.id) for item in items)
    note_many(viewer, ((how, person) for how, person in read if how), at)
