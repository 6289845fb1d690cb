"""Who makes something happen. Which officer may do what is for the room `access`; here only the roles count."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .sentences import Sentence, _


class Role(Enum):
    """On which side of the counter somebody stands. The system is nobody's hand: it acts by rule."""

    applicant = "applicant"
    officer = "officer"
    system = "system"


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody by their identifier: two events of the same person carry equal actors."""

    role: Role
    id: str


SYSTEM = Actor(Role.system, "system")

EVERYBODY = frozenset(Role)
OFFICE = (Role.officer, Role.system)

_ONLY = {
    frozenset({Role.officer}): _("Only an officer can do this."),
    frozenset({Role.officer, Role.system}): _("Only the office does this."),
    frozenset({Role.officer, Role.applicant}): _("Only the applicant decides this; an officer may record it."),
}


def keeps_out(roles: frozenset[Role], by: Actor) -> Sentence | None:
    """Why an actor is none of these roles; None for one who is."""
    return None if by.role in roles else Sentence.of(_ONLY[roles])
