"""A role begins: chosen with its office from the tree, then with its first day. A role ends: with its last day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from komek import packs
from komek.accounts import service as accounts
from komek.accounts.service import Role
from komek.office.desk import Desk
from komek.office.forms.fields import OfficeForm
from komek.office.forms.staff import DayForm
from komek.office.screen.staff import place_name, role_name
from komek.office.views.asking import Ask, respond
from komek.office.views.proposing import posted
from komek.office.views.users import administrators, back_to, found_card, found_user, myself
from komek.offices import service as offices
from komek.offices.service import Branch, Office

EVERYWHERE = 0
"""Stands for the office of a role that is held for all."""
MOST = 30


@administrators
def choose(desk: Desk, user: int) -> HttpResponse:
    """GET /office/users/12/grant/?role=&country=&q=: which role, and at which office."""
    card, get = found_card(user), desk.request.GET
    role = Role(get["role"]) if get.get("role") in _granted() else None
    text = get.get("q", "").strip()[:100]
    branches = offices.tree(desk.country, desk.today(), text) if role and role.at_office else []
    context = {
        "page": "users",
        "card": card,
        "role": role,
        "text": text,
        "roles": [{"code": one, "name": role_name(Role(one)), "chosen": one == role} for one in _granted()],
        "countries": [
            {"code": one.code, "name": desk.words.t(one.name), "chosen": one.code == desk.country}
            for one in packs.countries()
        ],
        "found": [_line(user, role, one, desk) for one in branches[:MOST]] if role else [],
        "more": len(branches) > MOST,
        "everywhere": _address(user, role, EVERYWHERE) if role and not role.at_office else "",
    }
    return desk.show("staff/grant.html", context)


@administrators
def grant(desk: Desk, user: int, role: str, office: int) -> HttpResponse:
    """GET and POST of the first day of a role."""
    card, held, place = found_card(user), _role(role), _office(office)
    today = desk.today(place.country if place else None)
    hint = _("From the beginning of this day. Today, or a day that comes.")
    form = DayForm(*posted(desk), label=_("First day"), hint=hint, at_least=today, usual=today)

    def act(sent: OfficeForm) -> None:
        accounts.give_role(found_user(user), held, place.id if place else None, sent.cleaned_data["day"], myself(desk))

    return respond(desk, Ask(
        page="users", title=_("Give a role"), button=_("Give the role"), back=back_to(card), act=act, form=form,
        lines=_lines(card.name, held, place, desk), said="granted",
    ))  # fmt: skip


@administrators
def end(desk: Desk, user: int, role: str, office: int) -> HttpResponse:
    """GET and POST of the last day of a role."""
    card, held, place = found_card(user), _role(role), _office(office)
    now = next((one for one in card.roles if _is(one, held, place) and one.until is None), None)
    if now is None:
        raise Http404("no such role")
    today = desk.today(place.country if place else None)
    first = max(now.since, today - timedelta(days=1))
    hint = _("Until the end of this day. Yesterday ends it at once.")
    form = DayForm(*posted(desk), label=_("Last day"), hint=hint, at_least=first, usual=max(first, today))

    def act(sent: OfficeForm) -> None:
        last: date = sent.cleaned_data["day"]
        accounts.take_role(found_user(user), held, now.office, last, myself(desk))

    return respond(desk, Ask(
        page="users", title=_("End a role"), button=_("End the role"), back=back_to(card), act=act, form=form,
        lines=_lines(card.name, held, place, desk), said="ended", warning=True,
    ))  # fmt: skip


def _granted() -> list[str]:
    return [role.value for role in Role if role.of_staff]


def _role(code: str) -> Role:
    if code not in _granted():
        raise Http404("no such role")
    return Role(code)


def _office(id: int) -> Office | None:
    if id == EVERYWHERE:
        return None
    try:
        return offices.office_by_id(id)
    except LookupError:
        raise Http404("no such office") from None


def _is(held: accounts.HeldRole, role: Role, office: Office | None) -> bool:
    return held.role is role and held.office == (office.id if office else None)


def _line(user: int, role: Role, branch: Branch, desk: Desk) -> dict[str, Any]:
    language = desk.words.language
    return {
        "name": branch.office.name(language),
        "code": branch.office.code,
        "above": " › ".join(one.name(language) for one in branch.above),
        "address": _address(user, role, branch.office.id),
    }


def _address(user: int, role: Role | None, office: int) -> str:
    return reverse("office:grant", args=[user, role.value if role else "", office])


def _lines(name: str, role: Role, office: Office | None, desk: Desk) -> list[tuple[str, str]]:
    return [(_("Name"), name), (_("Role"), role_name(role)), (_("Office"), place_name(office, desk))]
