"""Who may open a draft: whoever it belongs to, and of one that belongs to nobody, the browser that has its key.

The key is a signed cookie, set where a draft is begun or opened by its link. It holds the ids of a few drafts and
nothing else, and is sent only with the pages of applying.
"""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from komek.access import service as access
from komek.accounts.service import Viewer
from komek.intake import service as intake

MOST = 10
_COOKIE, _SALT = "komek_drafts", "komek.portal.drafts"


def viewer_of(request: HttpRequest) -> Viewer:
    """Who looks; nobody in particular where nobody signed in."""
    found: Viewer = request.viewer  # type: ignore[attr-defined]
    return found


def draft_or_404(request: HttpRequest, country: str, draft_id: UUID) -> intake.Draft:
    """The draft, for somebody who may see it. Raises Http404 for everybody else, as if there were none."""
    found = access.draft(viewer_of(request), draft_id, drafts=held(request))
    if found.country != country:
        raise access.NotHere(f"draft {draft_id} of another country")
    return found


def adopt(request: HttpRequest, draft: intake.Draft) -> intake.Draft:
    """Somebody has signed in since they began: from now on the draft is theirs, and needs no key any more."""
    person = next(iter(viewer_of(request).persons), None)
    if draft.person is not None or person is None:
        return draft
    intake.adopt(draft.id, person)
    return intake.kept(draft.id)


def held(request: HttpRequest) -> list[UUID]:
    """The drafts that this browser has the key of, the newest last."""
    try:
        known = signing.loads(request.COOKIES.get(_COOKIE, ""), salt=_SALT, max_age=intake.KEPT_FOR)
        return [UUID(each) for each in known]
    except (signing.BadSignature, ValueError, TypeError):
        return []


def hold(request: HttpRequest, response: HttpResponse, draft_id: UUID) -> None:
    """Give this browser the key of a draft."""
    known = [each for each in held(request) if each != draft_id][-(MOST - 1) :]
    response.set_cookie(
        _COOKIE,
        key_for([*known, draft_id]),
        max_age=intake.KEPT_FOR,
        path=reverse("portal:home"),
        httponly=True,
        samesite="Lax",
        secure=settings.CSRF_COOKIE_SECURE,
    )


def key_for(drafts: list[UUID]) -> str:
    """The key of these drafts, as it stands in the cookie."""
    return signing.dumps([each.hex for each in drafts], salt=_SALT, compress=True)


def submitter(request: HttpRequest) -> intake.Submitter:
    """Who acts, as intake wants to know it."""
    seen = viewer_of(request)
    return intake.Submitter(seen.actor, seen.persons, seen.assurance)
