"""The pages of actions around a proceeding, by the names in their addresses."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpResponse

from komek.office.desk import Desk, for_staff
from komek.office.screen.case import CaseScreen
from komek.office.views import appealing, correcting, ending, messages, proposing, reviewing
from komek.office.views.acting import Act, opened, respond

PAGES: dict[str, tuple[str, Callable[[Desk, CaseScreen], Act]]] = {
    "correction": ("request_correction", correcting.page),
    "propose": ("propose", proposing.page),
    "review": ("decide", reviewing.page),
    "discontinue": ("discontinue", proposing.discontinue),
    "serve": ("serve", ending.serve),
    "withdraw": ("withdraw", ending.withdraw),
    "revision": ("open_revision", ending.revision),
    "suspend": ("suspend", ending.suspend),
    "dismiss": ("dismiss_news", ending.dismiss),
    "appeal": ("decide_appeal", appealing.outcome),
    "file-appeal": ("file_appeal", appealing.paper),
    "due": ("set_due", ending.due),
    "message": ("answer_message", messages.page),
}
"""By address: the event that the role must be allowed, and what makes the page."""


@for_staff()
def act(desk: Desk, id: int, page: str) -> HttpResponse:
    """GET and POST of an action's page."""
    if page not in PAGES:
        raise Http404
    event, make = PAGES[page]
    screen = opened(desk, event, id)
    return respond(desk, screen, make(desk, screen))
