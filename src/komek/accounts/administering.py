"""What an administrator does with the users of staff. Nobody does any of it to themselves.

So that nobody can give themselves power over cases, nor shut everybody out: one's own user is left alone, and the last
administrator can be neither closed nor relieved. Who administers or audits holds no other role (`roles`).
"""

from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import Q

from komek.accounts import keys, roles
from komek.accounts.errors import refuse
from komek.accounts.models import RoleAt, User
from komek.accounts.role import Role
from komek.accounts.users import make_staff
from komek.languages.problem import _
from komek.languages.text import one_line


def add_staff(email: str, name: str, language: str, by: User) -> tuple[User, str]:
    """A new member of staff without any role, and the password for their first sign-in, which is kept nowhere.

    Raises AccountError where the address is none, or is taken, or there is no name.
    """
    try:
        validate_email(one_line(email))
    except ValidationError:
        raise refuse("email", _("Write an e-mail address, such as m.ivanova@example.org.")) from None
    if not one_line(name):
        raise refuse("name", _("Write the name as it shall stand in letters."))
    password = keys.new_password()
    return make_staff(email, name, language=language, password=password, by=by.actor), password


@transaction.atomic
def give_role(user: User, role: Role, office: int | None, since: date, by: User) -> None:
    """Grant a role, and note who did. AccountError for one's own user, for a closed one, and as `roles.grant` says."""
    _refuse_own(user, by)
    if not user.is_active:
        raise refuse("user", _("This user is closed. Open it again first, by a new password."))
    if RoleAt.objects.filter(user=user, role=role, office=office, valid_until=None).exists():
        raise refuse("role", _("This user holds this role there already."))
    roles.grant(user, role, office, since, by=by.actor)


@transaction.atomic
def take_role(user: User, role: Role, office: int | None, last: date, by: User) -> None:
    """End a role with a day. AccountError for one's own user, and for the last administrator."""
    _refuse_own(user, by)
    if role is Role.ADMINISTRATOR:
        _refuse_last_administrator(user, last)
    roles.end_role(user, role, office, last, by=by.actor)


def give_password(user: User, by: User) -> str:
    """Another first password, for somebody who lost theirs or their telephone, or whose user was closed."""
    _refuse_own(user, by)
    return keys.unlock(user, by.actor)


@transaction.atomic
def close_user(user: User, on: date, by: User) -> None:
    """Nobody signs in with this user any more. AccountError for one's own user, and for the last administrator."""
    _refuse_own(user, by)
    if not user.is_active:
        raise refuse("user", _("This user is closed already."))
    _refuse_last_administrator(user, on)
    keys.close(user, by.actor)


def _refuse_own(user: User, by: User) -> None:
    if user.pk == by.pk:
        raise refuse("user", _("Nobody changes their own user here. Ask another administrator."))


def _refuse_last_administrator(user: User, on: date) -> None:
    """Locks every administrator's role, so that two cannot relieve each other at the same time."""
    administrators = list(
        RoleAt.objects.select_for_update()
        .filter(Q(valid_until=None), role=Role.ADMINISTRATOR, user__is_active=True, valid_from__lte=on)
        .order_by("pk")
    )
    if any(row.user_id == user.pk for row in administrators) and len(administrators) == 1:
        raise refuse("user", _("This is the last administrator. Make another one first."))
