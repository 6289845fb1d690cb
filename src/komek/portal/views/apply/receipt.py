"""After submission: the number, the days, the office; and the signed receipt as soon as it is written."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from komek import packs
from komek.access import service as access
from komek.clock import site
from komek.correspondence import service as correspondence
from komek.documents import service as documents
from komek.intake import service as intake
from komek.portal import catalogue
from komek.portal.apply.holding import held, viewer_of
from komek.portal.apply.receipts import rows
from komek.portal.apply.screens import Screens
from komek.portal.views.page import show, words


@never_cache
@require_safe
def letter(request: HttpRequest, code: str, draft: UUID) -> HttpResponse:
    """The signed receipt."""
    done = _done(request, code, draft)
    found = _letter(done)
    if found is None:
        raise Http404("the receipt is not written yet")
    return documents.as_response(correspondence.file_of(found.id))


def _letter(done: intake.Application) -> correspondence.LetterLine | None:
    """The receipt in the reader's language, or in the one in which it counts."""
    known = [one for one in correspondence.letters_of(done.case) if one.kind is correspondence.Kind.RECEIPT]
    own = [one for one in known if one.number == done.registration_number] or known
    return next((one for one in own if one.language == words().language), next(iter(own), None))


def _done(request: HttpRequest, code: str, draft: UUID) -> intake.Application:
    done = access.receipt(viewer_of(request), draft, site.now(), drafts=held(request))
    if done is None or done.country != code:
        raise Http404("nothing was submitted here")
    return done


@never_cache
@require_safe
def receipt(request: HttpRequest, code: str, draft: UUID) -> HttpResponse:
    """What the draft has become."""
    country, done = catalogue.country_or_404(code), _done(request, code, draft)
    seen = done.applicant in viewer_of(request).persons
    told: dict[str, Any] = {
        "number": done.registration_number,
        "programme": words().t(packs.programme(done.programme).name),
        "rows": rows(done, words()),
        "pdf": Screens(code, draft).of("receipt-letter") if _letter(done) else "",
        "case": reverse("portal:cabinet-case", args=[done.case]) if seen else "",
    }
    return show(request, "apply/receipt.html", {"receipt": told}, country=country)
