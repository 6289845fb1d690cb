"""Check answers and submit; where a code can be sent, it is asked for first."""

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from komek.portal.views.apply.applying import Applying, applying
from komek.portal.views.apply.handing import checked, hand_in, still_open
from komek.portal.views.apply.sign import send_first, wanted


@require_http_methods(["GET", "HEAD", "POST"])
@applying
def check(visit: Applying) -> HttpResponse:
    """Everything that was said, with links to change it; sent, it is handed in, once."""
    if visit.request.method != "POST":
        return checked(visit, still_open(visit))
    return send_first(visit) if wanted(visit) else hand_in(visit)
