"""Staff in words: their roles with offices and days, and what was done with their user."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from komek.accounts import service as accounts
from komek.accounts.service import HeldRole, Role, StaffCard
from komek.audit.service import Event
from komek.office.desk import Desk
from komek.offices import service as offices
from komek.offices.service import Office

SENTENCES = {
    "accounts.staff_made": gettext_lazy("The user was made"),
    "accounts.role_granted": gettext_lazy("A role was given"),
    "accounts.role_ended": gettext_lazy("A role was ended"),
    "accounts.unlocked": gettext_lazy("A new first password was given"),
    "accounts.closed": gettext_lazy("The user was closed"),
    "accounts.signed_in": gettext_lazy("Signed in"),
}
"""By the kind of event; a kind that is not here is not shown."""


@dataclass(frozen=True)
class RoleText:
    """A role in words. `open`: it has no last day yet, so it can be ended."""

    role: Role
    office: int | None
    name: str
    place: str
    days: str
    now: bool
    open: bool


@dataclass(frozen=True)
class CardText:
    """A member of staff in words; `state`: why they cannot work now, empty where they can."""

    user: int
    name: str
    email: str
    language: str
    active: bool
    state: str
    roles: tuple[RoleText, ...]


@dataclass(frozen=True)
class Happened:
    """One event of a user's history."""

    when: str
    what: str
    more: str
    who: str


def card_texts(cards: Iterable[StaffCard], desk: Desk) -> list[CardText]:
    """Cards in words; the offices of all of them are looked up together."""
    listed = list(cards)
    known = offices.offices_by_id({role.office for card in listed for role in card.roles if role.office})
    return [_card(card, known, desk) for card in listed]


def role_name(role: Role) -> str:
    """A role in the reader's language."""
    return _(str(role.label))


def place_name(office: Office | None, desk: Desk) -> str:
    """An office with its country; without one: all of them."""
    return (
        f"{office.name(desk.words.language)} ({office.country.upper()}, {office.code})" if office else _("all offices")
    )


def history(events: Iterable[Event], desk: Desk) -> list[Happened]:
    """What was done with a user, the latest first."""
    told = [event for event in events if event.kind in SENTENCES]
    names = accounts.names({event.by for event in told})
    known = offices.offices_by_id({office for event in told if isinstance(office := event.data.get("office"), int)})
    return [
        Happened(_when(event, desk), str(SENTENCES[event.kind]), _more(event, known, desk), _who(event.by, names))
        for event in told
    ]


def _card(card: StaffCard, known: Mapping[int, Office], desk: Desk) -> CardText:
    roles = tuple(_role(role, known, desk) for role in card.roles)
    works = any(role.now for role in roles)
    state = _("closed") if not card.active else "" if works else _("no role today")
    return CardText(card.user, card.name, card.email, card.language, card.active, state, roles)


def _role(held: HeldRole, known: Mapping[int, Office], desk: Desk) -> RoleText:
    office = known.get(held.office or 0)
    now = held.in_force(desk.today(office.country if office else None))
    place = place_name(office, desk)
    return RoleText(held.role, held.office, role_name(held.role), place, _days(held, desk), now, held.until is None)


def _days(held: HeldRole, desk: Desk) -> str:
    since = desk.words.date(held.since)
    if held.until is None:
        return _("from %(since)s") % {"since": since}
    return _("from %(since)s until %(until)s") % {"since": since, "until": desk.words.date(held.until)}


def _when(event: Event, desk: Desk) -> str:
    day, hour = desk.moment(event.at)
    return f"{desk.words.date(day)}, {hour}"


def _more(event: Event, known: Mapping[int, Office], desk: Desk) -> str:
    """Which role, at which office, from or until when."""
    data = event.data
    if "role" not in data:
        return ""
    office = data["office"]
    place = place_name(known.get(office) if isinstance(office, int) else None, desk)
    return f"{role_name(Role(str(data['role'])))}, {place}, {_first_or_last(data, desk)}"


def _first_or_last(data: Mapping[str, Any], desk: Desk) -> str:
    """From when a role was given, or until when it was left."""
    day = desk.words.date(date.fromisoformat(str(data.get("since") or data.get("last"))))
    return _("from %(since)s") % {"since": day} if data.get("since") else _("until %(day)s") % {"day": day}


def _who(actor: str, names: Mapping[str, str]) -> str:
    return names.get(actor, "") or _("the system")
