"""Administrators' pages: who works here, with which roles; users made, closed, given a new first password."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from komek.access import service as access
from komek.accounts import service as accounts
from komek.accounts.service import Role, StaffCard
from komek.office.desk import Desk, for_staff
from komek.office.forms.fields import OfficeForm
from komek.office.forms.staff import NewStaffForm
from komek.office.screen.staff import card_texts, history
from komek.office.views.asking import Ask, respond, told
from komek.office.views.paging import asked_page, page_links
from komek.office.views.proposing import posted

DONE = {
    "granted": gettext_lazy("The role is given."),
    "ended": gettext_lazy("The role ends on that day."),
    "closed": gettext_lazy("The user is closed. Nobody signs in with it any more."),
}
"""By what was done: the sentence that says so."""

administrators = for_staff(Role.ADMINISTRATOR)


@administrators
def users(desk: Desk) -> HttpResponse:
    """GET /office/users/?q="""
    text = desk.request.GET.get("q", "")[:100]
    found = accounts.directory(text, asked_page(desk))
    pages = page_links(found.number, found.pages, lambda number: f"?{urlencode({'q': text, 'page': number})}")
    context = {"page": "users", "text": text, "found": found, "cards": card_texts(found.cards, desk), "pages": pages}
    return desk.show("staff/users.html", context)


@administrators
def user(desk: Desk, user: int) -> HttpResponse:
    """GET /office/users/12/"""
    card = found_card(user)
    context = {
        "page": "users",
        "card": card_texts([card], desk)[0],
        "own": user == desk.user,
        "history": history(access.user_history(desk.viewer, user), desk),
        "said": told(desk, DONE),
    }
    return desk.show("staff/user.html", context)


@administrators
def add(desk: Desk) -> HttpResponse:
    """GET and POST /office/users/add/"""
    made: list[tuple[int, str]] = []

    def act(form: OfficeForm) -> None:
        data = form.cleaned_data
        user, password = accounts.add_staff(data["email"], data["name"], data["language"] or "en", myself(desk))
        made.append((user.pk, password))

    return respond(
        desk,
        Ask(
            page="users",
            title=_("Add a member of staff"),
            button=_("Make the user"),
            back=(reverse("office:users"), _("Staff")),
            intro=_("The next page shows a first password, once. Roles are given after that."),
            form=NewStaffForm(*posted(desk), language=desk.words.language),
            act=act,
            done=lambda: _password(desk, made),
        ),
    )


@administrators
def unlock(desk: Desk, user: int) -> HttpResponse:
    """GET and POST /office/users/12/unlock/"""
    made: list[tuple[int, str]] = []

    def act(_form: OfficeForm) -> None:
        made.append((user, accounts.give_password(found_user(user), myself(desk))))

    ends = _("Every session of this user ends at once. The old password and the codes on the telephone are void.")
    ask = _about(desk, found_card(user), _("Give a new first password"), _("Give a new first password"), act, ends)
    return respond(desk, Ask(**ask, done=lambda: _password(desk, made)))


@administrators
def close(desk: Desk, user: int) -> HttpResponse:
    """GET and POST /office/users/12/close/"""

    def act(_form: OfficeForm) -> None:
        accounts.close_user(found_user(user), desk.today(), myself(desk))

    ends = _("They are signed out at once and cannot sign in again. What they did stays under their name.")
    ask = _about(desk, found_card(user), _("Close this user"), _("Close the user"), act, ends)
    return respond(desk, Ask(**ask, warning=True, said="closed"))


def found_card(user: int) -> StaffCard:
    """A member of staff. Raises Http404 where there is none."""
    card = accounts.staff_card(user)
    if card is None:
        raise Http404(f"no member of staff {user}")
    return card


def found_user(user: int) -> accounts.User:
    """Their user. Raises Http404 where there is none."""
    found = accounts.user(user)
    if found is None:
        raise Http404(f"no user {user}")
    return found


def myself(desk: Desk) -> accounts.User:
    """The administrator's own user."""
    return found_user(desk.user)


def back_to(card: StaffCard) -> tuple[str, str]:
    """The page of a member of staff, to return to."""
    return reverse("office:user", args=[card.user]), card.name


def _about(desk: Desk, card: StaffCard, title: str, button: str, act: Any, intro: str) -> dict[str, Any]:
    lines = [(_("Name"), card.name), (_("E-mail address"), card.email)]
    return {
        "page": "users", "title": title, "button": button, "back": back_to(card), "act": act, "intro": intro,
        "lines": lines,
    }  # fmt: skip


def _password(desk: Desk, made: list[tuple[int, str]]) -> HttpResponse:
    """The password, this once. A form that was sent twice made nothing: then it leads on without one."""
    if not made:
        return redirect("office:users")
    user, password = made[0]
    card = card_texts([found_card(user)], desk)[0]
    return desk.show("staff/password.html", {"page": "users", "card": card, "password": password})
