"""How the application of a proceeding was signed, in words."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from komek.intake.service import Signature
from komek.office.screen.case import CaseScreen


@dataclass(frozen=True)
class SignatureText:
    """`how` it was signed, `when` (empty where nobody signed), and what is still `to_do` about it."""

    how: str
    when: str = ""
    to_do: str = ""


def signature_text(screen: CaseScreen) -> SignatureText | None:
    """None where there is nothing to sign: no application, or one that an officer took down at the desk."""
    application = screen.proceeding.application
    signed = screen.file.signed.get(application) if application else None
    if signed is None or screen.proceeding.channel == "desk":
        return None
    if signed.signature:
        return SignatureText(_by_code(signed.signature), _when(signed.signature, screen))
    if signed.sure:
        return SignatureText(_("The applicant had signed in with an eID. No other signature is needed."))
    to_do = _("Ask for a signature, or look at the identity card.") if screen.proceeding.open else ""
    return SignatureText(_("Not signed"), to_do=to_do)


def _by_code(signature: Signature) -> str:
    by = {"sms": _("By a code that came by SMS to %(to)s"), "email": _("By a code that came by e-mail to %(to)s")}
    return by[signature.method] % {"to": signature.to}


def _when(signature: Signature, screen: CaseScreen) -> str:
    day, hour = screen.desk.moment(signature.at, screen.record.country)
    return f"{screen.words.date(day)}, {hour}"
