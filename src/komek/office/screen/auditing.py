"""Looks, readings and refusals as lines of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from komek.access.service import Look, Purpose, Reading, Refusal
from komek.accounts import service as accounts
from komek.accounts.service import Role
from komek.office.desk import Desk
from komek.offices import service as offices

WHAT = {
    "case": gettext_lazy("a case"),
    "person": gettext_lazy("a person"),
    "document": gettext_lazy("a file"),
    "receipt": gettext_lazy("a receipt"),
    "call": gettext_lazy("a caller who was not identified"),
    "caller": gettext_lazy("a caller without a case in reach"),
}
"""What somebody asked for, by the code of the event."""


@dataclass(frozen=True)
class LookLine:
    """Looks of one kind on one day; days and times as the country's clocks show them."""

    day: str
    time: str
    who: str
    role: str
    office: str
    purpose: str
    times: int
    case: str


@dataclass(frozen=True)
class ReadingLine:
    """Somebody read persons."""

    day: str
    time: str
    role: str
    office: str
    purpose: str
    case: str
    names: str


@dataclass(frozen=True)
class RefusalLine:
    """Somebody asked for what is not theirs."""

    day: str
    time: str
    who: str
    what: str
    id: str


def look_lines(items: Sequence[Look], desk: Desk) -> list[LookLine]:
    """Who looked, by name where it was an officer."""
    names = accounts.names(look.actor for look in items)
    return [
        LookLine(
            day=desk.words.date(look.on),
            time=_moment(look.last_at, desk)[1],
            who=names.get(look.actor, ""),
            role=desk.words.t(look.who),
            office=look.office,
            purpose=_purpose(look.purpose, desk),
            times=look.times,
            case=str(look.case or ""),
        )
        for look in items
    ]


def reading_lines(items: Sequence[Reading], desk: Desk) -> list[ReadingLine]:
    """Whom somebody read; offices are looked up together."""
    known = offices.offices_by_id({one.office for one in items if one.office})
    return [
        ReadingLine(
            *_moment(one.at, desk),
            role=_(str(Role(one.role).label)),
            office=known[one.office].name(desk.words.language) if one.office in known else "",
            purpose=_purpose(str(Purpose(one.purpose).label), desk),
            case=str(one.case or ""),
            names=", ".join(one.names),
        )
        for one in items
    ]


def refusal_lines(items: Sequence[Refusal], desk: Desk) -> list[RefusalLine]:
    """Who asked for what; names in one query."""
    names = accounts.names(one.by for one in items)
    return [
        RefusalLine(*_moment(one.at, desk), names.get(one.by, one.by), str(WHAT.get(one.what, one.what)), one.id)
        for one in items
    ]


def _purpose(label: str, desk: Desk) -> str:
    """What it was for; the person concerned is told of their own use as “you”, an auditor is not."""
    if label == str(Purpose.OWN.label):
        return _("Use by the person concerned, or by somebody who acts for them")
    return desk.words.t(label)


def _moment(at: datetime, desk: Desk) -> tuple[str, str]:
    day: date
    day, hour = desk.moment(at)
    return desk.words.date(day), hour
