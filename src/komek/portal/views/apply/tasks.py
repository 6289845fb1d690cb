"""The task list, and giving the draft up."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from komek.intake import service as intake
from komek.portal.apply.holding import viewer_of
from komek.portal.apply.tasks import TaskList
from komek.portal.views.apply.applying import Applying, applying
from komek.portal.views.page import words


@require_safe
@applying
def tasks(visit: Applying) -> HttpResponse:
    """What is done and what is open; how to come back."""
    listed = TaskList(visit.draft, visit.screening, visit.problems, visit.screens, words())
    token = intake.resume_token(visit.draft.id)
    link = visit.request.build_absolute_uri(reverse("portal:apply-resume", args=[visit.country.code, token]))
    context = {
        "tasks": listed.tasks,
        "left": listed.left,
        "mine": visit.draft.person in viewer_of(visit.request).persons,
        "link": link,
        "kept": intake.KEPT_FOR.days,
    }
    return visit.show("tasks.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@applying
def delete(visit: Applying) -> HttpResponse:
    """Give the draft up, after a question."""
    if visit.request.method == "POST":
        intake.remove(visit.draft.id)
        return redirect("portal:country", visit.country.code)
    return visit.show("delete.html")
