"""Intake: the public face of this room. Other rooms import from here, and nothing else of it.

1. `draft`, `save`, `kept`, `adopt`, `drafts_of`, `remove`; `resume_token` and `resumed` for the link;
2. `validate` a draft as a whole; `unanswered`, `outdated`: what the law still wants to know of it;
3. `needs_code`, `send_code`, `confirm`: signing by a one-time code; `submit` it: an `Application` with its registration
   number and its case;
4. `receipt` what was submitted; `applications_of` a case; `signed_in_case`: how they were signed.

What was decided here. A draft has parts (`Family`, `Papers`, `Account`, `Contact`, `Consents`) and keeps them at every
step, whatever is wrong with them: checked is at submission, as a whole, and nothing else counts. No document is
obligatory at the door: the office asks for what is missing. Whoever has not signed in may apply all the same; then
nothing that we know of a person is changed by it, and `assurance` tells the officer to look at the identity card. The
letter of receipt is caused by `casework.receive`. The same draft, or the same key, is one application for ever.
"""

from komek.intake.applications import Standing, application, applications_of, receipt, standing
from komek.intake.checks.account import bank_of
from komek.intake.checks.consents import TEXTS as CONSENTS
from komek.intake.checks.family import MOST_PEOPLE
from komek.intake.checks.family import of_member as problems_of_member
from komek.intake.checks.papers import OTHER as OTHER_PAPER
from komek.intake.confirming import Sent, confirm, needs_code, send_code, sent_code
from komek.intake.content import (
    STEPS,
    Account,
    Coded,
    Consents,
    Contact,
    Content,
    Facts,
    Family,
    Member,
    Papers,
    Part,
)
from komek.intake.drafts import KEPT_FOR, adopt, draft, drafts_of, kept, remove, resume_token, resumed, save, tidy
from komek.intake.errors import IntakeError, NoDraft
from komek.intake.facts import outdated, unanswered
from komek.intake.prefilling import prefilled, taken_over
from komek.intake.records import Application, Draft, Submitter
from komek.intake.signature import Signature
from komek.intake.signed import Signed, signed_in_case
from komek.intake.submitting import submit, submitted
from komek.intake.validating import validate

__all__ = [
    "CONSENTS",
    "KEPT_FOR",
    "MOST_PEOPLE",
    "OTHER_PAPER",
    "STEPS",
    "Account",
    "Application",
    "Coded",
    "Consents",
    "Contact",
    "Content",
    "Draft",
    "Facts",
    "Family",
    "IntakeError",
    "Member",
    "NoDraft",
    "Papers",
    "Part",
    "Sent",
    "Signature",
    "Signed",
    "Standing",
    "Submitter",
    "adopt",
    "application",
    "applications_of",
    "bank_of",
    "confirm",
    "draft",
    "drafts_of",
    "kept",
    "needs_code",
    "outdated",
    "prefilled",
    "problems_of_member",
    "receipt",
    "remove",
    "resume_token",
    "resumed",
    "save",
    "send_code",
    "sent_code",
    "signed_in_case",
    "standing",
    "submit",
    "submitted",
    "taken_over",
    "tidy",
    "unanswered",
    "validate",
]
