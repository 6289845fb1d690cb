"""What happens when somebody has signed in: how surely is remembered, and who looks is made anew."""

from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.reauthentication import reauthenticate_by_password
from allauth.account.signals import user_logged_in
from django.conf import settings
from django.contrib.auth import login
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.dispatch import receiver
from django.http import HttpRequest

from komek.accounts import seeing, session
from komek.accounts.history import note
from komek.accounts.models import User
from komek.accounts.viewer import LOW, SUBSTANTIAL


def sign_in(request: HttpRequest, user: User, assurance: str) -> None:
    """Sign somebody in whose identity was shown at this level of assurance."""
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    raise_assurance(request, assurance)
    _note(request, user)


def demo_sign_in(request: HttpRequest, user: User) -> None:
    """Sign in as anybody, in a demonstration. Raises PermissionDenied elsewhere."""
    if not settings.DEMO:
        raise PermissionDenied("only a demonstration lets anybody sign in as somebody else")
    sign_in(request, user, SUBSTANTIAL)


def raise_assurance(request: HttpRequest, assurance: str) -> None:
    """Somebody who is signed in has shown more, or less, of who they are."""
    session.keep_assurance(request, assurance)
    seeing.forget(request)


@receiver(user_logged_in)
def remember_assurance(request: HttpRequest, user: User, sociallogin: Any = None, **_: Any) -> None:
    """After allauth's own sign-in: an eID says how sure it is; a password alone is little, with a code it is enough."""
    if sociallogin is not None:
        raise_assurance(request, sociallogin.identity.assurance)
    elif "mfa" in {record["method"] for record in get_authentication_records(request, user)}:
        raise_assurance(request, SUBSTANTIAL)
    else:
        raise_assurance(request, LOW)
        reauthenticate_by_password(request)  # so that the enrolment that follows does not ask for it again
    _note(request, user)


@transaction.atomic
def _note(request: HttpRequest, user: User) -> None:
    note(user, "signed_in", user.actor, {"assurance": session.kept(request).assurance})
