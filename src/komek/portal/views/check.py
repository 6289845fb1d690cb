"""The questions: where to go on, the day of application, the pages of questions, all answers, deleting them."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from komek.portal import cookie
from komek.portal.forms import OTHER, TODAY, DateForm, SectionForm
from komek.portal.pages import Page
from komek.portal.presentation import DAY, page_title, progress
from komek.portal.screening import facts_that_move
from komek.portal.summary import summary
from komek.portal.views.page import show, words
from komek.portal.views.visit import Visit, private


@require_safe
@private
def start(visit: Visit) -> HttpResponse:
    """Go on where the visitor is."""
    return redirect(visit.next_address())


@require_http_methods(["GET", "HEAD", "POST"])
@private
def day(visit: Visit) -> HttpResponse:
    """On which day to apply."""
    if not visit.answers.members:
        return redirect(visit.address("member-add"))
    form = _date_form(visit)
    if visit.request.method == "POST" and form.is_valid():
        on = form.cleaned_data["on"]
        moved = facts_that_move(visit.country, visit.answers.on, on)
        return visit.go(visit.answers.without_facts(moved).with_date(on))
    return visit.show("check/date.html", {"form": form}, now=DAY)


def _date_form(visit: Visit) -> DateForm:
    data = [visit.request.POST] if visit.request.method == "POST" else []
    today = visit.screening.today
    form = DateForm(*data, today=today, asking=visit.asking(), answers=visit.answers)
    on = visit.answers.on
    form.fill({"when": TODAY if on in (None, today) else OTHER, **({"day": on} if on not in (None, today) else {})})
    return form


@require_http_methods(["GET", "HEAD", "POST"])
@private
def section(visit: Visit, section: str, number: int | None = None) -> HttpResponse:
    """One page of questions. A page that has nothing (more) to ask leads on."""
    page = visit.screening.page(section, None if number is None else number - 1)
    if page is None:
        return redirect(visit.next_address())
    form = _section_form(visit, page)
    if visit.request.method == "POST" and form.is_valid():
        return visit.go(form.answered)
    context = {
        "form": form,
        "title": page_title(visit.screening, page, words()),
        "progress": progress(visit.screening, page),
    }
    return visit.show("check/section.html", context, now=section)


def _section_form(visit: Visit, page: Page) -> SectionForm:
    data = [visit.request.POST] if visit.request.method == "POST" else []
    return SectionForm(*data, page=page, asking=visit.asking(page.place), answers=visit.answers)


@require_safe
@private
def answers(visit: Visit) -> HttpResponse:
    """Everything that was answered, with links to change it."""
    if not visit.answers.members:
        return redirect(visit.address("member-add"))
    return visit.show("check/answers.html", {"summary": summary(visit.screening, words())}, now="answers")


@require_POST
@private
def delete(visit: Visit) -> HttpResponse:
    """Delete the answers from the browser; there is no other copy."""
    response = redirect(visit.address("deleted"))
    cookie.forget(response, visit.country)
    return response


@require_safe
@private
def deleted(visit: Visit) -> HttpResponse:
    """The answers are gone."""
    return show(visit.request, "check/deleted.html", country=visit.country)
