"""Administrators' pages of the offices: the tree, the file of it, and an import with a rehearsal before it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.dates import WEEKDAYS_ABBR
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from komek import packs
from komek.accounts.service import Role
from komek.languages.problem import FileError
from komek.office.acting import new_key, once, sent
from komek.office.desk import Desk, for_staff
from komek.office.forms.staff import OfficesForm
from komek.office.views.asking import told
from komek.offices import service as offices
from komek.offices.service import Branch, Imported

LARGEST = 2_000_000
"""Bytes: a country has some hundred offices of some hundred letters each."""
NAME = "offices.csv"
DONE = {"imported": gettext_lazy("The offices are imported.")}

administrators = for_staff(Role.ADMINISTRATOR)


@administrators
def tree(desk: Desk) -> HttpResponse:
    """GET /office/offices/?country=&q="""
    text = desk.request.GET.get("q", "").strip()[:100]
    branches = offices.tree(desk.country, desk.today(), text)
    context = {
        "page": "offices",
        "text": text,
        "country": desk.country,
        "countries": [
            {"code": one.code, "name": desk.words.t(one.name), "chosen": one.code == desk.country}
            for one in packs.countries()
        ],
        "branches": [_line(one, desk) for one in branches],
        "said": told(desk, DONE),
    }
    return desk.show("staff/offices.html", context)


@require_safe
@administrators
def export(desk: Desk) -> HttpResponse:
    """GET /office/offices/file/?country=: what can be changed and brought back."""
    known = [branch.office for branch in offices.tree(desk.country, desk.today())]
    response = HttpResponse(offices.as_csv(known).encode("utf-8-sig"), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="offices-{desk.country}.csv"'
    return response


@administrators
def bring(desk: Desk) -> HttpResponse:
    """GET: the form. POST of a file: what it would change, or every fault in it. POST of that again: the import."""
    if desk.request.method != "POST":
        return _shown(desk, OfficesForm())
    try:
        return _imported(desk) if "content" in desk.request.POST else _rehearsed(desk)
    except FileError as error:
        return _shown(desk, OfficesForm(), faults=_faults(error, desk), status=400)


def _imported(desk: Desk) -> HttpResponse:
    content, done = desk.request.POST["content"].encode(), list[Imported]()
    once(desk, sent(desk).key, lambda: _import(desk, content, done, rehearse=False))
    return _to_the_tree(done)


def _rehearsed(desk: Desk) -> HttpResponse:
    sent(desk)
    form = OfficesForm(desk.request.POST, desk.request.FILES)
    if not form.is_valid():
        return _shown(desk, form, form.problems, status=400)
    upload = form.cleaned_data["file"]
    if upload.size > LARGEST:
        return _shown(desk, form, [_("The file is too large. A list of offices has at most 2 MB.")], status=400)
    content = upload.read()
    plan: list[Imported] = []
    _import(desk, content, plan, rehearse=True)
    return _shown(desk, form, plan=plan[0], content=content.decode("utf-8-sig"))


def _import(desk: Desk, content: bytes, into: list[Imported], *, rehearse: bool) -> None:
    into.append(offices.import_text(NAME, content, desk.viewer.actor, desk.at, rehearse=rehearse))


def _to_the_tree(done: list[Imported]) -> HttpResponse:
    """The tree of the country that was imported."""
    response = redirect("office:offices")
    touched = [*done[0].new, *(office for office, _changes in done[0].changed)] if done else []
    country = f"&country={touched[0].country}" if touched else ""
    response["Location"] += f"?done=imported{country}"
    return response


def _shown(
    desk: Desk, form: OfficesForm, problems: Any = (), *, status: int = 200, plan: Imported | None = None, **more: Any
) -> HttpResponse:
    context = {"page": "offices", "form": form, "problems": problems, "key": new_key(), "plan": None, **more}
    if plan:
        context["plan"] = plan
        context["new"] = [(one.code, one.name(desk.words.language)) for one in plan.new]
        context["changed"] = [
            (office.code, change.column, change.old or "–", change.new or "–")
            for office, changes in plan.changed
            for change in changes
        ]
    return desk.show("staff/offices-import.html", context, status=status)


def _faults(error: FileError, desk: Desk) -> list[dict[str, Any]]:
    t = desk.words.t
    return [{"line": one.line or "", "column": one.where, "text": one.sentence(t)} for one in error.problems]


def _line(branch: Branch, desk: Desk) -> dict[str, Any]:
    office = branch.office
    return {
        "name": office.name(desk.words.language),
        "code": office.code,
        "kind": desk.words.t(str(office.kind.label)),
        "depth": branch.depth,
        "territory": "; ".join(" › ".join(path) or _("the whole country") for path in office.territory),
        "address": office.address,
        "telephone": office.telephone,
        "emails": ", ".join(office.emails),
        "hours": week(office),
        "until": desk.words.date(office.valid_until) if office.valid_until else "",
        "ours": office.by_operator,
    }


def week(office: offices.Office) -> list[str]:
    """Opening hours, one line for days that follow each other with the same hours: “Mon–Fri 09:00–17:30”."""
    spells: dict[int, list[str]] = {}
    for one in office.week():
        spells.setdefault(one.weekday, []).append(f"{one.opens:%H:%M}–{one.closes:%H:%M}")
    runs: list[tuple[int, int, str]] = []
    for day, hours in sorted((day, ", ".join(times)) for day, times in spells.items()):
        if runs and runs[-1][1] == day - 1 and runs[-1][2] == hours:
            runs[-1] = (runs[-1][0], day, hours)
        else:
            runs.append((day, day, hours))
    return [f"{_days(first, last)} {hours}" for first, last, hours in runs]


def _days(first: int, last: int) -> str:
    one, other = str(WEEKDAYS_ABBR[first]), str(WEEKDAYS_ABBR[last])
    return one if first == last else f"{one}–{other}"
