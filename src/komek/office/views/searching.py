"""Search: by number, by person, by name in any spelling. And the page of the keyboard shortcuts."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect

from komek.access import service as access
from komek.casework.service import Page, WorkItem
from komek.languages.problem import Refusal
from komek.office.desk import STAFF, Desk, for_staff
from komek.office.navigation import LISTS
from komek.office.views.worklist import lines


@for_staff(*LISTS)
def search(desk: Desk) -> HttpResponse:
    """GET /office/search/?q=; one exact number leads straight to its case."""
    text = " ".join(desk.request.GET.get("q", "").split())[:100]
    page: Page[WorkItem] = Page((), 0)
    problems: list[str] = []
    if text:
        try:
            page = access.search(desk.viewer, desk.country, text, at=desk.at)
        except Refusal as refused:
            problems = refused.sentences(desk.words.t)
    items = page.items
    if len(items) == 1 and items[0].registration_number.casefold() == text.casefold():
        return redirect("office:case", items[0].case)
    found = lines(items, desk, desk.today())
    return desk.show("search.html", {"text": text, "items": found, "more": page.more, "problems": problems})


@for_staff(*STAFF)
def keys(desk: Desk) -> HttpResponse:
    """GET /office/keys/"""
    return desk.show("keys.html", {})
