"""An application at the desk: found or new, entered in one screen, and the slip to take home."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect

from komek import packs
from komek.access import service as access
from komek.casework.lifecycle import NotAllowed
from komek.intake import service as intake
from komek.intake.service import Content, Submitter
from komek.languages.problem import Refusal
from komek.office.acting import new_key, sent
from komek.office.desk import Desk, for_staff
from komek.office.forms.desk import FIRST_ROWS, MOST, DeskForm, known_person
from komek.office.screen.case import CaseScreen
from komek.office.screen.papers import paper_lines
from komek.people import service as people
from komek.portal.choosing import Option
from komek.services import service as services

MORE = "more"
"""The button that asks for another row."""


@for_staff()
def desk(desk: Desk) -> HttpResponse:
    """GET and POST /office/desk/"""
    if why := access.may(desk.viewer, "register_at_desk"):
        raise access.NotYours(why)
    post = desk.request.POST
    rows = int(post["rows"]) if post.get("rows", "").isdigit() else FIRST_ROWS
    form = made(desk, min(max(rows, 1) + (1 if MORE in post else 0), MOST))
    if desk.request.method != "POST" or MORE in post:
        return shown(desk, form)
    key = sent(desk).key
    if not form.is_valid():
        return shown(desk, form, form.problems, status=400)
    try:
        application = submitted(desk, form, str(key))
    except (Refusal, NotAllowed) as refused:
        return shown(desk, form, _told(desk, form, refused), status=400)
    return redirect("office:slip", application.case)


def made(desk: Desk, rows: int) -> DeskForm:
    """The form, with what was typed, or with what is known of the person who was found."""
    published = {one.code for one in services.published()}
    country = packs.country(desk.country)
    codes = [code for code in country.programmes if code in published]
    options = [Option(code, desk.words.t(packs.programme(code).name)) for code in codes]
    more: dict[str, Any] = {} if desk.request.method == "POST" else {"initial": _known(desk)}
    return DeskForm(
        *([desk.request.POST] if desk.request.method == "POST" else []),
        country=country,
        land=people.form(country.code),
        programmes=options,
        words=desk.words,
        today=desk.today(),
        rows=rows,
        **more,
    )


def _known(desk: Desk) -> dict[str, Any]:
    person = desk.request.GET.get("person", "")
    return known_person(access.person(desk.viewer, int(person), at=desk.at)) if person.isdigit() else {}


def shown(desk: Desk, form: DeskForm, problems: Any = (), *, status: int = 200) -> HttpResponse:
    """The page. While a row is asked for, nothing of what was typed is judged."""
    if MORE in desk.request.POST:
        form.errors.clear()
    context = {
        "page": "desk",
        "form": form,
        "problems": problems,
        "key": desk.request.POST.get("key") or new_key(),
        "may_add": form.rows < MOST,
        "found": _found(desk),
        "who": desk.request.GET.get("who", ""),
    }
    return desk.show("desk.html", context, status=status)


def _found(desk: Desk) -> people.Found | None:
    """The people whom the desk looks for, before anything is typed twice."""
    text = desk.request.GET.get("who", "").strip()
    if not text:
        return None
    try:
        return access.find_people(desk.viewer, desk.country, text, at=desk.at)
    except people.PeopleError:
        return people.Found(())


def submitted(desk: Desk, form: DeskForm, key: str) -> intake.Application:
    """The application. Refusal or NotAllowed where it is not taken; then nothing of it is kept."""
    by = Submitter(desk.viewer.actor, assurance="substantial")
    programme, language = form.cleaned_data["programme"], form.cleaned_data["language"]
    draft = intake.draft(programme, by, desk.at, language=language, channel="desk", content=_whole(form, programme))
    try:
        return intake.submit(draft.id, key, by, desk.at)
    except (Refusal, NotAllowed):
        intake.remove(draft.id)
        raise


def _whole(form: DeskForm, programme: str) -> Content:
    """The content, in which everything that the law would still ask is “not known”: the case will find it out."""
    content = form.content()
    law = packs.programme(programme)
    try:
        open_questions = intake.unanswered(content.family, law, form.today)
    except (Refusal, ValueError):
        return content
    family = content.family
    for place, fact in open_questions:
        if place is None:
            family = replace(family, household={**family.household, fact.name: None})
        else:
            member = family.members[place]
            changed = replace(member, facts={**member.facts, fact.name: None})
            family = replace(family, members=(*family.members[:place], changed, *family.members[place + 1 :]))
    return replace(content, family=family)


def _told(desk: Desk, form: DeskForm, refused: Refusal | NotAllowed) -> list[Any]:
    if isinstance(refused, NotAllowed):
        return [desk.say(sentence) for sentence in refused.sentences]
    return [*form.put(refused.problems), *form.problems]


@for_staff()
def slip(desk: Desk, id: int) -> HttpResponse:
    """The slip that the applicant takes home: number, day, by when, and what is still to be brought."""
    screen = CaseScreen(desk, access.file(desk.viewer, id, at=desk.at))
    items = [item for item in screen.checklist if item.state != "brought"]
    following = screen.proceeding.next
    context = {
        "s": screen,
        "c": screen.record,
        "p": screen.proceeding,
        "programme": desk.words.t(screen.programme.name),
        "received": desk.words.date(screen.proceeding.received_on),
        "due": desk.words.date(following.due) if following and following.due else "",
        "due_for": desk.words.t(following.step.label) if following else "",
        "office": screen.office,
        "office_name_": screen.office.name(desk.words.language),
        "papers": paper_lines(items, [], desk.words),
    }
    return desk.show("slip.html", context)
