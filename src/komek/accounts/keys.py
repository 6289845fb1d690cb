"""What a member of staff signs in with, given anew by an administrator."""

import secrets

from allauth.mfa.models import Authenticator
from django.db import transaction

from komek.accounts.history import note
from komek.accounts.models import User

_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"  # none that is taken for another
_GROUPS, _LONG = 4, 5


def new_password() -> str:
    """A password that can be read out on the telephone: `k7wd3-…`; 100 bits."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(_LONG)) for _ in range(_GROUPS))


@transaction.atomic
def unlock(user: User, by: str) -> str:
    """Another password; the second factor is enrolled anew at the next sign-in. Ends every session of the user."""
    password = new_password()
    user.set_password(password)
    user.is_active = True
    user.save(update_fields=["password", "is_active"])
    Authenticator.objects.filter(user=user).delete()
    note(user, "unlocked", by)
    return password


@transaction.atomic
def close(user: User, by: str) -> None:
    """Nobody signs in with this user any more, and whoever has is signed out. What they did stays under their name."""
    user.is_active = False
    user.save(update_fields=["is_active"])
    note(user, "closed", by)
