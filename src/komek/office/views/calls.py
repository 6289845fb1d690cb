"""The call centre's pages: find the caller's case, let them show who they are, tell them, take a message."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from komek.access import service as access
from komek.accounts.service import Role
from komek.languages.problem import Refusal
from komek.office.acting import new_key, once, sent
from komek.office.desk import Desk, for_staff
from komek.office.forms.calls import IdentificationForm, MessageForm
from komek.office.forms.fields import OfficeForm
from komek.office.screen.calls import call_text, question_texts
from komek.office.views.asking import Ask, respond, told
from komek.office.views.proposing import posted

DONE = {"message": gettext_lazy("The message is kept. It waits on the page of the case.")}

operators = for_staff(Role.OPERATOR)


@operators
def calls(desk: Desk) -> HttpResponse:
    """GET /office/calls/?q=: leads on to the caller, and shows nothing of anybody."""
    text = " ".join(desk.request.GET.get("q", "").split())[:100]
    problems: list[str] = []
    found = access.Caller()
    if text:
        try:
            found = access.find_caller(desk.viewer, desk.country, text)
        except Refusal as refused:
            problems = refused.sentences(desk.words.t)
    if found.person:
        return redirect("office:call", found.person)
    context = {"page": "calls", "text": text, "several": found.several, "problems": problems}
    return desk.show("calls/find.html", context)


@operators
def call(desk: Desk, person: int) -> HttpResponse:
    """GET: the questions, or, when they are answered, what the caller is told. POST: which answers were right."""
    if desk.request.method != "POST":
        known = access.is_known(desk.viewer, person, desk.at)
        return _told(desk, person) if known else _asked(desk, person)
    key, form = sent(desk).key, _form(desk, access.identification(desk.viewer, person, desk.at))
    if form is None or not form.is_valid():
        return _asked(desk, person, form)
    marks = form.marks
    once(desk, key, lambda: access.identified(desk.viewer, person, marks, desk.at))
    known = access.is_known(desk.viewer, person, desk.at)
    return redirect("office:call", person) if known else _asked(desk, person, failed=True)


@operators
def message(desk: Desk, person: int, case: int) -> HttpResponse:
    """GET and POST of a message for the officer of one of the caller's cases. NotHere for a caller who is not known."""
    caller = access.call(desk.viewer, person, desk.at)
    if case not in {one.id for one in caller.cases}:
        raise access.NotHere(f"case {case}")

    def act(form: OfficeForm) -> None:
        access.leave_message(desk.viewer, person, case, form.cleaned_data["text"], desk.at)

    return respond(desk, Ask(
        page="calls",
        title=_("Take a message"),
        button=_("Keep the message"),
        back=(reverse("office:call", args=[person]), _("The call")),
        intro=_("The officer finds it on the page of the case and in the worklist, and answers it."),
        form=MessageForm(*posted(desk)),
        act=act,
        said="message",
    ))  # fmt: skip


@require_POST
@operators
def end(desk: Desk, person: int) -> HttpResponse:
    """The call is over."""
    access.hang_up(desk.viewer, person, desk.at)
    return redirect("office:calls")


def _form(desk: Desk, asked: access.Identification) -> IdentificationForm | None:
    if not asked.possible:
        return None
    return IdentificationForm(*posted(desk), questions=question_texts(asked.questions, desk))


def _asked(
    desk: Desk, person: int, sent_form: IdentificationForm | None = None, *, failed: bool = False
) -> HttpResponse:
    """The questions; in place of them why nothing is told on the telephone."""
    asked = access.identification(desk.viewer, person, desk.at)
    fresh = IdentificationForm(questions=question_texts(asked.questions, desk)) if asked.possible else None
    form = sent_form or fresh
    problems: list[Any] = form.problems if form and form.is_bound else []
    if failed:
        problems = [_("The caller is not identified. This is noted.")]
    context = {
        "page": "calls", "asked": asked, "form": form, "problems": problems, "key": new_key(), "left": _left(asked),
    }  # fmt: skip
    return desk.show("calls/identify.html", context, status=400 if problems else 200)


def _left(asked: access.Identification) -> int:
    """How many attempts are left today."""
    return access.MOST_FAILURES - asked.failures


def _told(desk: Desk, person: int) -> HttpResponse:
    caller = access.call(desk.viewer, person, desk.at)
    context = {"page": "calls", "person": person, "call": call_text(caller, desk), "said": told(desk, DONE)}
    return desk.show("calls/call.html", context)
