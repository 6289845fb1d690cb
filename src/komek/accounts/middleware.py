"""The viewer on every request; and no staff without a second factor."""

from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.functional import SimpleLazyObject

from komek.accounts import session
from komek.accounts.models import User
from komek.accounts.seeing import viewer

Respond = Callable[[HttpRequest], HttpResponseBase]
OPEN: Final = ("/account/", "/static/", "/health")


class Viewing:
    """Sets `request.viewer`, made when first looked at."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.viewer = SimpleLazyObject(lambda: viewer(request))  # type: ignore[attr-defined]
        return self.respond(request)


class SecondFactor:
    """Leads staff who have signed in with a password only to where they enrol a second factor, and nowhere else."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if self._lacking(request):
            return redirect("mfa_activate_totp")
        return self.respond(request)

    def _lacking(self, request: HttpRequest) -> bool:
        """Without a session's cookie nothing is read: an anonymous visitor's pages stay as they are."""
        if settings.SESSION_COOKIE_NAME not in request.COOKIES or request.path.startswith(OPEN):
            return False
        user = request.user
        return isinstance(user, User) and user.is_staff and not session.kept(request).has_second_factor
