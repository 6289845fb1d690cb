"""The law to read: countries and programmes, one programme's rules, one parameter through time."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from komek import packs
from komek.law import Country
from komek.portal import catalogue, parameterbook
from komek.portal.examples import examples
from komek.portal.lawbook import articles, series
from komek.portal.printed import disagreements, disagreements_of, printed_of
from komek.portal.views.page import show, words


@require_safe
def programmes(request: HttpRequest) -> HttpResponse:
    """Every country with its programmes."""
    return show(request, "law/programmes.html", {"countries": [_shelf(country) for country in packs.countries()]})


@require_safe
def country(request: HttpRequest, code: str) -> HttpResponse:
    """One country's programmes and printed amounts."""
    land = catalogue.country_or_404(code)
    context = {"shelf": _shelf(land), "printed": printed_of(land, words())}
    return show(request, "law/country.html", context, country=land)


def _shelf(country: Country) -> dict[str, Any]:
    lines = [packs.programme(code) for code in country.programmes]
    return {
        "code": country.code,
        "name": words().t(country.name),
        "programmes": [{"code": p.code, "name": words().t(p.name), "law": p.law} for p in lines],
        "disagreements": len(disagreements(country, words())),
    }


@require_safe
def programme(request: HttpRequest, code: str) -> HttpResponse:
    """One programme: rules, values, examples."""
    law = catalogue.programme_or_404(code)
    found, today = examples(law, words()), catalogue.today(law.country)
    context = {
        "programme": {"code": law.code, "name": words().t(law.name), "summary": words().t(law.summary), "law": law.law},
        "articles": articles(law, words()),
        "series": series(law, today, words()),
        "today": words().date(today),
        "disagreements": disagreements_of(law, words()),
        "examples": found,
        "passed": sum(example.passes for example in found),
    }
    return show(request, "law/programme.html", context, country=law.country)


@require_safe
def parameter(request: HttpRequest, code: str, name: str) -> HttpResponse:
    """One parameter through time."""
    land = catalogue.country_or_404(code)
    found = parameterbook.find(land, name)
    if found is None:
        raise Http404(f"no parameter {name}")
    users = [packs.programme(user) for user in parameterbook.users(land, name)]
    context = {
        "name": name,
        "description": words().t(found.description),
        "law": found.file.law,
        "sheets": parameterbook.sheets(found, land, catalogue.today(land), words()),
        "users": [{"code": user.code, "name": words().t(user.name)} for user in users],
    }
    return show(request, "law/parameter.html", context, country=land)
