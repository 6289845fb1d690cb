"""The first figures for those who lead: what became of the applications of a period, and who has how much to do."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

from komek.access import service as access
from komek.accounts.service import Role
from komek.office.desk import Desk, for_staff
from komek.office.navigation import LISTS
from komek.office.screen.statistics import COLUMNS, PARTS, bars, cells, loads, named, rows_of
from komek.office.views.tables import asked_days, csv_file, days_in_words

USUAL_DAYS = 90
LEADERS = (Role.HEAD, Role.REGIONAL_MANAGER)


@for_staff(*LISTS)
def figures(desk: Desk) -> HttpResponse:
    """GET /office/statistics/?first=&last=; with `csv=1` the table as a file."""
    first, last = asked_days(desk, USUAL_DAYS)
    found, together = access.figures(desk.viewer, first, last, desk.today())
    rows = rows_of(found, desk)
    if "csv" in desk.request.GET:
        head = (_("Office"), _("Programme"), *(str(name) for name in COLUMNS.values()))
        return csv_file(f"figures-{first}-{last}", head, [(row.office, row.programme, *row.cells) for row in rows])
    context: dict[str, Any] = {
        "page": "statistics", "first": first, "last": last, "days": days_in_words(desk, first, last),
        "columns": COLUMNS.values(), "rows": rows,
        "together": named(cells(together)), "bars": bars(found, desk),
        "legend": [(part, COLUMNS[part]) for part in PARTS],
        "loads": loads(access.workload(desk.viewer, desk.today()), desk) if desk.has(*LEADERS) else None,
    }  # fmt: skip
    return desk.show("statistics.html", context)
