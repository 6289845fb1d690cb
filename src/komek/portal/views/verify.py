"""Is this letter genuine? By the code printed on it, or by the file; for anybody, and without names or amounts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from komek.correspondence import service as correspondence
from komek.correspondence.service import Finding, Verification
from komek.documents import service as documents
from komek.languages import NAMES
from komek.portal.views.page import show, words

CODE, FILE = "code", "file"


@dataclass(frozen=True)
class Wrong:
    """What was not given, or given wrongly, and in which field."""

    field: str
    text: str


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def verify(request: HttpRequest) -> HttpResponse:
    """The page, and under its heading what came of the check. The QR code of a letter leads here with its code."""
    found: Verification | Wrong | None = None
    if request.method == "POST":
        found = _by_file(request)
    elif CODE in request.GET:
        found = _by_code(request.GET[CODE])
    context: dict[str, Any] = {"code": request.GET.get(CODE, "")[:40]}
    if isinstance(found, Wrong):
        context |= {"wrong": found, "form": {"problems": [(found.field, found.text)]}}
    elif found:
        context["result"] = _told(found)
    return show(request, "verify.html", context)


def _by_code(typed: str) -> Verification | Wrong:
    if not typed.strip():
        return Wrong(CODE, _("Enter the code that is printed on the letter."))
    found = correspondence.verify(typed)
    return Wrong(CODE, words().t(found.finding.value)) if found.finding is Finding.MISTYPED else found


def _by_file(request: HttpRequest) -> Verification | Wrong:
    file = request.FILES.get(FILE)
    data: bytes = file.read(documents.LARGEST + 1) if file else b""
    if not data:
        return Wrong(FILE, _("Choose the PDF file of the letter."))
    if len(data) > documents.LARGEST:
        return Wrong(FILE, _("This file is larger than any of our letters."))
    return correspondence.verify_file(data)


def _told(found: Verification) -> dict[str, Any]:
    """The result in words: the finding, what is wrong with a file, and what the letter is."""
    t = words().t
    return {
        "good": found.good,
        "by_code": found.finding is Finding.OURS,
        "title": t(found.finding.value),
        "problems": [t(problem.value) for problem in found.problems],
        "rows": _rows(found),
    }


def _rows(found: Verification) -> list[tuple[str, str]]:
    say, letter = words(), found.letter
    if letter is None:
        return []
    language, translation = NAMES[letter.language], _("a translation")
    rows = [
        (_("Letter"), say.t(letter.kind.label)),
        (_("Number"), letter.number),
        (_("Date of the letter"), say.date(letter.on)),
        (_("Office"), letter.office.name(say.language)),
        (_("Language"), language if letter.original else f"{language} ({translation})"),
    ]
    if found.signed_at:
        moment = f"{say.date(found.signed_at.date())}, {found.signed_at:%H:%M}"
        rows += [(_("Signed by"), found.signer), (_("Signed on"), moment)]
    return rows
