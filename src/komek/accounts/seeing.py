"""From a user to a viewer."""

from dataclasses import replace
from datetime import datetime
from typing import cast

from django.http import HttpRequest

from komek.accounts import representing, session
from komek.accounts.models import User
from komek.accounts.role import Role
from komek.accounts.roles import Reach, reach_of
from komek.accounts.viewer import ANONYMOUS, NONE, SUBSTANTIAL, Viewer
from komek.clock import site

_KEPT = "_komek_viewer"


def viewer_of(
    user: User, at: datetime | None = None, *, assurance: str = NONE, acting_for: int | None = None
) -> Viewer:
    """A user as the other rooms see them at a moment (None: now). Three queries at most, whoever they are.

    `assurance` is how surely they signed in; `acting_for` whom they chose to act for, ignored where they may not.
    """
    moment = at or site.now()
    reach = reach_of(user, moment) if user.is_staff else {}
    represents = _represents(user, moment)
    chosen = acting_for if acting_for in represents else None
    return replace(_known(user, reach, represents), assurance=assurance, acting_for=chosen)


def viewer(request: HttpRequest) -> Viewer:
    """Who looks, made once for a request. Without a session's cookie nothing is read and nothing is stored.

    Staff who have not shown a second factor in this session hold no role yet.
    """
    if not hasattr(request, _KEPT):
        setattr(request, _KEPT, _viewer(request))
    return cast(Viewer, getattr(request, _KEPT))


def forget(request: HttpRequest) -> None:
    """Have the viewer made anew: somebody signed in or out, or chose whom to act for."""
    if hasattr(request, _KEPT):
        delattr(request, _KEPT)


def _viewer(request: HttpRequest) -> Viewer:
    user = getattr(request, "user", None)
    if not isinstance(user, User) and not (user and user.is_authenticated):
        return ANONYMOUS
    kept = session.kept(request)
    seen = viewer_of(cast(User, user), assurance=kept.assurance, acting_for=kept.acting_for)
    return _without_roles(seen) if seen.is_staff and not seen.at_least(SUBSTANTIAL) else seen


def _known(user: User, reach: Reach, represents: frozenset[int]) -> Viewer:
    """What does not depend on how they signed in."""
    return Viewer(
        user=user.pk,
        actor=user.actor,
        person=user.person_id,
        represents=represents,
        roles=_roles(user, reach, represents),
        offices=_all(reach),
        language=user.language,
        name=user.name,
        by_role=reach,
    )


def _without_roles(seen: Viewer) -> Viewer:
    return replace(seen, roles=frozenset(), offices=frozenset(), by_role={})


def _represents(user: User, at: datetime) -> frozenset[int]:
    if user.person_id is None:
        return frozenset()
    return frozenset(one.person for one in representing.represented_by(user.person_id, at.date()))


def _roles(user: User, reach: Reach, represents: frozenset[int]) -> frozenset[Role]:
    own = {Role.CITIZEN} if user.person_id else set()
    return frozenset({*reach, *own, *({Role.REPRESENTATIVE} if represents else set())})


def _all(reach: Reach) -> frozenset[int] | None:
    if any(offices is None for offices in reach.values()):
        return None
    return frozenset().union(*(offices for offices in reach.values() if offices is not None))
