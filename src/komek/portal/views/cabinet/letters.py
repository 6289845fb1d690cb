"""Letters: opened here they are delivered; what has to be served says so before."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from komek.clock import site
from komek.correspondence import service as correspondence
from komek.documents import service as documents
from komek.portal.apply.holding import viewer_of
from komek.portal.views.cabinet.own import opened, own, page


@require_http_methods(["GET", "POST"])
@own
def letter(request: HttpRequest, id: int, letter: int) -> HttpResponse:
    """The signed PDF. To open some letters is their service, so that is told first, and needs a press of a button."""
    file = opened(request, id)
    line = next((one for one in correspondence.letters_of(id) if one.id == letter), None)
    if line is None:
        raise Http404("no such letter in this case")
    serves = line.kind in correspondence.SERVED and line.opened_at is None
    if serves and request.method == "GET":
        decides = line.kind is correspondence.Kind.DECISION
        context = {"id": id, "title": line.title, "letter_language": line.language, "decides": decides}
        return page(request, "letter.html", context, file.case)
    correspondence.opened(letter, viewer_of(request).actor, site.now())
    return documents.as_response(correspondence.file_of(letter))
