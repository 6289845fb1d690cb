"""The worklist: by what is due next, filtered, counted, paged, kept as views."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from komek import clock, packs
from komek.access import service as access
from komek.accounts import service as accounts
from komek.accounts.service import Role
from komek.casework.service import Filters, Page, Sort, WorkItem
from komek.office.acting import new_key
from komek.office.desk import STAFF, Desk, for_staff
from komek.office.models import SavedView
from komek.office.navigation import home, searches
from komek.office.screen.clock import left, tone
from komek.office.screen.dates import short_date
from komek.office.screen.states import ANSWERS, CHIPS, STATES
from komek.office.views.paging import asked_page, page_links

VIEWS = ("all", "mine", "free", "late", "check", "messages", "appeals")
"""The views beside those of the states."""


@dataclass(frozen=True)
class Chosen:
    """What the address asks for; what is none of the choices is the first of them."""

    view: str
    programme: str
    sort: str
    number: str
    page: int

    def query(self, **changes: Any) -> str:
        """The address of the same list with something changed; what is usual is left out."""
        asked = {"view": self.view, "programme": self.programme, "sort": self.sort, "number": self.number} | changes
        usual = {"view": "all", "sort": Sort.due.value, "page": 1}
        return urlencode({name: value for name, value in asked.items() if value and usual.get(name) != value})


def chosen(desk: Desk) -> Chosen:
    """What the address asks for."""
    get = desk.request.GET.get
    sorts = [sort.value for sort in Sort]
    return Chosen(
        view=view if (view := get("view", "all")) in {*STATES, *VIEWS} else "all",
        programme=get("programme", "")[:100],
        sort=sort if (sort := get("sort", sorts[0])) in sorts else sorts[0],
        number=get("number", "").strip()[:40],
        page=asked_page(desk),
    )


@for_staff(*STAFF)
def worklist(desk: Desk) -> HttpResponse:
    """GET /office/; whoever works on no cases is led to where their work begins."""
    if not searches(desk.viewer):
        return redirect(home(desk.viewer))
    asked = chosen(desk)
    today = desk.today()
    found = access.worklist(
        desk.viewer, filters=filters(asked, desk, today), sort=Sort(asked.sort), page=asked.page, on=today, at=desk.at
    )
    context = {
        "page": "worklist",
        "list": found,
        "items": lines(found.items, desk, today),
        "here": f"{desk.request.path}?{desk.request.GET.urlencode()}",
        "chosen": asked,
        "query_string": asked.query(),
        "tabs": tabs(found, asked, desk),
        "pages": page_links(found.number, found.pages, lambda number: _address(asked.query(page=number))),
        "programmes": _programmes(desk),
        "sorts": _sorts(),
        "saved": SavedView.objects.filter(user=desk.user).order_by("name"),
        "empty": _empty(asked, desk),
    }
    return desk.show("worklist.html", context)


def filters(asked: Chosen, desk: Desk, today: date) -> Filters:
    """The filters of a view."""
    status = {asked.view} if asked.view in STATES else {"proposed"} if asked.view == "check" else set()
    return Filters(
        status=frozenset(status),
        programme=asked.programme,
        number=asked.number,
        mine=desk.viewer.user if asked.view == "mine" else None,
        unclaimed=asked.view == "free",
        appealed=asked.view == "appeals",
        messages=asked.view == "messages",
        due_until=date.fromordinal(today.toordinal() - 1) if asked.view == "late" else None,
        not_proposed_by=desk.viewer.actor if asked.view == "check" else "",
    )


def tabs(found: Page[WorkItem], asked: Chosen, desk: Desk) -> list[dict[str, Any]]:
    """The views with their counts; counts are of all in reach, whatever the other filters."""
    counts = found.counts
    named: list[tuple[str, str, int | None]] = [
        ("all", _("All open"), sum(counts.values())),
        ("mine", _("Mine"), None),
        ("free", _("Nobody's"), None),
        ("late", _("Late"), found.late),
        ("check", _("For me to check"), None),
        ("messages", _("Messages"), found.messages),
        ("appeals", _("Appeals"), found.appealed),
        *((code, desk.words.t(label), counts.get(code, 0)) for code, label in STATES.items()),
    ]
    shown = [tab for tab in named if tab[0] != "check" or desk.has(Role.CHECKER, Role.HEAD)]
    return [
        {"name": name, "count": count, "current": code == asked.view, "address": _address(asked.query(view=code))}
        for code, name, count in shown
    ]


def lines(items: tuple[WorkItem, ...], desk: Desk, today: date) -> list[dict[str, Any]]:
    """The rows of a list; names of those who work on them in one query."""
    names = accounts.names({f"user:{item.claimed_by}" for item in items if item.claimed_by})
    calendars = {item.programme[:2]: clock.calendar(item.programme[:2]) for item in items}
    return [_line(item, desk, today, names, calendars[item.programme[:2]]) for item in items]


def _line(item: WorkItem, desk: Desk, today: date, names: dict[str, str], calendar: clock.Calendar) -> dict[str, Any]:
    words = desk.words
    answered = words.t(item.answer.value) if item.answer else ""
    return {
        "case": item.case,
        "address": reverse("office:case", args=[item.case]),
        "applicant": item.applicant.written_name,
        "settlement": item.applicant.settlement,
        "number": item.registration_number,
        "received": short_date(item.received_on, words.language),
        "programme": words.t(packs.programme(item.programme).name),
        "type": words.t(item.type.value) if item.type.name != "first" else "",
        "state": answered or words.t(item.label),
        "chip": ANSWERS.get(item.answer, "plain") if item.answer else CHIPS.get(item.status, "plain"),
        "left": left(item.due, today, calendar) if item.due else "–",
        "tone": tone(item.due, today, calendar) if item.due else "",
        "due": short_date(item.due, words.language) if item.due else "",
        "step": words.t(item.step),
        "who": names.get(f"user:{item.claimed_by}", "") if item.claimed_by else "",
        "key": new_key(),
    }


def _programmes(desk: Desk) -> list[dict[str, str]]:
    codes = packs.country(desk.country).programmes
    return [{"code": code, "name": desk.words.t(packs.programme(code).name)} for code in codes]


def _sorts() -> list[dict[str, str]]:
    named = {Sort.due: _("What is due first"), Sort.received: _("The oldest first"), Sort.newest: _("The newest first")}
    return [{"code": sort.value, "name": name} for sort, name in named.items()]


def _address(query: str) -> str:
    return f"{reverse('office:worklist')}{'?' if query else ''}{query}"


def _empty(asked: Chosen, desk: Desk) -> dict[str, Any]:
    if asked.query() or asked.page > 1:
        text = _("No open proceeding is like this. Choose another view, or show everything.")
        link = _("Show everything open")
        return {"title": _("Nothing here"), "text": text, "address": _address(""), "link": link, "open": True}
    text = _("New applications from the portal appear here by themselves. One that is brought to the desk you enter.")
    title, link = _("Nothing is open at your office"), _("New application at the desk")
    may = access.may(desk.viewer, "register_at_desk") is None
    return {"title": title, "text": text, "address": reverse("office:desk"), "link": link, "open": may}
