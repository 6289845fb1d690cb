"""Signing a draft by a code of six digits: sent to the telephone or mailbox that the draft names, and entered again.

A code is kept as a keyed hash, lives for ten minutes, allows five attempts, and signs the content that it was sent for
and no other. How often one is sent is limited, for a draft and for whoever receives it.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.crypto import constant_time_compare, salted_hmac

from komek import languages, packs
from komek.delivery import service as delivery
from komek.delivery.service import Message, Way
from komek.intake import models
from komek.intake.drafts import kept
from komek.intake.errors import IntakeError, problem
from komek.intake.reaching import hidden, reached
from komek.intake.records import Draft
from komek.intake.signature import Signature, digest
from komek.languages.problem import _

VALID = timedelta(minutes=10)
ATTEMPTS = 5
DIGITS = 6
AN_HOUR = timedelta(hours=1)
MOST_AN_HOUR = 5
SURE = ("substantial", "high")
_SALT = "komek.intake.code"


@dataclass(frozen=True)
class Sent:
    """A code that is on its way: how, where to (all but the end hidden), and until when it counts."""

    way: Way
    to: str
    until: datetime


def needs_code(draft: Draft, assurance: str) -> bool:
    """Whether a submission is confirmed by a code: a sign-in that is sure stands for it, and nobody is asked for a code
    that cannot reach them.
    """
    return assurance not in SURE and reached(draft) is not None


def send_code(draft_id: UUID, language: str, at: datetime) -> Sent:
    """Send a new code for the draft as it is now; the one before counts no more. IntakeError where that cannot be."""
    draft = kept(draft_id)
    place = reached(draft)
    if place is None:
        raise IntakeError([problem("code", _NOT_SENT)])
    way, to = place
    code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
    row = _noted(draft, way, to, code, at)
    try:
        delivery.send(way, _message(draft, to, code, language))
    except delivery.NotSent as failure:
        row.delete()
        raise IntakeError([problem("code", _NOT_SENT)]) from failure
    return _sent(row)


def sent_code(draft_id: UUID, at: datetime) -> Sent | None:
    """The code that waits to be entered; None where there is none that would still count."""
    draft, row = kept(draft_id), _latest(draft_id)
    if row is None or row.sent_at + VALID < at or row.digest != digest(draft.programme, draft.content):
        return None
    return _sent(row)


def confirm(draft_id: UUID, code: str, at: datetime) -> Signature:
    """The signature of whoever entered the right code. IntakeError with the reason otherwise; the attempt counts."""
    draft, entered = kept(draft_id), "".join(sign for sign in code if sign.isdigit())
    if len(entered) != DIGITS:  # a slip of the finger is no attempt
        raise IntakeError([problem("code", _("Enter the six digits of the code."))])
    with transaction.atomic():
        row = _latest(draft_id, lock=True)
        wrong = _wrong(row, draft, entered, at)
        if wrong and row:
            row.attempts += 1
            row.save(update_fields=["attempts"])
    if wrong or row is None:
        raise IntakeError([problem("code", wrong)])
    return Signature(row.way, at, row.to, row.digest)


def forget_codes(at: datetime) -> None:
    """Codes of yesterday are of no use to anybody."""
    models.Code.objects.filter(sent_at__lt=at - timedelta(days=1)).delete()


_NOT_SENT = _("The code could not be sent. Check the telephone number and the e-mail address that you gave.")


def _noted(draft: Draft, way: Way, to: str, code: str, at: datetime) -> models.Code:
    """The row of a new code, unless too many were sent."""
    whom = salted_hmac(f"{_SALT}.to", to, algorithm="sha256").hexdigest()
    lately = models.Code.objects.filter(Q(draft=draft.id) | Q(whom=whom), sent_at__gt=at - AN_HOUR)
    if lately.count() >= MOST_AN_HOUR:
        raise IntakeError([problem("code", _("Too many codes were sent. Try again in an hour."))])
    known = digest(draft.programme, draft.content)
    return models.Code.objects.create(
        draft=draft.id,
        way=way.value,
        to=hidden(to),
        whom=whom,
        digest=known,
        hash=_hash(draft.id, known, code),
        sent_at=at,
    )


def _latest(draft_id: UUID, *, lock: bool = False) -> models.Code | None:
    rows = models.Code.objects.select_for_update() if lock else models.Code.objects
    return rows.filter(draft=draft_id).order_by("-pk").first()


def _wrong(row: models.Code | None, draft: Draft, code: str, at: datetime) -> str:
    """Why a code does not count; empty where it does."""
    if row is None or row.sent_at + VALID < at:
        return _("This code is no longer valid. Have a new one sent.")
    if row.attempts >= ATTEMPTS:
        return _("A wrong code was entered too often. Have a new one sent.")
    if row.digest != digest(draft.programme, draft.content):
        return _("Your answers were changed after the code was sent. Have a new one sent.")
    if not constant_time_compare(row.hash, _hash(draft.id, row.digest, code)):
        return _("This is not the code that we sent. Check it, and enter it again.")
    return ""


def _hash(draft: UUID, of: str, code: str) -> str:
    """Keyed: a million codes are quickly tried by whoever has only the database."""
    return salted_hmac(_SALT, f"{draft.hex}:{of}:{code}", algorithm="sha256").hexdigest()


def _message(draft: Draft, to: str, code: str, language: str) -> Message:
    t = languages.translator(language)
    name = t(packs.programme(draft.programme).name)
    said = t(_("{code} is your code to sign the application “{name}”. It counts for ten minutes. Give it to nobody."))
    return Message(to, t(_("Your code")), said.format(code=code, name=name))


def _sent(row: models.Code) -> Sent:
    return Sent(Way(row.way), row.to, row.sent_at + VALID)
