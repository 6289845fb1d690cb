"""Who is at home in a cabinet: citizens who have signed in, for themselves or for whom they act."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from komek import packs
from komek.access import service as access
from komek.casework.service import CaseRecord
from komek.law import Country
from komek.portal.apply.holding import viewer_of
from komek.portal.views.page import show

View = Callable[..., HttpResponse]


def own(view: View) -> View:
    """A view for citizens: others are led to sign in, staff are told that this is not their place."""

    @never_cache
    @sensitive_post_parameters()
    @wraps(view)
    def respond(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        seen = viewer_of(request)
        if seen.user is None:
            return redirect_to_login(request.get_full_path())
        if not seen.persons:
            raise PermissionDenied("a cabinet belongs to a citizen")
        return view(request, *args, **kwargs)

    return respond


def opened(request: HttpRequest, id: int) -> access.CaseFile:
    """One's own case. Raises NotHere, also for staff who would see it at their desk: that is another place."""
    return access.file(viewer_of(request), id, access.Purpose.OWN)


def land_of(case: CaseRecord) -> Country:
    """The country of a case."""
    return packs.country(case.country)


def page(request: HttpRequest, template: str, context: dict[str, Any], case: CaseRecord | None = None) -> HttpResponse:
    """A page of the cabinet, in the frame of the case's country."""
    country = land_of(case) if case else None
    return show(request, f"cabinet/{template}", context, country=country)
