"""Roles through time: granted, ended, and how far each reaches."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from komek import clock
from komek.accounts.errors import refuse
from komek.accounts.history import note
from komek.accounts.models import RoleAt, User
from komek.accounts.role import Role
from komek.languages.problem import _
from komek.offices import service as offices
from komek.offices.service import OfficeKind

SYSTEM = "system"
Reach = Mapping[Role, frozenset[int] | None]


@transaction.atomic
def grant(
    user: User, role: Role, office: int | None, since: date, until: date | None = None, *, by: str = SYSTEM
) -> None:
    """A user holds a role from a day on, at an office (its id) or, as auditor or administrator, for all (None).

    What they hold already is left as it is. Raises AccountError where a user cannot hold it.
    """
    _refuse_impossible(user, role, office)
    User.objects.select_for_update().get(pk=user.pk)
    _refuse_mixture(user, role, since)
    if not RoleAt.objects.filter(user=user, role=role, office=office, valid_until=None).exists():
        RoleAt.objects.create(user=user, role=role, office_id=office, valid_from=since, valid_until=until)
        days = {"since": since.isoformat(), "until": until.isoformat() if until else None}
        note(user, "role_granted", by, {"role": role.value, "office": office, **days})


def _refuse_impossible(user: User, role: Role, office: int | None) -> None:
    if not user.is_staff or not role.of_staff:
        raise refuse("role", _("Only staff are given roles; citizens have theirs by who they are."))
    if role.at_office and office is None:
        raise refuse("office", _("Name the office at which this role is held."))
    if not role.at_office and office is not None:
        raise refuse("office", _("This role is held for all offices. Name none."))


def _refuse_mixture(user: User, role: Role, since: date) -> None:
    """Who watches over others does nothing else: not what they would have to watch over."""
    others = RoleAt.objects.filter(Q(valid_until=None) | Q(valid_until__gte=since), user=user).exclude(role=role)
    if any(not role.at_office or not Role(other.role).at_office for other in others):
        raise refuse("role", _("Whoever administers or audits holds no other role. Use two people."))


@transaction.atomic
def end_role(user: User, role: Role, office: int | None, last: date, *, by: str = SYSTEM) -> None:
    """The last day on which a user holds a role. Raises AccountError where they do not hold it then."""
    rows = RoleAt.objects.filter(user=user, role=role, office=office, valid_until=None, valid_from__lte=last)
    if not rows.update(valid_until=last):
        raise refuse("last", _("This user does not hold the role on that day."))
    note(user, "role_ended", by, {"role": role.value, "office": office, "last": last.isoformat()})


def reach_of(user: User, at: datetime) -> Reach:
    """The roles a user holds at a moment, each with the ids of the offices in its reach (None: all). Two queries.

    Heads and regional managers reach the offices below theirs. A call centre answers for the authority it belongs to,
    so its operators reach all of that.
    """
    rows = [row for row in RoleAt.objects.filter(user=user).select_related("office") if _in_force(row, at)]
    roots = {row.pk: _root(row) for row in rows}
    below = offices.with_below(root for row in rows if Role(row.role).over_subtree and (root := roots[row.pk]))
    reach: dict[Role, frozenset[int] | None] = {}
    for row in rows:
        role, root = Role(row.role), roots[row.pk]
        if root is None:
            reach[role] = None
            continue
        own = below[root] if role.over_subtree else frozenset({root})
        reach[role] = own | (reach.get(role) or frozenset())
    return reach


def _root(row: RoleAt) -> int | None:
    """The office whose subtree, or which itself, is reached."""
    if row.office and row.role == Role.OPERATOR and row.office.kind == OfficeKind.CALL_CENTRE:
        return row.office.parent_id or row.office_id
    return row.office_id


def _in_force(row: RoleAt, at: datetime) -> bool:
    """Whether a role is held at a moment, by the day of its office; of roles for all offices, by the day in UTC."""
    day = clock.calendar(row.office.country).day_of(at) if row.office else at.date()
    return row.valid_from <= day and (row.valid_until is None or day <= row.valid_until)
