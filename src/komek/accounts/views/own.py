"""One's own account: who one is here, whom one acts for."""

from typing import cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from komek.accounts import seeing, session
from komek.accounts.forms import ActingForm
from komek.accounts.models import RoleAt, User
from komek.accounts.onward import onward
from komek.accounts.role import Role
from komek.accounts.viewer import Viewer
from komek.offices import service as offices
from komek.people import service as people


@require_safe
@never_cache
@login_required
def home(request: HttpRequest) -> HttpResponse:
    """Who one is here, and what one can change of it."""
    seen = seeing.viewer(request)
    context = {
        "seen": seen,
        "staff": seen.person is None,
        "roles": _roles(seen),
        "second_factor": seen.person is None and session.kept(request).has_second_factor,
        "onward": onward(cast(User, request.user)) if seen.roles else "",
    }
    return render(request, "account/home.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@login_required
def acting(request: HttpRequest) -> HttpResponse:
    """Choose whom to act for: oneself, or somebody who is represented."""
    seen = seeing.viewer(request)
    form = ActingForm(seen.represents, request.POST or None)
    if request.method == "POST" and form.is_valid():
        session.keep_acting_for(request, form.cleaned_data["person"])
        return redirect("account_home")
    lines = people.lines(seen.represents)
    named = sorted((line.written_name, line.number_masked, person) for person, line in lines.items())
    return render(request, "account/acting-for.html", {"form": form, "seen": seen, "people": named})


def _roles(seen: Viewer) -> list[tuple[str, str]]:
    """Each role with the office it is held at, in words."""
    held = RoleAt.objects.filter(user=seen.user, role__in=seen.roles).select_related("office").order_by("role", "pk")
    return [(gettext(str(Role(row.role).label)), _place(row, seen.language)) for row in held]


def _place(row: RoleAt, language: str) -> str:
    if row.office is None:
        return gettext("all offices")
    found = offices.office(row.office.country, row.office.code)
    return found.name(language) if found else row.office.code
