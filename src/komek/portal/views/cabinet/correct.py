"""The page on which exactly what was marked is put in order: these facts, these documents, and nothing else."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from komek.access import service as access
from komek.access.service import CaseFile
from komek.casework import service as casework
from komek.casework.lifecycle import NotAllowed
from komek.casework.service import CorrectionRecord
from komek.clock import calendar, site
from komek.documents import service as documents
from komek.evidence import service as evidence
from komek.evidence.service import Source
from komek.portal.apply.holding import viewer_of
from komek.portal.cabinet.asked import CorrectionForm, Marked, marked, names
from komek.portal.cabinet.matters import left
from komek.portal.views.cabinet.own import land_of, opened, own, page
from komek.portal.views.page import words


@require_http_methods(["GET", "HEAD", "POST"])
@own
def correct(request: HttpRequest, id: int) -> HttpResponse:
    """Correct and bring what was asked for; it goes to the office at once, and its clock runs again."""
    file = opened(request, id)
    awaited = file.case.last.awaited
    if awaited is None:
        return redirect("portal:cabinet-case", id)
    form, refused = _form(request, file, awaited), []
    if request.method == "POST" and form.is_valid():
        try:
            if _receive(request, file, form):
                return redirect("portal:cabinet-case", id)
        except NotAllowed as error:
            refused = [("", sentence.say(words().t, words().date)) for sentence in error.sentences]
    return _shown(request, file, awaited, form, refused)


def _shown(
    request: HttpRequest, file: CaseFile, awaited: CorrectionRecord, form: CorrectionForm, refused: list[Any]
) -> HttpResponse:
    today = calendar(file.case.country).day_of(site.now())
    context = {
        "form": form,
        "refused": refused,
        "remarks": awaited.remarks,
        "left": left(awaited.until, today, words()),
        "id": file.case.id,
        "version": file.case.version,
    }
    return page(request, "correct.html", context, file.case)


def _form(request: HttpRequest, file: CaseFile, awaited: CorrectionRecord) -> CorrectionForm:
    items = marked(awaited.items, file.case.programme)
    posted = request.method == "POST"
    return CorrectionForm(
        request.POST if posted else None,
        request.FILES if posted else None,
        items=items,
        before=_before(file, items),
        country=land_of(file.case),
        on=file.case.last.received_on,
        people=names(file),
        words=words(),
        accepted=",".join(documents.ACCEPTED),
    )


def _before(file: CaseFile, items: list[Marked]) -> dict[str, Any]:
    """What was declared, to stand in the fields."""
    facts = {(row.person, row.fact.name): row for row in file.sides(file.case.last.received_on)}
    found = {}
    for item in items:
        row = facts.get((item.person, item.fact.name)) if item.fact else None
        if row and row.declared:
            value = row.declared.value
            found[item.field] = getattr(value, "code", value)
    return found


def _receive(request: HttpRequest, file: CaseFile, form: CorrectionForm) -> bool:
    """All of it, or nothing; whether every file could be taken. Sent twice, the second finds that the case moved on."""
    seen, at, id = viewer_of(request), site.now(), file.case.id
    access.require(seen, "receive_correction", id, access.Purpose.OWN)
    given = request.POST.get("version", "")
    with transaction.atomic():
        version = int(given) if given.isdigit() else -1
        casework.receive_correction(id, access.actor(seen, file.case), at, version=version)
        for person, fact, value in form.facts():
            evidence.record(id, person, fact.name, value, Source.declared, seen.actor, at, correction=True)
        for code, sent in form.papers():
            if not _bring(form, code, sent, id, seen.actor, at):
                transaction.set_rollback(True)
                return False
    return True


def _bring(form: CorrectionForm, code: str, sent: UploadedFile[bytes], id: int, by: str, at: datetime) -> bool:
    """Keep a file; where it cannot be taken, the sentence stands beside its document."""
    try:
        stored = documents.store(sent.read(documents.LARGEST + 1), sent.name or "", f"case:{id}", by, at)
    except documents.DocumentError as refused:
        form.add_error(f"paper-{code}", " ".join(refused.sentences(words().t)))
        return False
    evidence.bring(id, code, by, at, stored.id)
    return True
