"""Which countries and programmes this installation shows."""

from datetime import date

from django.http import Http404

from komek import packs
from komek.clock import calendar, site
from komek.law import Country, Programme
from komek.services import service


def country_or_404(code: str) -> Country:
    """The country of this code. Raises Http404."""
    found = next((country for country in packs.countries() if country.code == code), None)
    if found is None:
        raise Http404(f"no country {code}")
    return found


def programme_or_404(code: str) -> Programme:
    """The programme of this code. Raises Http404."""
    if code not in {name for country in packs.countries() for name in country.programmes}:
        raise Http404(f"no programme {code}")
    return packs.programme(code)


def programmes(country: Country) -> list[Programme]:
    """The country's programmes that are published, in the country's order."""
    published = {publication.code for publication in service.published()}
    return [packs.programme(code) for code in country.programmes if code in published]


def today(country: Country) -> date:
    """Which day it is in the country: in Kazakhstan tomorrow begins while it is still yesterday in Bulgaria."""
    return calendar(country.code).day_of(site.now())
