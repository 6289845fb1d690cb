"""All that an application says, part by part, each with the way to change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext as translated

from komek.intake.service import CONSENTS, Contact
from komek.languages import NAMES
from komek.portal.apply.people import rows
from komek.portal.apply.wanted import wanted
from komek.portal.summary import Group, Row, answered, member_line

if TYPE_CHECKING:
    from komek.portal.views.apply.applying import Applying


def overview(visit: Applying) -> list[Group]:
    """People, answers, documents, account, contact, consents."""
    from komek.portal.views.page import words

    told = visit.screening
    return [
        *_people(visit),
        *answered(told, words(), visit.screens.page),
        Group(_("Documents"), visit.screens.of("papers"), _papers(visit)),
        Group(_("Where to pay"), visit.screens.of("account"), _account(visit)),
        Group(_("Address and contact"), visit.screens.of("contact"), _contact(visit)),
        Group(_("What you confirm"), visit.screens.of("consents"), _consents(visit)),
    ]


def _people(visit: Applying) -> list[Group]:
    from komek.portal.views.page import words

    found = []
    for place, member in enumerate(visit.draft.content.family.members):
        line = member_line(visit.screening, place, words())
        own = [Row(label, value) for label, value in rows(member, visit.land, words().language)]
        relation = line["details"].partition(",")[0]
        found.append(Group(line["name"], visit.screens.member(place), [*own, Row(_("Who this is"), relation)]))
    return found


def _papers(visit: Applying) -> list[Row]:
    return [
        Row(paper.text, ", ".join(file.name for file in paper.files) or _("You bring it later"))
        for paper in wanted(visit)
        if paper.files or paper.code != "other"
    ]


def _account(visit: Applying) -> list[Row]:
    told = visit.draft.content.account
    if told is None:
        return [Row(_("Account number (IBAN)"), _("Not answered yet"))]
    if not told.own:
        return [Row(_("Account number (IBAN)"), _("I have no bank account"))]
    return [Row(_("Account number (IBAN)"), told.iban), Row(_("Name of the account holder"), told.holder)]


def _contact(visit: Applying) -> list[Row]:
    told = visit.draft.content.contact or Contact()
    parts = (told.postcode, told.settlement, told.municipality, told.region)
    address = ", ".join(part for part in (told.street, *parts) if part)
    ways = {"email": _("By e-mail"), "telephone": _("By SMS or telephone"), "post": _("By letter to my address")}
    found = [
        Row(_("Address"), address or _("Not answered yet")),
        Row(_("Telephone"), told.telephone or "–"),
        Row(_("E-mail"), told.email or "–"),
        Row(_("How you are told"), ways.get(told.preferred, _("Not answered yet"))),
    ]
    return [*found, Row(_("Language of letters"), NAMES.get(told.language, "–"))]


def _consents(visit: Applying) -> list[Row]:
    told = visit.draft.content.consents
    if told is None:
        return [Row(_("What you confirm"), _("Not answered yet"))]
    said = {"truth": told.truth, "changes": told.changes, "registers": told.registers}
    words = {True: _("Yes"), False: _("No"), None: _("Not answered yet")}
    return [Row(translated(CONSENTS[code]), words[value]) for code, value in said.items()]
