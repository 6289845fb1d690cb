"""Users made, found and named."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import Prefetch, Q

from komek.accounts.errors import refuse
from komek.accounts.history import note
from komek.accounts.models import RoleAt, User
from komek.accounts.role import Role
from komek.languages import SOURCE_LANGUAGE
from komek.languages.problem import _
from komek.languages.text import one_line
from komek.people import service as people


@dataclass(frozen=True)
class StaffLine:
    """A member of staff in a list, with the roles they hold and where (office id; None: for all)."""

    user: int
    name: str
    email: str
    roles: tuple[tuple[Role, int | None], ...]


@transaction.atomic
def make_staff(
    email: str, name: str, *, language: str = SOURCE_LANGUAGE, password: str | None = None, by: str = "system"
) -> User:
    """A new member of staff; without a password they cannot sign in yet. Raises AccountError where the e-mail is taken.

    Their second factor is enrolled by themselves, when they first sign in.
    """
    user = User(email=one_line(email).lower(), name=one_line(name), language=language)
    user.set_password(password)
    try:
        with transaction.atomic():
            user.save()
    except IntegrityError:
        raise refuse("email", _("Somebody signs in with this e-mail address already.")) from None
    note(user, "staff_made", by)
    return user


def make_citizen(person: int) -> User:
    """The user of a person, made at the first call; named as the person is now. Raises PeopleError without person."""
    known = people.person(person)
    user, made = User.objects.get_or_create(
        person_id=person, defaults={"name": known.written_name, "language": known.language}
    )
    if made:
        user.set_unusable_password()
    user.name = known.written_name
    user.save(update_fields=["name", "password"])
    return user


def user(user_id: int) -> User | None:
    """The user with this id."""
    return User.objects.filter(pk=user_id).first()


def user_of(person: int) -> User | None:
    """The user of a person, where they have signed in before."""
    return User.objects.filter(person=person).first()


def by_email(email: str) -> User | None:
    """The member of staff who signs in with this address."""
    return User.objects.filter(email__iexact=one_line(email)).first()


def staff(offices: frozenset[int] | None, on: date) -> list[StaffLine]:
    """Those who hold a role on a day at one of these offices (None: at any, or for all), by name."""
    held = RoleAt.objects.filter(Q(valid_until=None) | Q(valid_until__gte=on), valid_from__lte=on)
    at_these = held if offices is None else held.filter(office__in=offices)
    rows = (
        User.objects.filter(is_active=True, pk__in=at_these.values("user"))
        .prefetch_related(Prefetch("roles", held.order_by("role", "office"), to_attr="held"))
        .order_by("name", "pk")
    )
    return [
        StaffLine(row.pk, row.name, row.email or "", tuple((Role(one.role), one.office_id) for one in _held(row)))
        for row in rows
    ]


def names(actors: Iterable[str]) -> dict[str, str]:
    """The names of actors such as `user:12`; who is no user, such as `system`, is left out. One query."""
    ids = {int(number) for kind, _colon, number in (actor.partition(":") for actor in actors) if kind == "user"}
    return {row.actor: row.name for row in User.objects.filter(pk__in=ids)}


def _held(row: User) -> list[RoleAt]:
    found: list[RoleAt] = getattr(row, "held", [])
    return found
