"""One visitor's request to a draft: who they are, what is written so far, and where to go on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, wraps
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from komek import packs
from komek.access import service as access
from komek.clock import site
from komek.intake import service as intake
from komek.languages.problem import Problem
from komek.law import Country, Programme
from komek.people.service import CountryForm, form
from komek.portal import catalogue
from komek.portal.answers import Answers
from komek.portal.apply.bridge import answers_of, with_answers
from komek.portal.apply.holding import adopt, draft_or_404, held, viewer_of
from komek.portal.apply.screens import Screens
from komek.portal.questions import Asking
from komek.portal.screening import Screening
from komek.portal.views.page import show, words


@dataclass(frozen=True)
class Applying:
    """A request, and the draft it is about."""

    request: HttpRequest
    country: Country
    draft: intake.Draft
    at: datetime
    today: date

    @property
    def screens(self) -> Screens:
        """Where the draft's pages are."""
        return Screens(self.country.code, self.draft.id)

    @cached_property
    def programme(self) -> Programme:
        """What is applied for."""
        return packs.programme(self.draft.programme)

    @property
    def land(self) -> CountryForm:
        """What the country wants of names, numbers and addresses."""
        return form(self.country.code)

    @cached_property
    def screening(self) -> Screening:
        """The questions of this programme alone, with what was answered."""
        family = self.draft.content.family
        told = answers_of(family, self.country, self.today, intake.outdated(family, self.country, self.today))
        return Screening(self.country, [self.programme], told, self.today)

    @cached_property
    def problems(self) -> list[Problem]:
        """Everything that still stands against submitting."""
        return intake.validate(self.draft, self.today)

    def problems_of(self, step: str) -> list[Problem]:
        """Those of one step, by their fields."""
        below = [problem for problem in self.problems if problem.where.partition(".")[0] == step]
        return [problem._replace(where=problem.where.partition(".")[2]) for problem in below]

    def asking(self, place: int | None = None) -> Asking:
        """In which words to ask the member at `place`."""
        name = None if place is None else self.screening.answers.members[place].name
        return Asking(self.country, self.today, words(), name)

    def save(self, part: intake.Part) -> Applying:
        """The same, after a part was kept."""
        return Applying(self.request, self.country, intake.save(self.draft.id, part, self.at), self.at, self.today)

    def save_answers(self, told: Answers) -> Applying:
        """The same, after questions were answered."""
        return self.save(with_answers(self.draft.content.family, told, self.today))

    def is_known(self, place: int) -> bool:
        """Whether who a member is was filled in from what we know of somebody signed in: then it is not asked."""
        member = self.draft.content.family.members[place]
        return member.person is not None and self.draft.person in viewer_of(self.request).persons

    def show(self, template: str, context: dict[str, Any] | None = None, *, status: int = 200) -> HttpResponse:
        """A page of the draft."""
        own = {"screens": _Addresses(self.screens), "programme_name": words().t(self.programme.name)}
        page = f"apply/{template}"
        return show(self.request, page, {**own, **(context or {})}, country=self.country, status=status)

    def to_tasks(self) -> HttpResponse:
        """Back to the list."""
        return redirect(self.screens.of("tasks"))


class _Addresses:
    """`{{ screens.papers }}` in a template."""

    def __init__(self, screens: Screens) -> None:
        self.screens = screens

    def __getitem__(self, view: str) -> str:
        return self.screens.of(view)


View = Callable[..., HttpResponse]


def applying(view: Callable[..., HttpResponse]) -> View:
    """A view of a draft: given an `Applying`; never cached, and nothing that was typed reaches a log."""

    @never_cache
    @sensitive_post_parameters()
    @wraps(view)
    def respond(request: HttpRequest, code: str, draft: UUID, *args: Any, **kwargs: Any) -> HttpResponse:
        country = catalogue.country_or_404(code)
        try:
            found = adopt(request, draft_or_404(request, code, draft))
        except access.NotHere:  # handed in already, or nobody's business
            if access.receipt(viewer_of(request), draft, site.now(), drafts=held(request)):
                return redirect(Screens(code, draft).of("receipt"))
            raise
        return view(Applying(request, country, found, site.now(), catalogue.today(country)), *args, **kwargs)

    return respond
