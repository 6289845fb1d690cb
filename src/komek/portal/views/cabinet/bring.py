"""The page on which a document is brought that nobody has asked for, while the case is open."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from komek.access import service as access
from komek.access.service import CaseFile
from komek.casework import service as casework
from komek.casework.lifecycle import NotAllowed
from komek.clock import site
from komek.documents import service as documents
from komek.evidence import service as evidence
from komek.portal.apply.holding import viewer_of
from komek.portal.cabinet.brought import BringForm, Sent, missing, there
from komek.portal.views.cabinet.own import opened, own, page
from komek.portal.views.page import words


@require_http_methods(["GET", "HEAD", "POST"])
@own
def bring(request: HttpRequest, id: int) -> HttpResponse:
    """Bring what is missing, or anything else that matters; the office looks at the case again."""
    file = opened(request, id)
    if request.method == "POST":
        return _sent(request, file)
    if file.case.open is None:
        return redirect("portal:cabinet-case", id)
    return _shown(request, file, _form(request, file), [])


def _sent(request: HttpRequest, file: CaseFile) -> HttpResponse:
    try:
        form = _received(request, file)
    except NotAllowed as error:
        refused = [("", sentence.say(words().t, words().date)) for sentence in error.sentences]
        return _shown(request, file, _form(request, file), refused)
    return _shown(request, file, form, []) if form.errors else redirect("portal:cabinet-case", file.case.id)


def _shown(request: HttpRequest, file: CaseFile, form: BringForm, refused: list[tuple[str, str]]) -> HttpResponse:
    context = {
        "id": file.case.id,
        "form": form,
        "refused": refused,
        "asked": file.case.last.awaited is not None,
        "documents": [stored.name for stored in file.documents],
    }
    return page(request, "bring.html", context, file.case)


def _form(request: HttpRequest, file: CaseFile) -> BringForm:
    posted = request.method == "POST"
    return BringForm(
        request.POST if posted else None,
        request.FILES if posted else None,
        items=missing(file, request.FILES),
        words=words(),
        accepted=",".join(documents.ACCEPTED),
    )


@transaction.atomic
def _received(request: HttpRequest, file: CaseFile) -> BringForm:
    """Keep every file that can be taken: nobody should have to choose the good ones again because of a bad one.

    The case is locked first. Sent twice, the second finds that all of it is there, and changes nothing.
    """
    seen, at, id = viewer_of(request), site.now(), file.case.id
    access.require(seen, "bring", id, access.Purpose.OWN)
    casework.look_again(id, access.actor(seen, file.case), at)
    form = _form(request, file)
    if form.complete() and _brought(form, file, seen.actor, at):
        form.ask_only(missing(file))
    else:
        transaction.set_rollback(True)
    return form


def _brought(form: BringForm, file: CaseFile, by: str, at: datetime) -> bool:
    """Keep the files, each with its sentence where it cannot be taken; whether anything new came."""
    known = there(file)
    came = [_came(form, code, sent, known, file.case.id, by, at) for code, sent in form.papers()]
    return any(came)


def _came(form: BringForm, code: str, sent: Sent, known: set[tuple[str, str]], id: int, by: str, at: datetime) -> bool:
    """Keep one file, unless it cannot be taken or is there already."""
    try:
        with transaction.atomic():
            stored = documents.store(sent.read(documents.LARGEST + 1), sent.name or "", f"case:{id}", by, at)
            if (code, stored.sha256) in known:
                transaction.set_rollback(True)
                return False
    except documents.DocumentError as refused:
        form.refuse(code, " ".join(refused.sentences(words().t)))
        return False
    known.add((code, stored.sha256))
    evidence.bring(id, code, by, at, stored.id)
    return True
