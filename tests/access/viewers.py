"""Viewers for tests of the policy: values, without users and database."""

from komek.accounts.service import SUBSTANTIAL, Role, Viewer

SOZOPOL, PRIMORSKO, REGION, VARNA = 3, 4, 2, 9
BELOW = {SOZOPOL: {SOZOPOL}, PRIMORSKO: {PRIMORSKO}, REGION: {REGION, SOZOPOL, PRIMORSKO}, VARNA: {VARNA}}
IVAN, ELENA = 34, 35


def of_staff(*roles: Role, at: int = SOZOPOL) -> Viewer:
    """A member of staff with these roles at one office, or for all where the role is for all."""
    held = {role: _reach(role, at) for role in roles}
    offices = None if None in held.values() else frozenset().union(*(reach or () for reach in held.values()))
    return Viewer(12, "user:12", roles=frozenset(roles), offices=offices, assurance=SUBSTANTIAL, by_role=held)


def citizen(person: int = IVAN, *, represents: frozenset[int] = frozenset(), acting_for: int | None = None) -> Viewer:
    """A citizen, in their own matter or in that of somebody they act for."""
    roles = {Role.CITIZEN} | ({Role.REPRESENTATIVE} if represents else set())
    return Viewer(
        13, "user:13", person=person, represents=represents, roles=frozenset(roles), assurance=SUBSTANTIAL,
        acting_for=acting_for,
    )  # fmt: skip


def _reach(role: Role, at: int) -> frozenset[int] | None:
    if not role.at_office:
        return None
    return frozenset(BELOW[at]) if role.over_subtree else frozenset({at})
