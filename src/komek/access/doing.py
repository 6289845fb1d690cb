"""Who may do what. When it may be done says the lifecycle; `possible` puts both together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from komek.access.cases import case as opened
from komek.access.errors import NotYours
from komek.access.purposes import Purpose
from komek.accounts.service import Role, Viewer
from komek.casework import service as casework
from komek.casework.lifecycle import Actor, Sentence
from komek.casework.lifecycle import Role as Side
from komek.casework.service import CaseRecord
from komek.languages.problem import _

WORKERS = (Role.CASEWORKER,)
CHECKERS = (Role.CHECKER, Role.HEAD)
SYSTEM: tuple[Role, ...] = ()

STAFF: Mapping[str, tuple[Role, ...]] = {
    "register": SYSTEM,
    "collect": WORKERS,
    "request_correction": WORKERS,
    "receive_correction": WORKERS,
    "lapse_correction": WORKERS,
    "change_facts": WORKERS,
    "assess": WORKERS,
    "propose": WORKERS,
    "discontinue": WORKERS,
    "give_back": CHECKERS,
    "decide": CHECKERS,
    "withdraw": WORKERS,
    "serve": WORKERS,
    "end": WORKERS,
    "begin": SYSTEM,
    "suspend": WORKERS,
    "resume": WORKERS,
    "cease": WORKERS,
    "open_revision": WORKERS,
    "dismiss_news": WORKERS,
    "record_fact": WORKERS,
    "bring": WORKERS,
    "survey": WORKERS,
    "claim": (Role.CASEWORKER, Role.CHECKER, Role.HEAD),
    "unclaim": (Role.CASEWORKER, Role.CHECKER, Role.HEAD),
    "set_due": (Role.CASEWORKER, Role.HEAD),
    "file_appeal": WORKERS,
    "decide_appeal": (Role.HEAD, Role.REGIONAL_MANAGER),
    "answer_message": WORKERS,
    "reassess": (Role.REGIONAL_MANAGER,),
}
"""What is done with a case, and which roles at its office, or above it, do it. None: only the system."""

APPLICANT = frozenset({"receive_correction", "change_facts", "bring", "withdraw", "file_appeal"})
"""What an applicant does themselves, or who acts for them."""

ELSEWHERE: Mapping[str, tuple[Role, ...]] = {
    "register_at_desk": (Role.CASEWORKER,),  # it finds people by name, so not for who has only heard a voice
    "see_statistics": (Role.CASEWORKER, Role.CHECKER, Role.HEAD, Role.REGIONAL_MANAGER, Role.AUDITOR),
    "study": (Role.HEAD, Role.REGIONAL_MANAGER, Role.ADMINISTRATOR),
    "see_history": (Role.AUDITOR,),
    "manage_users": (Role.ADMINISTRATOR,),
    "import_offices": (Role.ADMINISTRATOR,),
    "answer_calls": (Role.OPERATOR,),
}
"""What belongs to no case."""

_ROLES_ONLY = _("Your role does not do this.")
_NOBODY = _("The system does this by itself.")
_OTHER_OFFICE = _("This case belongs to another office.")
_NOT_THE_APPLICANT = _("Only the office does this.")


def may(viewer: Viewer, action: str, case: CaseRecord | None = None) -> Sentence | None:
    """Why a viewer may not do something; None where they may. KeyError for an action that nobody knows."""
    roles = ELSEWHERE[action] if case is None else STAFF[action]
    if case is not None and case.applicant in viewer.persons:
        return None if action in APPLICANT else Sentence.of(_NOT_THE_APPLICANT)
    if not roles:
        return Sentence.of(_NOBODY)
    if not viewer.roles & set(roles):
        return Sentence.of(_ROLES_ONLY)
    offices = viewer.offices_as(*roles)
    if case is not None and offices is not None and case.office not in offices:
        return Sentence.of(_OTHER_OFFICE)
    return None


def require(
    viewer: Viewer, action: str, id: int, purpose: Purpose | None = None, at: datetime | None = None
) -> CaseRecord:
    """The case, for a viewer who may do this with it. Raises NotHere where they do not see it, NotYours otherwise."""
    found = opened(viewer, id, purpose, at)
    if why := may(viewer, action, found):
        raise NotYours(why)
    return found


def possible(viewer: Viewer, case: CaseRecord, on: date) -> list[casework.Action]:
    """What can be done with a case now by this viewer, and for what cannot, every reason: theirs and the case's."""
    return [_with_role(action, viewer, case) for action in casework.possible(case, actor(viewer, case), on)]


def actor(viewer: Viewer, case: CaseRecord) -> Actor:
    """As whom a viewer acts in a case: as its applicant, or as an officer."""
    side = Side.applicant if case.applicant in viewer.persons else Side.officer
    return Actor(side, viewer.actor)


def _with_role(action: casework.Action, viewer: Viewer, case: CaseRecord) -> casework.Action:
    why = may(viewer, action.event, case)
    return replace(action, why_not=(why, *action.why_not)) if why else action
