"""The documents: what this family should bring, what is there already, add, look at, take away."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from komek.documents import service as documents
from komek.intake.service import OTHER_PAPER, Papers
from komek.portal.apply.holding import viewer_of
from komek.portal.apply.wanted import Wanted, wanted
from komek.portal.views.apply.applying import Applying, applying
from komek.portal.views.page import words


@require_http_methods(["GET", "HEAD", "POST"])
@applying
def papers(visit: Applying) -> HttpResponse:
    """The list; sent with a file, that file is added to its document."""
    if visit.request.method == "POST" and "code" in visit.request.POST:
        return _added(visit)
    if visit.request.method == "POST":
        kept = visit.draft.content.papers
        later = tuple(each.code for each in wanted(visit) if not each.files and each.code != OTHER_PAPER)
        visit.save(replace(kept, later=later))
        return visit.to_tasks()
    return _listed(visit, wanted(visit))


def _added(visit: Applying) -> HttpResponse:
    """One file more; where it cannot be taken, the sentence stands beside its document."""
    code, file = visit.request.POST["code"], visit.request.FILES.get("file")
    listed = wanted(visit)
    if code not in {each.code for each in listed}:
        raise Http404("no such document")
    try:
        stored = documents.store(_bytes(file), _name(file), visit.draft.owner, viewer_of(visit.request).actor, visit.at)
    except documents.DocumentError as refused:
        problem = " ".join(refused.sentences(words().t))
        return _listed(visit, [replace(each, problem=problem) if each.code == code else each for each in listed])
    kept = visit.draft.content.papers
    if _is_there(visit, stored, code):  # the form was sent twice
        documents.remove(stored.id)
    else:
        visit.save(replace(kept, files={**kept.files, str(stored.id): code}))
    return redirect(f"{visit.screens.of('papers')}#paper-{code}")


def _is_there(visit: Applying, stored: documents.Stored, code: str) -> bool:
    """Whether the same content stands at this document already."""
    codes = visit.draft.content.papers.files
    same = [one for one in documents.of(visit.draft.owner) if one.sha256 == stored.sha256 and one.id != stored.id]
    return any(codes.get(str(one.id)) == code for one in same)


def _bytes(file: UploadedFile[bytes] | None) -> bytes:
    return b"" if file is None else file.read(documents.LARGEST + 1)


def _name(file: UploadedFile[bytes] | None) -> str:
    return (file.name if file else None) or ""


def _listed(visit: Applying, listed: list[Wanted]) -> HttpResponse:
    accepted = ",".join(documents.ACCEPTED)
    problems = [(each.input, each.problem) for each in listed if each.problem]
    return visit.show("papers.html", {"papers": listed, "accepted": accepted, "form": {"problems": problems}})


@require_safe
@applying
def look(visit: Applying, file: UUID) -> HttpResponse:
    """One file of the draft."""
    return documents.as_response(_of(visit, file))


@require_POST
@applying
def remove(visit: Applying, file: UUID) -> HttpResponse:
    """Take a file away again."""
    stored = _of(visit, file)
    documents.remove(stored.id)
    kept = visit.draft.content.papers
    files = {name: code for name, code in kept.files.items() if name != str(stored.id)}
    visit.save(Papers(files, kept.later))
    return redirect(visit.screens.of("papers"))


def _of(visit: Applying, file: UUID) -> documents.Stored:
    found = next((stored for stored in documents.of(visit.draft.owner) if stored.id == file), None)
    if found is None:
        raise Http404("no such file in this draft")
    return found
