"""The members of the family: list, add, change, remove."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from komek.law import Fact
from komek.portal.answers import MOST_PEOPLE, Member
from komek.portal.forms import MemberForm
from komek.portal.presentation import MEMBERS
from komek.portal.screening import OF_FAMILY_PAGE
from komek.portal.summary import member_line
from komek.portal.views.page import words
from komek.portal.views.visit import Visit, private


@require_safe
@private
def family(visit: Visit) -> HttpResponse:
    """Everybody so far."""
    if not visit.answers.members:
        return redirect(visit.address("member-add"))
    members = [member_line(visit.screening, place, words()) for place in range(len(visit.answers.members))]
    following = visit.address("date") if visit.answers.on is None else visit.next_address()
    context = {"members": members, "full": len(members) >= MOST_PEOPLE, "most": MOST_PEOPLE, "next": following}
    return visit.show("check/family.html", context, now=MEMBERS)


@require_http_methods(["GET", "HEAD", "POST"])
@private
def add(visit: Visit) -> HttpResponse:
    """One more person; the first is the applicant."""
    if len(visit.answers.members) >= MOST_PEOPLE:
        return redirect(visit.address("family"))
    return _member(visit, None)


@require_http_methods(["GET", "HEAD", "POST"])
@private
def change(visit: Visit, number: int) -> HttpResponse:
    """What was said of a person when added."""
    return _member(visit, _place(visit, number))


@require_http_methods(["GET", "HEAD", "POST"])
@private
def remove(visit: Visit, number: int) -> HttpResponse:
    """Take somebody out of the family, after a question. The applicant stays."""
    place = _place(visit, number)
    if place == 0:
        raise Http404("the applicant cannot be removed")
    if visit.request.method == "POST":
        return visit.go(visit.answers.without_member(place), visit.address("family"))
    return visit.show("check/remove.html", {"member": visit.answers.members[place], "number": number}, now=MEMBERS)


def _member(visit: Visit, place: int | None) -> HttpResponse:
    form = _form(visit, place)
    if visit.request.method == "POST" and form.is_valid():
        old = Member("") if place is None else visit.answers.members[place]
        member = Member(form.cleaned_data["name"], old.facts).with_facts(form.facts)
        return visit.go(visit.answers.with_member(place, member), visit.address("family"))
    context = {"form": form, "first": form.applicant, "changing": place is not None}
    return visit.show("check/member.html", context, now=MEMBERS)


def _form(visit: Visit, place: int | None) -> MemberForm:
    members = visit.answers.members
    others = frozenset(member.name.casefold() for other, member in enumerate(members) if other != place)
    data = [visit.request.POST] if visit.request.method == "POST" else []
    asking = visit.asking()
    form = MemberForm(*data, facts=_facts(visit), asking=asking, taken=others, first=not members or place == 0)
    if place is not None:
        form.fill({"name": members[place].name, **members[place].facts})
    return form


def _facts(visit: Visit) -> list[Fact]:
    declared = visit.country.person.facts
    return [declared[name] for name in OF_FAMILY_PAGE if name in declared]


def _place(visit: Visit, number: int) -> int:
    if not 1 <= number <= len(visit.answers.members):
        raise Http404("no such person")
    return number - 1
