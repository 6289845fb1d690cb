"""The members of a family as lines of a list, and what is known of somebody, to show instead of asking."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from komek.intake.service import Member
from komek.languages import date
from komek.people.service import CountryForm, compact
from komek.portal.summary import member_line

if TYPE_CHECKING:
    from komek.portal.views.apply.applying import Applying


def line(visit: Applying, place: int, is_open: bool) -> dict[str, Any]:
    """Somebody in the list: whole name, relation, date of birth, and whether something is missing."""
    from komek.portal.views.page import words

    member = visit.draft.content.family.members[place]
    told = member_line(visit.screening, place, words())
    written = visit.land.names.written(member.name) or told["name"]
    own = {"name": written, "address": visit.screens.member(place), "open": is_open}
    return {**told, **own, "remove": visit.screens.of("member-remove", place + 1)}


def rows(member: Member, land: CountryForm, language: str) -> list[tuple[str, str]]:
    """Who somebody is: name, number, date of birth."""
    kind = land.number_kind(member.number_kind) or land.numbers[0]
    found = [(_("Name"), land.names.written(member.name))]
    found.append((kind.name, compact(member.number) if member.number else _("Not given")))
    if member.born:
        found.append((_("Date of birth"), date(member.born, language)))
    return found


def shown(visit: Applying, place: int) -> list[tuple[str, str]]:
    """What is known of a member already."""
    from komek.portal.views.page import words

    return rows(visit.draft.content.family.members[place], visit.land, words().language)
