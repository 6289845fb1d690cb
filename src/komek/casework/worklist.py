"""The worklist: open proceedings by what is due next, in a constant number of queries."""

from __future__ import annotations

from datetime import date

from komek.casework.listing import EVERY_OPEN, Filters, Page, Sort, WorkItem


def worklist(
    offices: frozenset[int] | None,
    *,
    filters: Filters = EVERY_OPEN,
    sort: Sort = Sort.due,
    page: int = 1,
    on: date | None = None,
) -> Page[WorkItem]:
    """The open proceedings of these offices (None: of all). `on`: counts as late what was due before that day."""
    raise NotImplementedError


def search(offices: frozenset[int] | None, country: str, text: str) -> Page[WorkItem]:
    """Proceedings, open or answered, by a registration or order number, a national number, or a name."""
    raise NotImplementedError
