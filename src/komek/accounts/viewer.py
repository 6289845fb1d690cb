"""Who looks: a user as every other room sees them, for one request."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from komek.accounts.role import Role

NONE: Final = "none"
LOW: Final = "low"
SUBSTANTIAL: Final = "substantial"
HIGH: Final = "high"
ASSURANCES = (NONE, LOW, SUBSTANTIAL, HIGH)
"""Levels of assurance of eIDAS (Regulation (EU) 910/2014, art. 8), the weakest first; `none`: nobody signed in."""


@dataclass(frozen=True)
class Viewer:
    """Somebody who looks or acts: what they are, for whom, where, and how surely we know it.

    `actor` is how audit and casework name them: `user:12`, or `anonymous`. `represents` are the persons they may act
    for, without themselves; `acting_for` the one of these they have chosen. `offices` are ids of all offices in reach
    of any role, None: all; `by_role` has the reach of each role for itself.
    """

    user: int | None = None
    actor: str = "anonymous"
    person: int | None = None
    represents: frozenset[int] = frozenset()
    roles: frozenset[Role] = frozenset()
    offices: frozenset[int] | None = frozenset()
    assurance: str = NONE
    language: str = "en"
    name: str = ""
    acting_for: int | None = None
    by_role: Mapping[Role, frozenset[int] | None] = field(default_factory=dict, compare=False)

    @property
    def is_staff(self) -> bool:
        """Whether they stand behind the counter."""
        return any(role.of_staff for role in self.roles)

    @property
    def persons(self) -> frozenset[int]:
        """Whose matters are theirs: their own, or those of the person they have chosen to act for."""
        chosen = self.acting_for or self.person
        return frozenset() if chosen is None else frozenset({chosen})

    def offices_as(self, *roles: Role) -> frozenset[int] | None:
        """The offices in reach of these roles, as far as they hold them; None: all."""
        reaches = [self.by_role.get(role, self.offices) for role in roles if role in self.roles]
        return None if None in reaches else frozenset().union(*(reach for reach in reaches if reach is not None))

    def at_least(self, assurance: str) -> bool:
        """Whether they signed in at this level of assurance or a higher one."""
        return ASSURANCES.index(self.assurance) >= ASSURANCES.index(assurance)


ANONYMOUS = Viewer()
