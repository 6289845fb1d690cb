"""Before the first part: what applying means, a draft begun, a draft opened by its link."""

from datetime import date
from urllib.parse import urlencode
from uuid import UUID, uuid4

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from komek import packs
from komek.clock import calendar, site
from komek.intake import service as intake
from komek.law import Country, Programme
from komek.portal import catalogue, cookie
from komek.portal.apply.bridge import family_of
from komek.portal.apply.holding import hold, submitter, viewer_of
from komek.portal.apply.screens import Screens
from komek.portal.screening import facts_that_move
from komek.portal.views.page import show, words


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest, code: str, name: str) -> HttpResponse:
    """What is needed; sent, the draft is begun with what was answered and with what is known."""
    country = catalogue.country_or_404(code)
    programme = _programme(country, name)
    if request.method == "POST":
        return _begun(request, country, programme)
    seen, told = viewer_of(request), cookie.read(request, country)
    person = next(iter(seen.persons), None)
    mine = [draft for draft in intake.drafts_of(person) if draft.programme == programme.code] if person else []
    context = {
        "programme": {"name": words().t(programme.name), "summary": words().t(programme.summary)},
        "key": uuid4(),
        "told": bool(told.members),
        "signed_in": person is not None,
        "sign_in": f"{reverse(settings.LOGIN_URL)}?{urlencode({'next': request.path})}",
        "drafts": [
            {"address": Screens(code, draft.id).of("tasks"), "saved": words().date(_day(draft, country))}
            for draft in mine
        ],
    }
    return show(request, "apply/begin.html", context, country=country)


def _begun(request: HttpRequest, country: Country, programme: Programme) -> HttpResponse:
    seen, at = viewer_of(request), site.now()
    person = next(iter(seen.persons), None)
    draft = intake.draft(
        programme.code,
        submitter(request),
        at,
        language=words().language,
        person=person,
        content=_known(request, country, person),
        key=_key(request),
    )
    response = redirect(Screens(country.code, draft.id).of("tasks"))
    if person is None:
        hold(request, response, draft.id)
    return response


def _key(request: HttpRequest) -> UUID:
    """The form's own; a form without one, or with something else in its place, begins a draft like any other."""
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError:
        return uuid4()


def _known(request: HttpRequest, country: Country, person: int | None) -> intake.Content:
    """What the state knows of somebody signed in, with what they answered just now; of others the answers alone."""
    today = catalogue.today(country)
    told = cookie.read(request, country)
    family = family_of(told.without_facts(facts_that_move(country, told.on, today)), today)
    if person is None:
        return intake.Content(family=family)
    return intake.taken_over(intake.prefilled(person, today), family)


def _programme(country: Country, name: str) -> Programme:
    code = f"{country.code}.{name}"
    if code not in {programme.code for programme in catalogue.programmes(country)}:
        raise Http404(f"{code} is not published")
    return packs.programme(code)


def _day(draft: intake.Draft, country: Country) -> date:
    return calendar(country.code).day_of(draft.saved_at)


@never_cache
@require_safe
def resume(request: HttpRequest, code: str, token: str) -> HttpResponse:
    """Open a draft by its link. Whose draft it is decides its own page; a link that is none says so."""
    country = catalogue.country_or_404(code)
    try:
        draft = intake.resumed(token)
    except intake.NoDraft:
        return show(request, "apply/expired.html", country=country, status=410)
    response = redirect(Screens(code, draft).of("tasks"))
    hold(request, response, draft)
    return response
