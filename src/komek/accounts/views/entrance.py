"""The ways in."""

from allauth.core import ratelimit
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language, gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from komek import packs
from komek.accounts import identity_documents
from komek.accounts.eid.adapter import is_available
from komek.accounts.forms import DocumentForm
from komek.accounts.onward import after_sign_in
from komek.accounts.seeing import viewer
from komek.accounts.signing_in import sign_in
from komek.accounts.users import make_citizen
from komek.accounts.viewer import LOW
from komek.languages import SOURCE_LANGUAGE, translator


@require_safe
@never_cache
def choose(request: HttpRequest) -> HttpResponse:
    """Who are you: a citizen, or somebody who works here?"""
    if viewer(request).user is not None:
        return redirect(_wanted(request) or reverse("account_home"))
    t = translator(get_language() or SOURCE_LANGUAGE)
    by_document = [
        {"code": code, "name": t(packs.country(code).name)}
        for code in identity_documents.COUNTRIES
        if code in {country.code for country in packs.countries()}
    ]
    context = {"eid": is_available(), "by_document": by_document, "next": _wanted(request)}
    return render(request, "account/sign-in.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@sensitive_post_parameters()
def document(request: HttpRequest, code: str) -> HttpResponse:
    """By the number of an identity document and the national number; of low assurance."""
    if code not in identity_documents.COUNTRIES:
        raise Http404("nobody signs in so in this country")
    form = DocumentForm(code, request.POST or None)
    if request.method == "POST" and form.is_valid() and (response := _recognised(request, form)):
        return response
    return render(request, "account/document.html", {"form": form, "next": _wanted(request)})


def _recognised(request: HttpRequest, form: DocumentForm) -> HttpResponse | None:
    """Signed in; None where nobody was recognised, or too much was tried: by one address, or at one number."""
    key = f"{form.country}:{form.cleaned_data['number']}"
    if not ratelimit.consume(request, action="document", key=key):
        form.add_error(None, gettext("Too many attempts failed. Wait a quarter of an hour, then try again."))
        return None
    person = form.recognise()
    if person is None:
        return None
    ratelimit.clear(request, action="document", key=key)
    user = make_citizen(person)
    if not user.is_active:
        return redirect("account_inactive")
    sign_in(request, user, LOW)
    chose = settings.LANGUAGE_COOKIE_NAME in request.COOKIES
    return redirect(_wanted(request) or after_sign_in(user, lacks_second_factor=False, chose_language=chose))


def _wanted(request: HttpRequest) -> str:
    """The page of this site that one came for; empty where there is none."""
    address = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if safe else ""
