"""When something goes wrong: what happened, why, and what to do, in the reader's language.

The 500 page is drawn without database, packs or context, because any of them may be what failed.
"""

from django.http import HttpRequest, HttpResponse
from django.template import loader
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from komek.languages import NAMES
from komek.portal.language import language_of
from komek.portal.views.page import show


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400."""
    return _error(
        request,
        400,
        _("We could not read what was sent"),
        _("Your browser sent something that this page does not understand."),
        _("Go back and try again. If it happens again, start from the first page."),
    )


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403."""
    return _error(
        request,
        403,
        _("This page is not open to you"),
        _("You have followed a link to a page that only some people may see."),
        _("Start from the first page."),
    )


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 of a form without its protection: mostly a browser that refuses cookies, or a page left open for long."""
    return _error(
        request,
        403,
        _("We could not accept this form"),
        _("For your safety a form must come from a page that we sent to you a short while ago, with its cookie."),
        _("Allow cookies for this site, go back, load the page anew and send it again. Nothing was lost."),
    )


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404."""
    return _error(
        request,
        404,
        _("There is no such page"),
        _("The address may be mistyped, or the page may have moved."),
        _("Check the address, or start from the first page."),
    )


def server_error(request: HttpRequest) -> HttpResponse:
    """500."""
    try:
        context = {"language": language_of(request), "names": NAMES}
    except Exception:  # noqa: BLE001  (the page that says sorry must not fail itself)
        context = {"language": get_language() or "en", "names": NAMES}
    return HttpResponse(loader.render_to_string("portal/errors/500.html", context), status=500)


def _error(request: HttpRequest, status: int, title: str, what: str, remedy: str) -> HttpResponse:
    context = {"title": title, "what": what, "remedy": remedy}
    return show(request, "errors/error.html", context, status=status)
