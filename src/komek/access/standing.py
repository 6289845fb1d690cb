"""In which capacity somebody stands before a case. Pure: values in, values out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from komek.access.purposes import CASES, NATURAL, Purpose
from komek.accounts.service import Role, Viewer

Claims = Iterable[tuple[Purpose, Role]]


@dataclass(frozen=True)
class Standing:
    """What for, as what. `office`: the one whose case it is; None where no office matters."""

    purpose: Purpose
    role: Role
    office: int | None = None


def standing(viewer: Viewer, office: int, applicant: int, purpose: Purpose | None = None) -> Standing | None:
    """How a viewer may read a case of this office and applicant; None where they may not.

    Without a purpose: the one that lies nearest, one's own case first.
    """
    return next(_standings(viewer, office, applicant, purpose), None)


def reach(viewer: Viewer, claims: Claims) -> frozenset[int] | None:
    """All offices that a viewer reaches by any of these roles; None: every office."""
    return viewer.offices_as(*(role for _purpose, role in claims))


def claimed(viewer: Viewer, office: int, claims: Claims) -> Standing | None:
    """The first of the claims that the viewer can make at an office."""
    held = (Standing(purpose, role, office) for purpose, role in claims if _at(viewer, role, office))
    return next(held, None)


def own(viewer: Viewer) -> Standing:
    """Somebody in their own matter, or in that of the person they act for."""
    return Standing(Purpose.OWN, Role.REPRESENTATIVE if viewer.acting_for else Role.CITIZEN)


def claims_for(purpose: Purpose | None) -> Claims:
    """With which roles cases are read for a purpose; without one, what is natural to each role."""
    return NATURAL if purpose is None else [(purpose, role) for role in CASES.get(purpose, ())]


def _standings(viewer: Viewer, office: int, applicant: int, purpose: Purpose | None) -> Iterator[Standing]:
    if purpose in (None, Purpose.OWN) and applicant in viewer.persons:
        yield own(viewer)
    if found := claimed(viewer, office, claims_for(purpose)):
        yield found


def _at(viewer: Viewer, role: Role, office: int) -> bool:
    if role not in viewer.roles:
        return False
    reached = viewer.offices_as(role)
    return reached is None or office in reached
