"""The first pages: choose a country; what there is in a country; what we store."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from komek import packs
from komek.intake import service as intake
from komek.languages import translator
from komek.law import Country
from komek.portal import catalogue, cookie
from komek.portal.views.page import show, words


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Choose a country; with only one installed, its page at once."""
    countries = packs.countries()
    if len(countries) == 1:
        return redirect("portal:country", countries[0].code)
    return show(request, "home.html", {"countries": [_tile(country) for country in countries]})


def _tile(country: Country) -> dict[str, Any]:
    """A country by its name in the reader's language, and in its own."""
    own = country.languages[0]
    name, own_name = words().t(country.name), translator(own)(country.name)
    return {"code": country.code, "name": name, "own_name": None if own_name == name else own_name, "own": own}


@require_safe
def country(request: HttpRequest, code: str) -> HttpResponse:
    """What one can get in a country, and where to begin."""
    land = catalogue.country_or_404(code)
    programmes = [
        {
            "code": programme.code,
            "apply": programme.code.partition(".")[2],
            "name": words().t(programme.name),
            "summary": words().t(programme.summary),
        }
        for programme in catalogue.programmes(land)
    ]
    begun = bool(cookie.read(request, land).members)
    return show(request, "country.html", {"programmes": programmes, "begun": begun}, country=land)


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """What we store, and for how long."""
    hours = int(cookie.LIFETIME.total_seconds() // 3600)
    return show(request, "privacy.html", {"hours": hours, "kept": intake.KEPT_FOR.days})


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """How these pages can be used, and by what they were tested."""
    return show(request, "accessibility.html")
