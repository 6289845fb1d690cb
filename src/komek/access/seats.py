"""Where somebody sits: the office at which they hold a role, which may stand above the one whose case they read."""

from collections.abc import Mapping

from komek.access.standing import Standing
from komek.accounts.service import Role, Viewer
from komek.offices import service as offices


class Seats:
    """The seats of a viewer; one query for each role that reaches the offices below its own."""

    def __init__(self, viewer: Viewer) -> None:
        self._viewer = viewer
        self._roots: dict[Role, Mapping[int, int]] = {}

    def of(self, how: Standing) -> int | None:
        """The office of a capacity; None for a citizen and for whoever is there for all offices."""
        if how.office is None or self._viewer.offices_as(how.role) is None:
            return None
        if not how.role.over_subtree:
            return how.office
        if how.role not in self._roots:
            self._roots[how.role] = self._roots_of(how.role)
        return self._roots[how.role].get(how.office, how.office)

    def _roots_of(self, role: Role) -> Mapping[int, int]:
        """For each office in reach the uppermost one in reach above it."""
        below = offices.with_below(self._viewer.offices_as(role) or ())
        widest_last = sorted(below, key=lambda office: len(below[office]))
        return {office: root for root in widest_last for office in below[root]}
