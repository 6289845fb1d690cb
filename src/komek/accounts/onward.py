"""Where people go on when they have signed in."""

from django.conf import settings
from django.shortcuts import resolve_url
from django.utils.http import urlencode

from komek.accounts.models import RoleAt, User
from komek.accounts.role import OFFICE_ROLES


def onward(user: User) -> str:
    """Citizens to their cabinet, those who hold a role at an office to the worklist; the others have no such page."""
    if not user.is_staff:
        return str(settings.HOME_OF_CITIZENS)
    at_office = RoleAt.objects.filter(user=user, role__in=OFFICE_ROLES, valid_until=None)
    return str(settings.HOME_OF_STAFF) if at_office.exists() else ""


def after_sign_in(user: User, *, lacks_second_factor: bool, chose_language: bool) -> str:
    """First a second factor; then onward, or to one's account. In one's own language where the browser chose none."""
    address = "mfa_activate_totp" if lacks_second_factor else onward(user) or settings.LOGIN_REDIRECT_URL
    return resolve_url(address) + ("" if chose_language else f"?{urlencode({'lang': user.language})}")
