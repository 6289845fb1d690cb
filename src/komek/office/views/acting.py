"""A page that asks for what an action needs: shown, sent, done once, or shown again with what was typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpResponse

from komek.access import service as access
from komek.office.acting import Sent, new_key, once, sent
from komek.office.desk import Desk
from komek.office.forms.fields import OfficeForm
from komek.office.screen.case import CaseScreen
from komek.office.views.case import finish


@dataclass(frozen=True)
class Act:
    """An action's page. `event` is what `access` and the casework know it by; `act` does it with the read form.

    `closed`: why it cannot be done, where the page can say it better than the casework.
    """

    event: str
    title: str
    button: str
    form: OfficeForm
    act: Callable[[Sent], object]
    intro: str = ""
    template: str = ""
    context: Mapping[str, Any] = field(default_factory=dict)
    warning: bool = False
    alone: bool = False
    multipart: bool = False
    done: Callable[[], str] | None = None
    closed: Sequence[str] = ()


def opened(desk: Desk, event: str, id: int) -> CaseScreen:
    """The case for this action. NotHere where it is not seen, NotYours where the role does not do it."""
    file = access.file(desk.viewer, id, at=desk.at)
    if why := access.may(desk.viewer, event, file.case):
        raise access.NotYours(why)
    return CaseScreen(desk, file)


def refused(desk: Desk, screen: CaseScreen, event: str) -> list[str]:
    """Why the action cannot be done now, as the casework says it."""
    on = desk.today(screen.record.country)
    actions = access.possible(desk.viewer, screen.record, on)
    return [desk.say(why) for action in actions if action.event == event for why in action.why_not]


def respond(desk: Desk, screen: CaseScreen, page: Act) -> HttpResponse:
    """Show the page, or do what it asks for."""
    if desk.request.method != "POST":
        return shown(desk, screen, page, (), closed=page.closed or refused(desk, screen, page.event))
    form = sent(desk)
    if page.closed:
        return shown(desk, screen, page, (), status=409, closed=page.closed)
    if not page.form.is_valid():
        return shown(desk, screen, page, page.form.problems, status=400)
    if problems := once(desk, form.key, lambda: page.act(form), alone=page.alone):
        return shown(desk, screen, page, problems, status=409)
    return finish(desk, screen.record.id, [], page.done() if page.done else page.event)


def shown(
    desk: Desk, screen: CaseScreen, page: Act, problems: Any, *, status: int = 200, closed: Sequence[str] = ()
) -> HttpResponse:
    """The page with its form; `closed`: why it cannot be done now, then in place of the form."""
    version = desk.request.POST.get("version") if status == 400 else screen.record.version
    context = {
        "title": page.title,
        "button": page.button,
        "form": page.form,
        "intro": page.intro,
        "template": page.template,
        "warning": page.warning,
        "multipart": page.multipart,
        "problems": problems,
        "closed": closed,
        "who": screen.applicant.written_name,
        "number": screen.proceeding.registration_number,
        "s": screen,
        "c": screen.record,
        "p": screen.proceeding,
        "key": new_key() if status == 200 else desk.request.POST.get("key", ""),
        "version": version,
        **page.context,
    }
    return desk.show("act.html", context, status=status)
