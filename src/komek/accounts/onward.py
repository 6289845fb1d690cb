"""Where people go on when they have signed in."""

from django.conf import settings
from django.shortcuts import resolve_url
from django.utils.http import urlencode

from komek.accounts.models import RoleAt, User


def onward(user: User) -> str:
    """Citizens to their cabinet, those who hold a role to the office; the others have no such page."""
    if not user.is_staff:
        return str(settings.HOME_OF_CITIZENS)
    holds = RoleAt.objects.filter(user=user, valid_until=None).exists()
    return str(settings.HOME_OF_STAFF) if holds else ""


def after_sign_in(user: User, *, lacks_second_factor: bool, chose_language: bool) -> str:
    """First a second factor; then onward, or to one's account. In one's own language where the browser chose none."""
    address = "mfa_activate_totp" if lacks_second_factor else onward(user) or settings.LOGIN_REDIRECT_URL
    return resolve_url(address) + ("" if chose_language else f"?{urlencode({'lang': user.language})}")
