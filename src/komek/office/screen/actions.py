"""What can be done now, what comes next, and why the rest cannot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from komek.casework.service import Action

PAGES = {
    "request_correction": "correction",
    "propose": "propose",
    "discontinue": "discontinue",
    "decide": "review",
    "give_back": "review",
    "serve": "serve",
    "withdraw": "withdraw",
    "open_revision": "revision",
    "suspend": "suspend",
}
"""Events that have a page of their own."""

AT_ONCE = ("collect", "assess", "receive_correction", "resume", "lapse_correction")
"""Events that need nothing but the press of a button."""

NEXT = ("decide", "propose", "assess", "receive_correction", "collect", "serve")
"""What leads on, the furthest first."""

WAY = ("collect", "assess", "propose", "decide", "serve")
"""The way of a proceeding without detours."""

HIDDEN = ("register", "change_facts", "end", "begin", "cease", "open_revision", "give_back")
"""What is no button of its own: done by the system, or part of another page."""


@dataclass(frozen=True)
class Button:
    """An action: `page` the address of its page, else done at once. `why_not`: sentences; none: it can be done."""

    event: str
    label: str
    page: str
    why_not: tuple[str, ...] = ()


@dataclass(frozen=True)
class Steps:
    """`first`: the next step; `later`: the one after it that cannot be done yet; `others` can; `refused` cannot."""

    first: Button | None
    later: Button | None
    others: tuple[Button, ...]
    refused: tuple[Button, ...]


def steps(actions: Sequence[Action], why_not: dict[str, list[str]]) -> Steps:
    """The buttons of a case. `why_not`: by event, every reason against it in the reader's words."""
    buttons = {
        action.event: Button(action.event, _label(action), PAGES.get(action.event, ""), tuple(why_not[action.event]))
        for action in actions
        if action.event in (*PAGES, *AT_ONCE)
    }
    allowed = {event: button for event, button in buttons.items() if not button.why_not}
    first = next((allowed[event] for event in NEXT if event in allowed), None)
    later = _later(buttons, first)
    shown = {button.event for button in (first, later) if button}
    others = tuple(one for event, one in allowed.items() if event not in shown and event != "give_back")
    refused = tuple(one for event, one in buttons.items() if one.why_not and event not in shown and event not in HIDDEN)
    return Steps(first, later, others, refused)


def _later(buttons: dict[str, Button], first: Button | None) -> Button | None:
    """The first step on the way after the next one that cannot be done yet."""
    begin = WAY.index(first.event) + 1 if first and first.event in WAY else 1
    waiting = (buttons[event] for event in WAY[begin:] if event in buttons and buttons[event].why_not)
    return next(waiting, None) if first else None


def _label(action: Action) -> str:
    names = {
        "collect": _("Begin to gather the facts"),
        "assess": _("Apply the law to the facts"),
        "request_correction": _("Ask for a correction"),
        "receive_correction": _("The correction has come"),
        "lapse_correction": _("Let the correction lapse"),
        "propose": _("Propose a decision"),
        "decide": _("Check the proposal"),
        "give_back": _("Give back to the proposer"),
        "discontinue": _("Propose to discontinue"),
        "serve": _("Record the service"),
        "withdraw": _("Record a withdrawal"),
        "open_revision": _("Open a revision"),
        "suspend": _("Suspend the payments"),
        "resume": _("Resume the payments"),
    }
    return names[action.event]
