"""Who has a case now: the office, with its officer where the country names them; the appeal body; or oneself."""

from __future__ import annotations

from django.utils.translation import gettext as _

from komek.accounts import service as accounts
from komek.casework.service import CaseRecord
from komek.offices.service import office_by_id
from komek.portal.apply.receipts import Rows, of_office
from komek.portal.wording import Words


def who_has_it(case: CaseRecord, words: Words) -> Rows:
    """Who has it, and how the office is reached, which answers for it in any case."""
    office, label = office_by_id(case.office), _("Who has it now")
    if body := _appeal_body(case, words):
        return [(label, body), *of_office(office, words)]
    if case.last.awaited:
        return [(label, _("You: the office waits for what it has asked you for.")), *of_office(office, words)]
    if case.open is None:
        return of_office(office, words)
    return [*of_office(office, words, label), *_officer(case)]


def _appeal_body(case: CaseRecord, words: Words) -> str:
    """Who hears the appeal that is under way."""
    under_way = {one.decision for one in case.appeals if not one.outcome}
    bodies = (one.appeal.body for one in case.decisions if one.id in under_way and one.appeal)
    return next((words.t(body) for body in bodies), "")


def _officer(case: CaseRecord) -> Rows:
    """Their name, where the country says that applicants learn it."""
    actor = f"user:{case.last.claimed_by}"
    name = accounts.names([actor]).get(actor, "") if case.last.claimed_by else ""
    return [(_("Officer"), name)] if name else []
