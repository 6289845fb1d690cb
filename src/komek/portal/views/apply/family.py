"""The members of the family: list, add, change, remove."""

from dataclasses import replace

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from komek.intake import service as intake
from komek.intake.service import Member
from komek.portal.apply.member import PersonForm
from komek.portal.apply.people import line, shown
from komek.portal.views.apply.applying import Applying, applying
from komek.portal.views.page import words


@require_safe
@applying
def family(visit: Applying) -> HttpResponse:
    """Everybody so far, and what is missing of each."""
    members = visit.draft.content.family.members
    if not members:
        return redirect(visit.screens.of("member-add"))
    open_places = {problem.where.split(".")[1] for problem in visit.problems_of("family") if "." in problem.where}
    lines = [line(visit, place, str(place) in open_places) for place in range(len(members))]
    context = {"members": lines, "full": len(members) >= intake.MOST_PEOPLE, "add": visit.screens.of("member-add")}
    return visit.show("family.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@applying
def add(visit: Applying) -> HttpResponse:
    """One more person; the first is the applicant."""
    if len(visit.draft.content.family.members) >= intake.MOST_PEOPLE:
        return redirect(visit.screens.of("family"))
    return _member(visit, len(visit.draft.content.family.members), Member())


@require_http_methods(["GET", "HEAD", "POST"])
@applying
def change(visit: Applying, number: int) -> HttpResponse:
    """Who somebody is."""
    place = _place(visit, number)
    return _member(visit, place, visit.draft.content.family.members[place])


@require_http_methods(["GET", "HEAD", "POST"])
@applying
def remove(visit: Applying, number: int) -> HttpResponse:
    """Take somebody out of the family, after a question. The applicant stays."""
    place = _place(visit, number)
    if place == 0:
        raise Http404("the applicant cannot be removed")
    told = visit.draft.content.family
    if visit.request.method == "POST":
        visit.save(replace(told, members=(*told.members[:place], *told.members[place + 1 :])))
        return redirect(visit.screens.of("family"))
    return visit.show("remove.html", {"name": visit.screening.answers.members[place].name})


def _member(visit: Applying, place: int, member: Member) -> HttpResponse:
    told = visit.draft.content.family
    known = place < len(told.members) and visit.is_known(place)
    data = [visit.request.POST] if visit.request.method == "POST" else []
    form = PersonForm(*data, land=visit.land, asking=visit.asking(), member=member, first=place == 0, known=known)
    if visit.request.method == "POST":
        said = form.part()
        if member == Member() and said in told.members:  # the form was sent twice
            return redirect(visit.screens.of("family"))
        problems = intake.problems_of_member(said, place, told, visit.land, visit.today)
        if form.take(problems, words()):
            visit.save(replace(told, members=(*told.members[:place], said, *told.members[place + 1 :])))
            return redirect(visit.screens.of("family"))
    context = {"form": form, "first": place == 0, "shown": shown(visit, place) if known else None}
    return visit.show("member.html", context)


def _place(visit: Applying, number: int) -> int:
    if not 1 <= number <= len(visit.draft.content.family.members):
        raise Http404("no such person")
    return number - 1
