"""One visitor's request to *What can I get?*: the answers that came with it, and how to go on with new ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from komek.law import Country
from komek.portal import catalogue, cookie
from komek.portal.answers import Answers
from komek.portal.pages import Page
from komek.portal.presentation import parts
from komek.portal.questions import Asking
from komek.portal.screening import Screening
from komek.portal.views.page import show, words


@dataclass(frozen=True)
class Visit:
    """A request, the country it is about, and what was answered so far."""

    request: HttpRequest
    country: Country
    screening: Screening

    @property
    def answers(self) -> Answers:
        """What was answered so far."""
        return self.screening.answers

    def asking(self, place: int | None = None) -> Asking:
        """In which words to ask the member at `place` (None: the household)."""
        name = None if place is None else self.answers.members[place].name
        return Asking(self.country, self.screening.on, words(), name)

    def address(self, view: str, *args: object) -> str:
        """The address of one of this country's pages."""
        return reverse(f"portal:{view}", args=[self.country.code, *args])

    def show(self, template: str, context: dict[str, Any], *, now: str = "", status: int = 200) -> HttpResponse:
        """A page with the list of parts beside it; `now` is the part it belongs to."""
        beside = parts(self.screening, words(), now)
        return show(self.request, template, {"parts": beside, **context}, country=self.country, status=status)

    def go(self, answers: Answers, address: str | None = None) -> HttpResponse:
        """Keep the answers and go on: to `address`, or to what is to be asked next."""
        if not cookie.fits(answers):
            return self.show("check/too-large.html", {}, status=413)
        following = visit_with(self, answers)
        response = redirect(address or following.next_address())
        cookie.write(response, self.country, answers)
        return response

    def next_address(self) -> str:
        """Where to go on: the family, the date, the first open page, the result."""
        if not self.answers.members:
            return self.address("member-add")
        if self.answers.on is None:
            return self.address("family")
        page = self.screening.next
        return self.address("result") if page is None else self.page_address(page)

    def page_address(self, page: Page) -> str:
        """The address of a page of questions."""
        if page.place is None:
            return self.address("section", page.section)
        return self.address("section-member", page.section, page.place + 1)


def visit_with(visit: Visit, answers: Answers) -> Visit:
    """The same visit after other answers."""
    before = visit.screening
    return Visit(visit.request, visit.country, Screening(before.country, before.programmes, answers, before.today))


View = Callable[..., HttpResponse]


def private(view: Callable[..., HttpResponse]) -> View:
    """A view of the questions: given a `Visit`; never cached, and nothing that was typed reaches a log."""

    @never_cache
    @sensitive_post_parameters()
    @wraps(view)
    def respond(request: HttpRequest, code: str, *args: Any, **kwargs: Any) -> HttpResponse:
        country = catalogue.country_or_404(code)
        answers = cookie.read(request, country)
        screening = Screening(country, catalogue.programmes(country), answers, catalogue.today(country))
        return view(Visit(request, country, screening), *args, **kwargs)

    return respond
