"""Everybody who works, or worked, here: to find and to look up, for administrators and auditors."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from komek.accounts.models import RoleAt, User
from komek.accounts.role import Role
from komek.languages.text import one_line

PAGE_SIZE = 25


@dataclass(frozen=True)
class HeldRole:
    """A role of somebody: at an office (None: for all), from a day until and with another (None: still)."""

    role: Role
    office: int | None
    since: date
    until: date | None

    def in_force(self, on: date) -> bool:
        """Whether it is held on a day."""
        return self.since <= on and (self.until is None or on <= self.until)


@dataclass(frozen=True)
class StaffCard:
    """A member of staff, also one without any role, or whose user is closed."""

    user: int
    actor: str
    name: str
    email: str
    language: str
    active: bool
    roles: tuple[HeldRole, ...]


@dataclass(frozen=True)
class Directory:
    """A page of cards, from 1."""

    cards: tuple[StaffCard, ...]
    total: int
    number: int

    @property
    def pages(self) -> int:
        """How many there are, at least one."""
        return max(1, -(-self.total // PAGE_SIZE))


def directory(text: str = "", page: int = 1) -> Directory:
    """Staff by a part of their name or e-mail address, in the order of names. Three queries, however many they are."""
    typed = one_line(text)
    found = User.objects.filter(person=None).filter(Q(name__icontains=typed) | Q(email__icontains=typed))
    total = found.count()
    number = max(1, min(page, -(-total // PAGE_SIZE)))
    held = Prefetch("roles", _in_order(), to_attr="in_order")
    rows = found.order_by("name", "pk").prefetch_related(held)[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    return Directory(tuple(map(_card, rows)), total, number)


def staff_card(user: int) -> StaffCard | None:
    """One member of staff; None for a citizen, or nobody."""
    held = Prefetch("roles", _in_order(), to_attr="in_order")
    row = User.objects.filter(person=None, pk=user).prefetch_related(held).first()
    return _card(row) if row else None


def _in_order() -> QuerySet[RoleAt]:
    return RoleAt.objects.order_by("valid_until", "role", "office", "pk")


def _card(row: User) -> StaffCard:
    held: list[RoleAt] = getattr(row, "in_order", [])
    roles = [HeldRole(Role(one.role), one.office_id, one.valid_from, one.valid_until) for one in held]
    still_first = sorted(roles, key=lambda one: one.until or date.max, reverse=True)
    return StaffCard(row.pk, row.actor, row.name, row.email or "", row.language, row.is_active, tuple(still_first))
