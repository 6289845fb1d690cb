"""A page that asks for something that is of no case: shown, sent, done once, or shown again with what was typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect

from komek.office.acting import new_key, once, sent
from komek.office.desk import Desk
from komek.office.forms.fields import OfficeForm


@dataclass(frozen=True)
class Ask:
    """What is asked, and what follows. `back`: the address to return to, and the name of that page.

    `lines`: what is decided already, to be read before one presses the button. `done`: the answer after the act;
    without one, `back` with `?done=` and the word of `said`.
    """

    page: str
    title: str
    button: str
    back: tuple[str, str]
    act: Callable[[OfficeForm], object]
    form: OfficeForm = field(default_factory=OfficeForm)
    intro: str = ""
    lines: Sequence[tuple[str, str]] = ()
    warning: bool = False
    multipart: bool = False
    said: str = ""
    done: Callable[[], HttpResponse] | None = None
    closed: Sequence[str] = ()


def respond(desk: Desk, ask: Ask) -> HttpResponse:
    """Show the page, or do what it asks for."""
    if desk.request.method != "POST":
        return shown(desk, ask)
    key = sent(desk).key
    if ask.form.is_bound and not ask.form.is_valid():
        return shown(desk, ask, ask.form.problems, status=400)
    if problems := once(desk, key, lambda: ask.act(ask.form)):
        return shown(desk, ask, problems, status=409)
    return ask.done() if ask.done else redirect(f"{ask.back[0]}?done={ask.said}")


def shown(desk: Desk, ask: Ask, problems: Sequence[Any] = (), *, status: int = 200) -> HttpResponse:
    """The page with its form."""
    key = desk.request.POST.get("key") if status != 200 else ""
    context: Mapping[str, Any] = {"page": ask.page, "ask": ask, "problems": problems, "key": key or new_key()}
    return desk.show("ask.html", context, status=status)


def told(desk: Desk, sentences: Mapping[str, Any]) -> str:
    """What was just done, in words, by the `?done=` of the address."""
    return str(sentences.get(desk.request.GET.get("done", ""), ""))
