"""Views of the worklist that somebody keeps for themselves."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from komek.languages.text import one_line
from komek.office.desk import Desk, for_staff
from komek.office.models import SavedView

MOST = 20
NAMES = ("view", "programme", "sort", "number")


@require_POST
@for_staff()
def save(desk: Desk) -> HttpResponse:
    """Keep the list as it is shown, under a name; the same name again takes the place of the old one."""
    name = one_line(desk.request.POST.get("name", ""))[:60]
    asked = [(key, value) for key, value in parse_qsl(desk.request.POST.get("query", "")) if key in NAMES]
    mine = SavedView.objects.filter(user=desk.user)
    if name and (mine.filter(name=name).exists() or mine.count() < MOST):
        query = urlencode(asked)[:500]
        SavedView.objects.update_or_create(user=desk.user, name=name, defaults={"query": query})
    return redirect("office:worklist")


@require_POST
@for_staff()
def forget(desk: Desk, id: int) -> HttpResponse:
    """Remove one of one's own views; somebody else's stays."""
    SavedView.objects.filter(pk=id, user=desk.user).delete()
    return redirect("office:worklist")
