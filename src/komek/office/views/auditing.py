"""The auditor's pages: who looked at somebody, whom somebody looked at, what was refused, whether history is whole."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from komek import packs
from komek.access import service as access
from komek.accounts import service as accounts
from komek.accounts.service import Role
from komek.audit.service import Event
from komek.languages.problem import Refusal
from komek.office.desk import Desk, for_staff
from komek.office.screen.auditing import look_lines, reading_lines, refusal_lines
from komek.office.views.tables import asked_days, csv_file, days_in_words
from komek.people import service as people
from komek.people.service import PersonLine

USUAL_DAYS = 30
IN_A_FILE = 5_000

auditors = for_staff(Role.AUDITOR)


@auditors
def start(desk: Desk) -> HttpResponse:
    """GET /office/audit/: whom to look for, and the state of history."""
    get = desk.request.GET
    who, staff, number = (" ".join(get.get(name, "").split())[:100] for name in ("person", "staff", "number"))
    found, problems = _people(desk, who)
    context = {
        "page": "auditing", "who": who, "staff": staff, "number": number, "people": found, "problems": problems,
        "cards": accounts.directory(staff).cards if staff else (),
        "case": _verified(desk, number) if number else None,
        "countries": _countries(desk),
        "verified": _told(desk, access.last_verification(desk.viewer)),
        "anchored": _told(desk, access.last_anchor(desk.viewer)),
    }  # fmt: skip
    return desk.show("auditing/start.html", context)


@auditors
def person(desk: Desk, person: int) -> HttpResponse:
    """GET /office/audit/people/17/: who looked at somebody, what for; with `?csv=1` as a file."""
    as_file = "csv" in desk.request.GET
    more = {"most": IN_A_FILE} if as_file else {}
    found = access.looks(desk.viewer, person, _before(desk), desk.at, **more)
    lines = look_lines(found.items, desk)
    if as_file:
        columns = (_("Day"), _("Last at"), _("Who"), _("Role"), _("Office"), _("Purpose"), _("Times"), _("Case"))
        rows = [(one.day, one.time, one.who, one.role, one.office, one.purpose, one.times, one.case) for one in lines]
        return csv_file(f"looks-{person}", columns, rows)
    name = people.lines([person])[person].written_name  # the look above is noted already
    return _listed(desk, "auditing/person.html", lines, found.older, name=name)


@auditors
def reader(desk: Desk, user: int) -> HttpResponse:
    """GET /office/audit/staff/12/?first=&last=: whom a member of staff looked at."""
    card = accounts.staff_card(user)
    if card is None:
        raise Http404("no such member of staff")
    as_file, days = "csv" in desk.request.GET, asked_days(desk, USUAL_DAYS)
    more = {"most": IN_A_FILE} if as_file else {}
    found = access.readings_by(desk.viewer, card.actor, desk.country, days, _before(desk), desk.at, **more)
    lines = reading_lines(found.items, desk)
    if as_file:
        columns = (_("Day"), _("At"), _("Role"), _("Office"), _("Purpose"), _("Case"), _("People"))
        rows = [(one.day, one.time, one.role, one.office, one.purpose, one.case, one.names) for one in lines]
        return csv_file(f"readings-{user}", columns, rows)
    return _listed(desk, "auditing/staff.html", lines, found.older, card=card, **_days(desk, days))


@auditors
def refused(desk: Desk) -> HttpResponse:
    """GET /office/audit/refused/?first=&last=: who asked for what is not theirs."""
    as_file, days = "csv" in desk.request.GET, asked_days(desk, USUAL_DAYS)
    more = {"most": IN_A_FILE} if as_file else {}
    found = access.refusals(desk.viewer, desk.country, days, _before(desk), **more)
    lines = refusal_lines(found.items, desk)
    if as_file:
        columns = (_("Day"), _("At"), _("Who"), _("What was asked for"), _("Number"))
        return csv_file("refused", columns, [(one.day, one.time, one.who, one.what, one.id) for one in lines])
    return _listed(desk, "auditing/refused.html", lines, found.older, **_days(desk, days))


def _listed(desk: Desk, template: str, lines: list[Any], older: int | None, **more: Any) -> HttpResponse:
    kept = {name: value for name, value in desk.request.GET.items() if name not in ("before", "csv", "lang")}
    context = {
        "page": "auditing", "lines": lines, "countries": _countries(desk),
        "older": f"?{urlencode({**kept, 'before': older})}" if older else "",
        "file": f"?{urlencode({**kept, 'csv': 1})}",
        **more,
    }  # fmt: skip
    return desk.show(template, context)


def _people(desk: Desk, text: str) -> tuple[tuple[PersonLine, ...], list[str]]:
    if not text:
        return (), []
    try:
        return tuple(access.find_people(desk.viewer, desk.country, text, desk.at).people), []
    except Refusal as refused:
        return (), refused.sentences(desk.words.t)


def _verified(desk: Desk, number: str) -> dict[str, Any]:
    """The state of one case's history in words."""
    found = access.verified(desk.viewer, desk.country, number)
    faults = [fault.sentence(desk.words.t) for fault in found.faults] if found else []
    return {"found": found is not None, "events": found.events if found else 0, "faults": faults}


def _told(desk: Desk, event: Event | None) -> dict[str, Any]:
    """When something was done to all of history; empty where it never was."""
    if event is None:
        return {}
    day, hour = desk.moment(event.at)
    return {"when": f"{desk.words.date(day)}, {hour}", "data": event.data}


def _countries(desk: Desk) -> list[dict[str, Any]]:
    return [
        {"code": one.code, "name": desk.words.t(one.name), "chosen": one.code == desk.country}
        for one in packs.countries()
    ]


def _days(desk: Desk, days: tuple[date, date]) -> dict[str, Any]:
    """The days that were asked for; on paper in words, as the form is not printed."""
    return {"first": days[0], "last": days[1], "days": days_in_words(desk, *days)}


def _before(desk: Desk) -> int | None:
    before = desk.request.GET.get("before", "")
    return int(before) if before.isdecimal() and len(before) < 19 else None
