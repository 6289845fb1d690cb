"""A member of staff's telephone."""

import time

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value

from komek.accounts.models import User

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def enrolled(user: User, secret: str = SECRET) -> User:
    """The user, whose telephone knows the secret."""
    TOTP.activate(user, secret)
    return user


def code(secret: str = SECRET, ahead: int = 0) -> str:
    """What the telephone shows now, or `ahead` half minutes later."""
    counter = int(time.time()) // 30 + ahead
    return str(format_hotp_value(hotp_value(secret, counter)))


def recovery_codes(user: User) -> list[str]:
    """The codes on the user's piece of paper."""
    row = Authenticator.objects.get(user=user, type=Authenticator.Type.RECOVERY_CODES)
    return list(row.wrap().get_unused_codes())
