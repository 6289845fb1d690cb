"""Which language a page is in: the address says it (`?lang=kk`), else the visitor's last choice, else the browser.

An address with `?lang=` always shows the same language to whoever opens it, so it can be shared; the choice is kept
in a cookie, so that the following pages need not repeat it. Switching keeps the page: it is the same address.
"""

from collections.abc import Callable, Iterable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header

from komek.languages import LANGUAGES, NAMES, SOURCE_LANGUAGE
from komek.packs import countries

PARAMETER = "lang"
A_YEAR = 365 * 24 * 60 * 60


class PortalLanguage:
    """Middleware in the place of Django's LocaleMiddleware: activates the language and remembers a choice."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = language_of(request)
        request.LANGUAGE_CODE = language
        with translation.override(language):
            response = self.get_response(request)
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        response.headers.setdefault("Content-Language", language)
        if request.GET.get(PARAMETER) == language:
            _remember(response, language)
        return response


def language_of(request: HttpRequest) -> str:
    """The first of: the address, the cookie, the browser's wishes, the country's first language, English."""
    said = (request.GET.get(PARAMETER), request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME))
    wished = (code.split("-")[0] for code, _ in parse_accept_lang_header(request.headers.get("Accept-Language", "")))
    return next((code for code in (*said, *wished, _of_country(request)) if code in LANGUAGES), SOURCE_LANGUAGE)


def switch(request: HttpRequest, country: str | None) -> list[dict[str, object]]:
    """The languages to offer on this page: the country's own first. Each with the address of this page in it."""
    return [
        {
            "code": code,
            "name": NAMES[code],
            "current": code == translation.get_language(),
            "address": _same_page(request, code),
        }
        for code in order(country)
    ]


def order(country: str | None) -> Iterable[str]:
    """All languages, those of the country before the others."""
    own = next((land.languages for land in countries() if land.code == country), ())
    return dict.fromkeys([*(code for code in own if code in LANGUAGES), *LANGUAGES])


def _of_country(request: HttpRequest) -> str | None:
    first = request.path_info.strip("/").split("/")[0]
    return next((land.languages[0] for land in countries() if land.code == first), None)


def _same_page(request: HttpRequest, language: str) -> str:
    query = request.GET.copy()
    query[PARAMETER] = language
    return f"{request.path}?{query.urlencode()}"


def _remember(response: HttpResponse, language: str) -> None:
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=A_YEAR,
        httponly=True,
        samesite="Lax",
        secure=settings.LANGUAGE_COOKIE_SECURE,
    )
