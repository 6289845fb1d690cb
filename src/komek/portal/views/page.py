"""What every page has: the language switch, the country, and its template."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from komek import packs
from komek.languages import NAMES
from komek.law import Country
from komek.portal.language import switch
from komek.portal.wording import Words


def words() -> Words:
    """The words of the reader's language."""
    return Words(get_language() or "en")


def frame(request: HttpRequest, country: Country | None = None) -> dict[str, Any]:
    """What the frame of every page needs: languages, country."""
    return {
        "language": get_language(),
        "language_name": NAMES.get(get_language() or "", ""),
        "switch": switch(request, country.code if country else None),
        "country": country,
        "country_name": words().t(country.name) if country else None,
        "single_country": len(packs.countries()) == 1,
    }


def show(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any] | None = None,
    *,
    country: Country | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render `portal/<template>` in the frame of every page."""
    return render(request, f"portal/{template}", {**frame(request, country), **(context or {})}, status=status)
