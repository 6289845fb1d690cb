"""A page of questions of an application: the same as in *What can I get?*, for one programme."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from komek.portal.apply.tasks import following
from komek.portal.forms import SectionForm
from komek.portal.presentation import page_title
from komek.portal.views.apply.applying import Applying, applying
from komek.portal.views.page import words


@require_http_methods(["GET", "HEAD", "POST"])
@applying
def section(visit: Applying, section: str, number: int | None = None) -> HttpResponse:
    """One page; answered, the next of the same section, or the task list."""
    page = visit.screening.page(section, None if number is None else number - 1)
    if page is None:
        return visit.to_tasks()
    data = [visit.request.POST] if visit.request.method == "POST" else []
    form = SectionForm(*data, page=page, asking=visit.asking(page.place), answers=visit.screening.answers)
    if visit.request.method == "POST" and form.is_valid():
        after = visit.save_answers(form.answered)
        on = following(after.screening, page)
        return redirect(visit.screens.page(on)) if on else visit.to_tasks()
    return visit.show("section.html", {"form": form, "title": page_title(visit.screening, page, words())})
