"""One member of staff at their desk: who they are, in which language, what time it is; and a page for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, wraps
from typing import Any, cast

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from komek import clock, packs
from komek.access import service as access
from komek.accounts.service import Role, Viewer
from komek.casework.lifecycle import Sentence
from komek.clock import site
from komek.office.navigation import links, searches
from komek.offices import service as offices
from komek.portal.language import switch
from komek.portal.wording import Words

READERS = (
    Role.CASEWORKER, Role.CHECKER, Role.HEAD, Role.REGIONAL_MANAGER, Role.AUDITOR, Role.OPERATOR,
)  # fmt: skip
"""Whom the office's pages are for at all; what each of them sees and does, says `access`."""

STAFF = (*READERS, Role.ADMINISTRATOR)
"""Everybody behind the counter."""

WORKERS = (Role.CASEWORKER, Role.CHECKER, Role.HEAD)
"""Who changes anything."""


@dataclass(frozen=True)
class Desk:
    """A request of a member of staff. `at` is asked of the clock once, so that a page knows one moment only."""

    request: HttpRequest
    viewer: Viewer
    at: datetime

    @property
    def user(self) -> int:
        """Their id."""
        return self.viewer.user or 0

    @cached_property
    def words(self) -> Words:
        """The words of the reader's language."""
        return Words(get_language() or "en")

    @cached_property
    def office(self) -> offices.Office | None:
        """The office they work at; None for who is there for all."""
        reach = self.viewer.offices
        return offices.office_by_id(min(reach)) if reach else None

    @cached_property
    def country(self) -> str:
        """The country they work in; who is there for all begins with the one whose language they have."""
        if self.office:
            return self.office.country
        known = {country.code: country.languages[0] for country in packs.countries()}
        spoken = [code for code, language in known.items() if language == self.viewer.language]
        asked = self.request.GET.get("country", "")
        return asked if asked in known else next(iter((*spoken, *known)))

    def today(self, country: str | None = None) -> date:
        """Which day it is in a country (None: in theirs)."""
        return clock.calendar(country or self.country).day_of(self.at)

    def say(self, sentence: Sentence) -> str:
        """A sentence of the casework in the reader's language."""
        return sentence.say(self.words.t, self.words.date)

    def moment(self, at: datetime, country: str | None = None) -> tuple[date, str]:
        """A moment as a country's clocks show it: the day, and hours and minutes."""
        zone = clock.calendar(country or self.country).zone
        there = at.astimezone(zone)
        return there.date(), f"{there:%H:%M}"

    def has(self, *roles: Role) -> bool:
        """Whether they hold one of these roles anywhere."""
        return bool(self.viewer.roles & set(roles))

    def show(self, template: str, context: Mapping[str, Any], *, status: int = 200) -> HttpResponse:
        """Render `office/<template>` in the frame of every page."""
        frame = {
            "language": get_language(),
            "switch": switch(self.request, self.country),
            "viewer": self.viewer,
            "office_name": self.office.name(self.words.language) if self.office else "",
            "works": self.has(*WORKERS),
            "links": links(self.viewer),
            "searches": searches(self.viewer),
            "query": self.request.GET.get("q", ""),
        }
        response = render(self.request, f"office/{template}", {**frame, **context}, status=status)
        # A mistake in a form is no fault of the site: Django would write a warning for every typing error.
        response._has_been_logged = True  # type: ignore[attr-defined]
        return response


View = Callable[..., HttpResponse]


def for_staff(*roles: Role) -> Callable[[View], Callable[..., HttpResponseBase]]:
    """A page for staff with one of these roles (none named: for every reader). Others are not told that it exists."""

    def decorate(view: View) -> Callable[..., HttpResponseBase]:
        @never_cache
        @sensitive_post_parameters()
        @wraps(view)
        def respond(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            viewer = cast(Viewer, request.viewer)  # type: ignore[attr-defined]
            if viewer.user is None:
                return redirect_to_login(request.get_full_path())
            if not viewer.roles & set(roles or READERS):
                raise Http404
            desk = Desk(request, viewer, site.now())
            try:
                with offices.steady() if request.method == "GET" else nullcontext():
                    return view(desk, *args, **kwargs)
            except access.NotYours as refused:
                return desk.show("not-yours.html", {"sentence": desk.say(refused.sentence)}, status=403)

        return respond

    return decorate
