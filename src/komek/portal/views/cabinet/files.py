"""Files of one's own case, and who looked at one's data."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from komek.access import service as access
from komek.documents import service as documents
from komek.portal.apply.holding import viewer_of
from komek.portal.views.cabinet.own import own, page
from komek.portal.views.page import words


@require_safe
@own
def document(request: HttpRequest, id: int, file: UUID) -> HttpResponse:
    """A file that was brought to the case."""
    stored = access.document(viewer_of(request), file, access.Purpose.OWN)
    if stored.owner != f"case:{id}":
        raise Http404("not a file of this case")
    return documents.as_response(stored)


@require_safe
@own
def looks(request: HttpRequest) -> HttpResponse:
    """Who looked at my data, what for, how often on a day."""
    before = request.GET.get("before", "")
    found = access.looks(viewer_of(request), before=int(before) if before.isdigit() else None)
    lines = [
        {
            "on": words().date(look.on),
            "who": words().t(look.who),
            "office": look.office,
            "purpose": words().t(look.purpose),
            "mine": look.mine,
            "times": look.times,
        }
        for look in found.items
    ]
    return page(request, "looks.html", {"looks": lines, "older": found.older})
