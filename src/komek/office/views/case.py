"""A case on one screen, what is done there at the press of a button, and its files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from komek.access import service as access
from komek.access.service import CaseFile
from komek.casework import service as casework
from komek.casework.lifecycle.events import LapseCorrection
from komek.casework.service import Action, CaseRecord
from komek.documents import service as documents
from komek.office.acting import Sent, new_key, once, sent
from komek.office.desk import Desk, for_staff
from komek.office.screen.actions import AT_ONCE, Steps, steps
from komek.office.screen.appeals import appeals_context
from komek.office.screen.case import CaseScreen
from komek.office.screen.context import case_context
from komek.office.screen.messages import message_texts

DONE = {
    "collect": _("You have begun to gather the facts."),
    "assess": _("The law was applied to the facts."),
    "receive_correction": _("The correction is recorded."),
    "lapse_correction": _("The correction has lapsed."),
    "claim": _("You have taken this case on."),
    "unclaim": _("You have laid this case back."),
    "fact": _("The fact is recorded."),
    "survey": _("The report is kept."),
    "paper": _("The document is noted."),
    "correction": _("The applicant is asked to correct."),
    "propose": _("Your proposal waits for a second person."),
    "decide": _("It is decided."),
    "give_back": _("The proposal is given back."),
    "discontinue": _("Your proposal waits for a second person."),
    "serve": _("The service is recorded."),
    "withdraw": _("The withdrawal is recorded."),
    "revision": _("A revision is open."),
    "suspend": _("The payments are suspended."),
    "dismiss": _("It is noted that nothing has to be revised."),
    "due": _("The day is set."),
    "file-appeal": _("The appeal is recorded."),
    "appeal-upheld": _("The outcome of the appeal is recorded."),
    "appeal-withdrawn": _("The outcome of the appeal is recorded."),
    "appeal-partly": _("The appeal is successful. A proceeding is open, in which it is decided anew."),
    "appeal-successful": _("The appeal is successful. A proceeding is open, in which it is decided anew."),
    "resume": _("The payments are resumed."),
    "answer_message": _("The message is answered."),
}
"""By what was done: the sentence that says so."""


@for_staff()
def case(desk: Desk, id: int) -> HttpResponse:
    """GET /office/cases/17/"""
    return shown(desk, access.file(desk.viewer, id, at=desk.at))


def shown(desk: Desk, file: CaseFile, problems: Sequence[str] = ()) -> HttpResponse:
    """The screen of a case; with what could not be done, if anything."""
    screen, actions = CaseScreen(desk, file), possible(desk, file)
    context = {
        "s": screen,
        "c": file.case,
        "p": screen.proceeding,
        "key": new_key(),
        "version": file.case.version,
        "problems": problems,
        "said": said(desk),
        "steps": buttons(desk, actions),
        "records": access.may(desk.viewer, "record_fact", file.case) is None,
        "may_set_due": access.may(desk.viewer, "set_due", file.case) is None,
        "messages": message_texts(screen),
        "answers": access.may(desk.viewer, "answer_message", file.case) is None,
        "mine": screen.proceeding.claimed_by == desk.viewer.user,
        **case_context(screen),
        **appeals_context(screen, actions),
    }
    return desk.show("case.html", context, status=409 if problems else 200)


def possible(desk: Desk, file: CaseFile) -> list[Action]:
    """What can be done with a case now by this reader, or why not."""
    return access.possible(desk.viewer, file.case, desk.today(file.case.country))


def buttons(desk: Desk, actions: Sequence[Action]) -> Steps:
    """The buttons of a case for this reader."""
    why_not = {action.event: [desk.say(sentence) for sentence in action.why_not] for action in actions}
    return steps(actions, why_not)


@require_POST
@for_staff()
def do(desk: Desk, id: int, event: str) -> HttpResponse:
    """What needs nothing but the press of a button."""
    if event not in AT_ONCE:
        raise Http404
    record = access.require(desk.viewer, event, id, at=desk.at)
    form, by, at = sent(desk), desk.viewer.actor, desk.at
    acts: dict[str, Callable[[], object]] = {
        "collect": lambda: casework.collect(id, by, at, version=form.version),
        "assess": lambda: casework.assess(id, by, at, version=form.version),
        "receive_correction": lambda: casework.receive_correction(id, by, at, version=form.version),
        "lapse_correction": lambda: _lapse(desk, record, form),
        "resume": lambda: casework.resume(id, by, at, version=form.version),
    }
    return finish(desk, record.id, once(desk, form.key, acts[event]), event)


def _lapse(desk: Desk, record: CaseRecord, form: Sent) -> None:
    on = desk.today(record.country)
    event = LapseCorrection(on=on, by=access.actor(desk.viewer, record))
    casework.act(record.id, record.last.number, event, at=desk.at, version=form.version)


@require_POST
@for_staff()
def claim(desk: Desk, id: int) -> HttpResponse:
    """Take a case on; from the worklist one stays there."""
    access.require(desk.viewer, "claim", id, at=desk.at)
    user, take_over = desk.user, bool(desk.request.POST.get("take_over"))
    problems = once(desk, sent(desk).key, lambda: casework.claim(id, user, desk.at, take_over=take_over))
    return finish(desk, id, problems, "claim")


@require_POST
@for_staff()
def unclaim(desk: Desk, id: int) -> HttpResponse:
    """Lay a case back."""
    access.require(desk.viewer, "unclaim", id, at=desk.at)
    problems = once(desk, sent(desk).key, lambda: casework.unclaim(id, desk.user, desk.at))
    return finish(desk, id, problems, "unclaim")


def finish(desk: Desk, id: int, problems: Sequence[str], event: str) -> HttpResponse:
    """Back to the case: with what was done, or with why it was not."""
    if problems:
        return shown(desk, access.file(desk.viewer, id, at=desk.at), problems)
    response = redirect("office:case", id)
    response["Location"] += f"?done={event}"
    return response


def said(desk: Desk) -> str:
    """What was just done, in words."""
    return str(DONE.get(desk.request.GET.get("done", ""), ""))


@for_staff()
def letter(desk: Desk, id: int, letter: int) -> Any:
    """The signed PDF of a letter of the case."""
    stored = access.letter(desk.viewer, letter, at=desk.at)
    if stored.owner != f"letter:{id}":
        raise Http404
    return documents.as_response(stored)


@for_staff()
def file(desk: Desk, id: int, document: UUID) -> Any:
    """A file of a case, to look at."""
    stored = access.document(desk.viewer, document, at=desk.at)
    if stored.owner != f"case:{id}":
        raise Http404
    return documents.as_response(stored)
