"""What django-allauth asks of us: who may sign in how, where they go then, and in which words it refuses."""

import base64
import hashlib
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.utils import is_mfa_enabled
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import resolve_url
from django.utils.translation import gettext_lazy as _

from komek.accounts.models import User
from komek.accounts.onward import after_sign_in


def display(user: User) -> str:
    """How allauth names a user in what it writes; never shown on our pages."""
    return user.actor


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Staff with a password. Nobody signs up: an administrator enters staff, the eID brings citizens."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("This account is closed. Ask your administrator."),
        "email_password_mismatch": _("The e-mail address or the password is not right. Check both and try again."),
        "enter_current_password": _("This is not your current password. Type it again."),
        "incorrect_password": _("This is not your password. Type it again."),
        "incorrect_code": _("This code is not right. Wait for the next one and type that."),
        "too_many_login_attempts": _("Too many attempts failed. Wait five minutes, then try again."),
        "rate_limited": _("Too many attempts failed. Wait five minutes, then try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """The page that somebody begins with."""
        user = request.user
        if not isinstance(user, User):
            return resolve_url(settings.LOGIN_REDIRECT_URL)
        chose = settings.LANGUAGE_COOKIE_NAME in request.COOKIES
        lacks = user.is_staff and not is_mfa_enabled(user)
        return after_sign_in(user, lacks_second_factor=lacks, chose_language=chose)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """No letter of allauth's leaves this site: the words would not be ours."""


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """One-time codes; their secrets are encrypted in the database with a key from SECRET_KEY."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("This code is not right. Wait for the next one and type that."),
    }

    def encrypt(self, text: str) -> str:
        """For the database."""
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """From the database."""
        return _cipher().decrypt(encrypted_text.encode()).decode()


def _cipher() -> MultiFernet:
    """The former keys still read while a key is changed."""
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_key(str(secret))) for secret in secrets])


def _key(secret: str) -> bytes:
    return base64.urlsafe_b64encode(hashlib.sha256(b"komek.accounts.second-factor:" + secret.encode()).digest())
