"""Studies: the list, one of them as it runs or with what it found, stopping it, and its files."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from komek.accounts import service as accounts
from komek.accounts.service import Role
from komek.office.acting import new_key, once, sent
from komek.office.desk import Desk, for_staff
from komek.office.screen.findings import summary, tables
from komek.office.screen.studies import changes, line, lines, progress, reasons
from komek.office.views.tables import csv_file
from komek.studies import service as studies
from komek.studies.service import Study

RESEARCHERS = (Role.HEAD, Role.REGIONAL_MANAGER, Role.ADMINISTRATOR)

FILES = {
    "tables.parquet": gettext_lazy("All tables: the sums of each group"),
    "changes.parquet": gettext_lazy("A row for each household: what it receives before and after"),
    "households.zip": gettext_lazy("A row for each household: outcome, amount, and what is open"),
    "rejects.parquet": gettext_lazy("Rows that could not be read, and why"),
}

researchers = for_staff(*RESEARCHERS)


@require_safe
@researchers
def listed(desk: Desk) -> HttpResponse:
    """GET /office/studies/: those of one's country; who is there for all countries sees all."""
    found = studies.studies(only_country(desk))
    context = {"page": "studies", "lines": lines(found, desk), "people": studies.populations(only_country(desk))}
    return desk.show("studies/list.html", context)


@require_safe
@researchers
def study(desk: Desk, study: int) -> HttpResponse:
    """GET /office/studies/17/; with `csv=decile` a table as a file."""
    known = opened(desk, study)
    finished = known.state == Study.State.finished
    found = tables(known, desk) if finished and known.kind != Study.Kind.make else []
    if name := desk.request.GET.get("csv"):
        return _as_file(desk, known, found, name)
    names = accounts.names([known.asked_by])
    context: dict[str, Any] = {
        "page": "studies", "study": known, "line": line(known, names.get(known.asked_by, ""), desk),
        "changes": changes(known, desk), "reasons": reasons(known, desk), "progress": progress(known, desk),
        "tables": found, "summary": summary(known, desk) if found else [], "key": new_key(),
        "files": [(name, FILES[name]) for name in studies.files(known)],
        "seconds": round(known.seconds, 1),
    }  # fmt: skip
    return desk.show("studies/study.html", context)


@require_POST
@researchers
def stop(desk: Desk, study: int) -> HttpResponse:
    """End a study that waits or runs."""
    known = opened(desk, study)
    once(desk, sent(desk).key, lambda: studies.stop(known.pk, desk.viewer.actor, desk.at))
    return redirect("office:study", study)


@require_safe
@researchers
def file(desk: Desk, study: int, part: str) -> Any:
    """A file of a study, by a name of ours."""
    known = opened(desk, study)
    found = studies.file(known, part, desk.words.language)
    if found is None:
        raise Http404("no such file")
    studies.taken_away(known, part, desk.viewer.actor, desk.at)
    content, kind = found
    return FileResponse(content, as_attachment=True, filename=f"study-{study}-{part}", content_type=kind)


def only_country(desk: Desk) -> str | None:
    """The country of whoever works at an office; None for who is there for all."""
    return desk.country if desk.office else None


def opened(desk: Desk, id: int) -> Study:
    """The study; 404 for one that is not there or of another country."""
    known = studies.study(id)
    if known is None or only_country(desk) not in (None, known.country):
        raise Http404("no such study")
    return known


def _as_file(desk: Desk, study: Study, found: list[Any], name: str) -> HttpResponse:
    table = next((one for one in found if one.name == name), None)
    if table is None:
        raise Http404("no such table")
    studies.taken_away(study, f"{name}.csv", desk.viewer.actor, desk.at)
    return csv_file(f"study-{study.pk}-{name}", table.columns[: len(table.plain[0])], table.plain)
