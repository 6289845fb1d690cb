"""Recording one fact, a visit, a paper."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from komek.casework import service as casework
from komek.casework.lifecycle import Cause
from komek.documents import service as documents
from komek.evidence import service as evidence
from komek.evidence.service import Row, Source
from komek.law import Fact
from komek.office.acting import Sent
from komek.office.desk import Desk, for_staff
from komek.office.forms.facts import FactForm, SurveyForm, asking_of
from komek.office.forms.papers import PaperForm
from komek.office.screen.case import CaseScreen
from komek.office.views.acting import Act, opened, respond
from komek.office.views.proposing import posted
from komek.portal.choosing import Option

SEEN = ("family", "home", "health")
"""The sections of facts of the home that a visit can find; the rest is in papers and registers."""

SEEN_OF_PEOPLE = ("family", "health", "education", "residence", "care")
"""The same of people. Only what is so or not so, or one of a few: amounts and days stand in papers."""

NOT_SEEN = ("relation",)
"""What makes somebody a member of the family at all; it is put right as a fact of its own."""

CAUSES = {"income": Cause.income, "family": Cause.family, "home": Cause.moved}
"""By the section of a fact: what a change of it is to the case."""


@for_staff()
def fact(desk: Desk, id: int, who: str, name: str) -> HttpResponse:
    """GET and POST of the page that records one fact."""
    screen = opened(desk, "record_fact", id)
    person, declared = address(screen, who, name)
    row = next((row for row in _sides(screen) if (row.person, row.fact.name) == (person, name)), None)
    spoken = [source for source in Source if row and getattr(row, source.name)]
    asking = asking_of(screen.country, screen.proceeding.received_on, screen.words, screen.names.get(person or 0))
    form = FactForm(*posted(desk), fact=declared, asking=asking, files=_files(screen), spoken=spoken)

    def act(_sent: Sent) -> None:
        evidence.record(
            id, person, name, form.coded, form.source, desk.viewer.actor, desk.at,
            reference=form.cleaned_data.get("file", ""), valid=form.valid, correction=form.correction,
        )  # fmt: skip
        heard(desk, screen, cause_of(declared, form.source, form.correction))

    whose = screen.names.get(person or 0) or _("Household")
    title = f"{whose}: {screen.words.label(declared)}"
    context = {"row": _row_of(screen, who, name)}
    return respond(
        desk,
        screen,
        Act("record_fact", title, _("Record"), form, act, template="office/parts/sides.html", context=context,
            done=lambda: "fact"),
    )  # fmt: skip


def heard(desk: Desk, screen: CaseScreen, cause: Cause) -> None:
    """Let the casework know that facts have changed, where it has assessed or proposed already."""
    if screen.proceeding.status in ("assessed", "proposed"):
        casework.learn(screen.record.id, cause, desk.viewer.actor, desk.at)


def cause_of(fact: Fact, source: Source, correction: bool) -> Cause:
    """What the news of a fact is to a case."""
    if source is Source.register:
        return Cause.register
    return Cause.mistake if correction else CAUSES.get(fact.section, Cause.income)


def address(screen: CaseScreen, who: str, name: str) -> tuple[int | None, Fact]:
    """The person (None: the household) and the fact of an address. Raises Http404."""
    person = None if who == "household" else int(who[1:]) if who[:1] == "p" and who[1:].isdigit() else -1
    if person is not None and person not in screen.facts.persons:
        raise Http404
    found = evidence.declared_facts(screen.record.country, person).get(name)
    if found is None:
        raise Http404
    return person, found


def _sides(screen: CaseScreen) -> list[Row]:
    return screen.file.sides(screen.proceeding.received_on)


def _row_of(screen: CaseScreen, who: str, name: str) -> Any:
    rows = (row for group in screen.table.groups for row in group.rows)
    return next((row for row in rows if (row.who, row.fact) == (who, name)), None)


def _files(screen: CaseScreen) -> list[Option]:
    return [Option(str(file.id), file.name) for file in screen.file.documents]


@for_staff()
def survey(desk: Desk, id: int) -> HttpResponse:
    """GET and POST of the report of a visit."""
    screen = opened(desk, "survey", id)
    asking = asking_of(screen.country, screen.proceeding.received_on, screen.words, None)
    form = SurveyForm(*posted(desk), places=places(screen), asking=asking)

    def act(_sent: Sent) -> None:
        evidence.survey(id, desk.viewer.actor, desk.at, form.cleaned_data["text"], form.findings)
        if form.findings:
            heard(desk, screen, Cause.family)

    intro = _("Fill in only what you have seen or counted yourself. It stands above what was declared.")
    page = Act("survey", _("Report a visit"), _("Keep the report"), form, act, intro=intro, done=lambda: "survey")
    return respond(desk, screen, page)


def places(screen: CaseScreen) -> list[tuple[int | None, Fact, str]]:
    """The facts of this family that a visit can find and that the programme reads: of the home, then of each person."""
    read = screen.programme.facts()
    of_home: list[tuple[int | None, Fact, str]] = [
        (None, known, "")
        for known in read
        if known.of == "household" and known.section in SEEN and known.kind is not date
    ]
    of_people = [known for known in read if known.of == "person" and _is_seen(known)]
    return of_home + [(id, known, name) for id, name in screen.names.items() for known in of_people]


def _is_seen(fact: Fact) -> bool:
    is_word = fact.kind is bool or (isinstance(fact.kind, type) and issubclass(fact.kind, Enum))
    return is_word and fact.section in SEEN_OF_PEOPLE and fact.name not in NOT_SEEN


@for_staff()
def paper(desk: Desk, id: int, code: str) -> HttpResponse:
    """GET and POST of a document that was brought: a file, or seen at the desk."""
    screen = opened(desk, "bring", id)
    known = next((paper for paper in screen.programme.documents if paper.code == code), None)
    if known is None:
        raise Http404
    form = PaperForm(*posted(desk), *([desk.request.FILES] if desk.request.method == "POST" else []))

    def act(_sent: Sent) -> None:
        upload = form.cleaned_data["file"]
        stored = None
        if upload is not None:
            stored = documents.store(upload, upload.name, f"case:{id}", desk.viewer.actor, desk.at).id
        evidence.bring(id, code, desk.viewer.actor, desk.at, stored)

    return respond(
        desk,
        screen,
        Act("bring", screen.words.t(known.label), _("Note it"), form, act, multipart=True, done=lambda: "paper"),
    )
