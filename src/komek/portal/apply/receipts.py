"""What a receipt says: received, due, the office with its telephone, the officer where there is one."""

from __future__ import annotations

from django.utils.translation import gettext as _

from komek import packs
from komek.clock import calendar
from komek.intake import service as intake
from komek.languages import date
from komek.offices.service import Office, office_by_id
from komek.portal.wording import Words

Rows = list[tuple[str, str]]


def rows(done: intake.Application, words: Words) -> Rows:
    """The lines of a receipt, in the reader's language."""
    now, office = intake.standing(done), office_by_id(done.office)
    moment = done.received_at.astimezone(calendar(done.country).zone)
    found = [(_("Received on"), f"{date(moment.date(), words.language)}, {moment:%H:%M}")]
    found.append((_("Answer due"), words.date(now.due) if now.due else _("The law names no day; the office sets one.")))
    if now.due and now.step:
        found[-1] = (_("Due by then"), f"{words.date(now.due)}\n{words.t(now.step)}")
    found += _signed(done, words) + of_office(office, words)
    named = packs.country(done.country).names_officers and now.officer
    return [*found, (_("Officer"), now.officer)] if named else found


def _signed(done: intake.Application, words: Words) -> Rows:
    """By a code, where it was."""
    if done.signature is None:
        return []
    by = {"sms": _("By a code that came by SMS to %(to)s"), "email": _("By a code that came by e-mail to %(to)s")}
    return [(_("Signed"), by[done.signature.method] % {"to": done.signature.to})]


def of_office(office: Office, words: Words, label: str = "") -> Rows:
    """The competent office, and how it is reached."""
    parts = [office.name(words.language), office.address]
    found = [(label or _("Office"), "\n".join(part for part in parts if part))]
    if office.telephone:
        found.append((_("Telephone of the office"), office.telephone))
    if office.emails:
        found.append((_("E-mail of the office"), "\n".join(office.emails)))
    return found
