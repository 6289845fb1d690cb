"""Which provider there is, and what its sign-in leads to."""

import functools
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialApp, SocialLogin
from allauth.socialaccount.providers.base import AuthProcess
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from komek.accounts.eid import arriving
from komek.accounts.identity import registration
from komek.clock import site
from komek.languages.problem import Refusal

PROVIDER = "eid"
_PATIENCE = 10  # seconds; a provider that is slower than that does not answer


class EidAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """One provider: the one in the settings, else in a demonstration our own."""

    def list_apps(
        self, request: HttpRequest, provider: str | None = None, client_id: str | None = None
    ) -> list[SocialApp]:
        """The provider; none where there is none."""
        if provider not in (None, PROVIDER, "openid_connect"):
            return []
        if settings.EID:
            return [_app(settings.EID["address"], settings.EID["client"], settings.EID["secret"])]
        if settings.DEMO:
            own = registration.of_this_site(request)
            return [_app(own.issuer, own.client, own.secret)]
        return []

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Tie the sign-in to the person with that number. It never ties an eID to somebody who is signed in already."""
        if sociallogin.state.get("process") not in (None, AuthProcess.LOGIN):
            raise PermissionDenied("an eID signs in; it is not added to another account")
        try:
            user = arriving.user_of(sociallogin.identity, site.now().date())
        except Refusal as refusal:
            raise ImmediateHttpResponse(_refused(request, refusal)) from None
        sociallogin.user = user
        sociallogin.save(request, connect=True)

    def get_requests_session(self) -> Any:
        """To our own site straight, whatever proxy the machine uses for others."""
        session = super().get_requests_session()
        session.request = functools.partial(session.request, timeout=_PATIENCE)
        session.trust_env = settings.EID is not None
        return session


def is_available() -> bool:
    """Whether citizens can sign in with an eID here."""
    return bool(settings.EID) or bool(settings.DEMO)


def _app(address: str, client: str, secret: str) -> SocialApp:
    return SocialApp(
        provider="openid_connect",
        provider_id=PROVIDER,
        name="eID",
        client_id=client,
        secret=secret,
        settings={"server_url": address, "oauth_pkce_enabled": True, "scope": ["openid", "profile"]},
    )


def _refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    context = {"problems": refusal.sentences(gettext)}
    return render(request, "socialaccount/authentication_error.html", context, status=403)
