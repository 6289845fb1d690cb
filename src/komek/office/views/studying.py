"""Asking for a study: a scan or a simulation, invented people, and the picture of one family."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from komek import languages, packs
from komek.languages.problem import Refusal
from komek.office.acting import new_key, once, sent
from komek.office.desk import Desk
from komek.office.forms.studies import FamilyForm, NewStudyForm, PeopleForm, country_options
from komek.office.screen.studies import KINDS, inline
from komek.office.views.studies import only_country, researchers
from komek.portal.choosing import Option
from komek.services import service as services
from komek.studies import service as studies
from komek.studies.service import People, Study

FIRST, LAST = date(2006, 1, 1), date(2199, 12, 31)


@researchers
def new(desk: Desk) -> HttpResponse:
    """GET /office/studies/new/ asks for kind, programme and day; with them the rest is asked, and sent by POST."""
    kind, programme, on = desk.request.GET.get("kind", ""), _programme(desk), _day(desk)
    if kind not in ("scan", "simulate") or not programme or on is None:
        return _first(desk, "studies/new.html", {"kind": kind or "simulate", "kinds": _kinds()})
    people = [_option(one, desk) for one in studies.populations(programme.partition(".")[0])]
    law = studies.programme_of(programme)
    known = studies.in_force(law, on) if kind == "simulate" else []
    data = [desk.request.POST] if desk.request.method == "POST" else []
    form = NewStudyForm(*data, people=people, known=known, words=desk.words)
    asked = list[Study]()

    def ask() -> None:
        told = (programme, on, form.cleaned_data.get("population", ""))
        more = (desk.viewer.actor, desk.at)
        asked.append(studies.scan(*told, *more) if kind == "scan" else studies.simulate(*told, form.written, *more))

    context = {
        "title": str(KINDS[kind]), "programme": desk.words.t(law.name), "day": desk.words.date(on), "none": not people,
        "form": form, "kind": kind,
    }  # fmt: skip
    return _respond(desk, "studies/ask.html", form, ask, asked, context)


@researchers
def people(desk: Desk) -> HttpResponse:
    """Populations that are there, and more of them: GET and POST /office/studies/people/."""
    data = [desk.request.POST] if desk.request.method == "POST" else []
    form = PeopleForm(*data, countries=country_options(desk.words, only_country(desk)), language=desk.words.language)
    asked = list[Study]()

    def ask() -> None:
        told = form.cleaned_data
        asked.append(studies.make(told["country"], told["households"], desk.viewer.actor, desk.at))

    found = [_line(one, desk) for one in studies.populations(only_country(desk))]
    return _respond(desk, "studies/people.html", form, ask, asked, {"populations": found, "form": form})


@researchers
def family(desk: Desk) -> HttpResponse:
    """GET /office/studies/family/: programme and day, then the family, then the picture. All in the address."""
    programme, on = _programme(desk), _day(desk)
    if not programme or on is None:
        return _first(desk, "studies/family.html", {})
    law, get = studies.programme_of(programme), desk.request.GET
    asked = "fact" in get
    currency = law.currency_on(on)
    form = FamilyForm(
        *([get] if asked else []), country=law.country.code, currency=currency, known=studies.in_force(law, on),
        words=desk.words,
    )  # fmt: skip
    drawn, problems = None, list[Any]()
    if asked and form.is_valid():
        told = form.cleaned_data
        span = (told["low"], told["high"])
        try:
            drawn = studies.draw(
                programme, on, form.written, told["family"], told["fact"], span, desk.words.t, desk.words.language
            )
        except Refusal as refused:
            problems = form.put(refused.problems, desk.words)
    elif asked:
        problems = form.problems
    context = {
        "page": "studies", "form": form, "law": programme, "programme": desk.words.t(law.name), "on": on,
        "day": desk.words.date(on), "problems": problems, "drawn": drawn,
        "svg": inline(drawn.picture.svg, "family") if drawn else "",
    }  # fmt: skip
    return desk.show("studies/family.html", context, status=400 if problems else 200)


def _first(desk: Desk, template: str, more: dict[str, Any]) -> HttpResponse:
    """The first step of both: which programme, on which day."""
    wrong = "on" in desk.request.GET and _day(desk) is None
    problems = [{"anchor": "on", "text": _("Enter the day, for example 2019-03-15.")}] if wrong else []
    context = {
        "page": "studies", "problems": problems, "programmes": _programmes(desk), "chosen": _programme(desk),
        "on": desk.today(), "first": True, **more,
    }  # fmt: skip
    return desk.show(template, context, status=400 if problems else 200)


def _respond(
    desk: Desk, template: str, form: Any, ask: Callable[[], None], asked: list[Study], context: dict[str, Any]
) -> HttpResponse:
    """Show a form, or ask for the study and go to its page; what is wrong stands at its field."""
    problems, status = list[Any](), 200
    if desk.request.method == "POST":
        key = sent(desk).key
        problems = [] if form.is_valid() else form.problems
        if not problems:
            try:
                problems = once(desk, key, lambda: _at_fields(ask))
            except _Wrong as wrong:
                problems = form.put(wrong.refused.problems, desk.words)
        if not problems:
            return redirect("office:study", asked[0].pk) if asked else redirect("office:studies")
        status = 400
    more = {"page": "studies", "problems": problems, "key": new_key()}
    return desk.show(template, {**more, **context}, status=status)


class _Wrong(Exception):
    """What was typed cannot be: kept from `once`, so that it can stand at the fields."""

    def __init__(self, refused: Refusal) -> None:
        self.refused = refused


def _at_fields(ask: Callable[[], None]) -> None:
    try:
        ask()
    except Refusal as refused:
        raise _Wrong(refused) from None


def _kinds() -> list[Option]:
    return [Option(kind, str(KINDS[kind])) for kind in ("simulate", "scan")]


def _programmes(desk: Desk) -> list[Option]:
    """Published ones of one's country, or of all."""
    only = only_country(desk)
    codes = [one.code for one in services.published() if only in (None, one.code.partition(".")[0])]
    found = [packs.programme(code) for code in codes]
    return [
        Option(
            law.code, desk.words.t(law.name) if only else f"{desk.words.t(law.country.name)}: {desk.words.t(law.name)}"
        )
        for law in found
        if law.requirements
    ]


def _programme(desk: Desk) -> str:
    """The programme of the address, if it is one of those."""
    asked = desk.request.GET.get("programme", "")
    return asked if asked in {one.value for one in _programmes(desk)} else ""


def _day(desk: Desk) -> date | None:
    try:
        found = date.fromisoformat(desk.request.GET.get("on", ""))
    except ValueError:
        return None
    return found if FIRST <= found <= LAST else None


def _option(one: People, desk: Desk) -> Option:
    line = _line(one, desk)
    made = _("made on %(moment)s") % {"moment": line["made"]}
    parts = [line["households"], line["on"] and _("as of %(day)s") % {"day": line["on"]}, made]
    return Option(one.name, f"{one.name}: {', '.join(part for part in parts if part)}")


def _line(one: People, desk: Desk) -> dict[str, str]:
    words = desk.words
    day, hour = desk.moment(one.made_at, one.country or None)
    return {
        "name": one.name,
        "country": words.t(packs.country(one.country).name) if one.country else _("not said"),
        "households": _("%(n)s households") % {"n": languages.number(one.households, words.language)},
        "on": words.date(one.on) if one.on else "",
        "made": f"{words.date(day)}, {hour}",
        "invented": _("invented") if one.invented else "",
    }
