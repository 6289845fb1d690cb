"""The page of the story, signing in as somebody of it, and letting days pass. Only in a demonstration."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from komek.accounts.service import Role, demo_sign_in
from komek.casework import service as casework
from komek.clock import calendar, site
from komek.correspondence import service as correspondence
from komek.demo import clock
from komek.demo.cast import CASTS, Cast
from komek.demo.models import Character, PhoneMessage
from komek.demo.story import ENDINGS, STEPS, STUDIES, applicant_name, name_of, place_of
from komek.portal.views.page import frame, words

View = Callable[..., HttpResponse]
JUMPS = (1, 7, 14, 30)
"""How many days can be made to pass at once."""
MOST_MESSAGES = 50


def _in_a_demonstration(view: View) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not settings.DEMO:
            raise Http404("this is no demonstration")
        return view(request, *args, **kwargs)

    return guarded


@require_safe
@_in_a_demonstration
def story(request: HttpRequest) -> HttpResponse:
    """Ten steps, who to be, and the clock."""
    today = calendar("bg").day_of(site.now())
    steps = [
        {"text": gettext(step.text), "address": step.address, "link": gettext(step.link), "who": _who(step.who)}
        for step in STEPS
    ]
    context = {"steps": steps, "casts": [_cast(cast) for cast in CASTS], "today": words().date(today), "jumps": JUMPS}
    return render(request, "demo/story.html", {**frame(request), **context})


@require_POST
@_in_a_demonstration
def become(request: HttpRequest, key: str) -> HttpResponse:
    """Sign in as somebody of the story, and begin where they begin, or where the step of the story says."""
    character = get_object_or_404(Character.objects.select_related("user"), key=key)
    demo_sign_in(request, character.user)
    offered = {step.address for step in STEPS} | {STUDIES}
    asked = request.POST.get("next", "")
    return redirect(asked if asked in offered else place_of(key))


@require_POST
@_in_a_demonstration
def pass_days(request: HttpRequest) -> HttpResponse:
    """Let days pass, and do at once what these days bring."""
    asked = request.POST.get("days", "")
    if asked not in {str(days) for days in JUMPS}:
        raise Http404("no such number of days")
    clock.let_pass(int(asked))
    casework.daily(site.now())
    correspondence.remind(site.now())
    return redirect("demo:story")


@require_safe
@never_cache
@_in_a_demonstration
def phone(request: HttpRequest) -> HttpResponse:
    """The messages on the telephone, the newest first."""
    found = PhoneMessage.objects.order_by("-pk")[:MOST_MESSAGES]
    messages = [{"to": one.to, "text": one.text, "when": _moment(one.at)} for one in found]
    return render(request, "demo/phone.html", {**frame(request), "messages": messages})


def _moment(at: datetime) -> str:
    there = at.astimezone(calendar("bg").zone)
    return f"{words().date(there.date())}, {there:%H:%M}"


def _who(key: str) -> dict[str, str] | None:
    return {"key": key, "name": name_of(key)} if key else None


def _cast(cast: Cast) -> dict[str, Any]:
    from komek import packs

    staff = [{"key": one.key, "name": one.name, "what": str(Role(one.role).label)} for one in cast.staff]
    families = [
        {"key": one.key, "name": applicant_name(one), "what": gettext(ENDINGS[one.ending])} for one in cast.families
    ]
    return {"name": words().t(packs.country(cast.country).name), "staff": staff, "families": families}
