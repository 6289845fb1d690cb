"""The provider's pages and endpoints."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.idp.oidc import views as oidc
from allauth.utils import build_absolute_uri
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from komek.accounts.identity.adapter import ACR
from komek.accounts.identity.choosing import ChoosingForm, invented
from komek.accounts.identity.registration import SCOPES, issuer

View = Callable[..., HttpResponseBase]


def only_in_a_demonstration(view: View) -> View:
    """Not there on a real site, not even its key."""

    @wraps(view)
    def respond(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not settings.DEMO:
            raise Http404("this is no demonstration")
        return view(request, *args, **kwargs)

    return respond


@require_safe
def configuration(request: HttpRequest) -> HttpResponse:
    """OpenID Connect Discovery 1.0: what there is here, and where."""
    places = {"authorization": "authorization", "token": "token", "userinfo": "userinfo"}
    return JsonResponse(
        {
            "issuer": issuer(request),
            **{f"{name}_endpoint": _address(request, view) for name, view in places.items()},
            "jwks_uri": _address(request, "jwks"),
            "scopes_supported": SCOPES,
            "response_types_supported": ["code"],
            "grant_types_supported": ["authorization_code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
            "code_challenge_methods_supported": ["S256"],
            "acr_values_supported": [ACR],
        }
    )


@method_decorator(never_cache, name="dispatch")
class Authorization(oidc.AuthorizationView):  # type: ignore[misc]  # allauth has no types
    """Asks who one wants to be, every time; nobody is signed in at the provider, so nothing is silent."""

    form_class = ChoosingForm
    template_name = "identity/choose.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Whoever is signed in on the other side of the same site is nobody here."""
        request.user = AnonymousUser()
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response

    def _login_required(self, request: HttpRequest) -> None:
        return None

    def form_valid(self, form: ChoosingForm) -> HttpResponse:
        """The code goes to the client in the name of whom one chose."""
        self.request.user = form.cleaned_data["person"]
        response: HttpResponse = super().form_valid(form)
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the list of the invented."""
        return {**super().get_context_data(**kwargs), "people": invented()}


def _address(request: HttpRequest, view: str) -> str:
    return str(build_absolute_uri(request, reverse(f"idp:oidc:{view}")))
