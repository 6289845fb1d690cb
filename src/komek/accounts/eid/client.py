"""The relying party: OpenID Connect as the standard asks, a little stricter than django-allauth."""

import logging
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.models import SocialApp, SocialLogin, SocialToken
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from requests import RequestException

from komek.accounts.eid.adapter import PROVIDER, is_available
from komek.accounts.eid.identity import Unreadable, read

logger = logging.getLogger(__name__)


class Client(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]  # allauth has no types
    """Checks the id_token's signature always, and keeps of the claims no more than who it is and how sure that is."""

    def complete_login(self, request: HttpRequest, app: SocialApp, token: SocialToken, **kwargs: Any) -> SocialLogin:
        """The sign-in with its `identity`. Raises OAuth2Error where the two answers are not about the same person."""
        claims = self._decode_id_token(app, kwargs["response"].get("id_token", ""))
        more = self._fetch_user_info(token.token)
        if more.get("sub") != claims["sub"]:  # OpenID Connect Core 1.0, 5.3.2
            raise OAuth2Error("userinfo is about somebody else")
        try:
            identity = read({**more, **claims})
        except Unreadable as fault:
            raise OAuth2Error(str(fault)) from None
        found: SocialLogin = self.get_provider().sociallogin_from_response(request, {"sub": claims["sub"]})
        found.account.extra_data = {"acr": claims.get("acr", "")}
        found.identity = identity
        return found

    def _decode_id_token(self, app: SocialApp, id_token: str) -> dict[str, Any]:
        found: dict[str, Any] = jwtkit.verify_and_decode(
            credential=id_token,
            keys_url=self.openid_config["jwks_uri"],
            issuer=self.openid_config["issuer"],
            audience=app.client_id,
            lookup_kid=jwtkit.lookup_kid_jwk,
        )
        return found


@require_POST
@never_cache
def login(request: HttpRequest, provider_id: str = PROVIDER) -> HttpResponse:
    """Off to the provider. By POST only: a link cannot begin it."""
    return _view(OAuth2LoginView, request, provider_id)


@require_safe
@never_cache
def callback(request: HttpRequest, provider_id: str = PROVIDER) -> HttpResponse:
    """Back from the provider."""
    return _view(OAuth2CallbackView, request, provider_id)


def _view(kind: Any, request: HttpRequest, provider: str) -> HttpResponse:
    if not is_available():
        raise Http404("no eID here")
    try:
        response: HttpResponse = kind.adapter_view(Client(request, provider))(request)
    except ImmediateHttpResponse as stop:
        return stop.response  # type: ignore[no-any-return]
    except (RequestException, OAuth2Error) as fault:
        logger.warning("the eID provider does not answer as it should: %s", type(fault).__name__)
        return render(request, "socialaccount/authentication_error.html", status=502)
    return response
