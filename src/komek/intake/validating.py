"""Whether a draft can be submitted: everything in it once more, whatever the pages have checked before.

A draft is resumed after weeks, law and packs change in between, and a page's check can be gone around. So nothing is
handed in that did not pass here as a whole, on the day it is handed in.
"""

from __future__ import annotations

from datetime import date

from komek import packs
from komek.documents import service as documents
from komek.intake.checks import account, consents, contact, facts, family, papers
from komek.intake.content import Family
from komek.intake.errors import IntakeError, below, problem
from komek.intake.records import Draft
from komek.languages.problem import Problem, _
from komek.law import Programme
from komek.offices.service import Office
from komek.people.service import CountryForm, form
from komek.services import service as services


def validate(draft: Draft, on: date) -> list[Problem]:
    """Everything that stands against submitting it on a day; `where` begins with the step: "account.iban"."""
    return _examined(draft, on)[0]


def checked(draft: Draft, on: date) -> Office:
    """The office that it goes to. Raises IntakeError with every problem, where there is any."""
    problems, office = _examined(draft, on)
    if problems or office is None:
        raise IntakeError(problems)
    return office


def _examined(draft: Draft, on: date) -> tuple[list[Problem], Office | None]:
    law, land, content = packs.programme(draft.programme), form(draft.country), draft.content
    there = [str(stored.id) for stored in documents.of(draft.owner)] if content.papers.files else []
    applicant = content.family.members[0] if content.family.members else None
    office, about_contact = contact.read(content.contact, land, on)
    found = [
        *_published(draft),
        *_of_family(content.family, law, land, on),
        *below("papers", papers.problems(content.papers, law, there)),
        *below("account", account.problems(content.account, packs.payment(draft.programme), applicant, land)),
        *below("contact", about_contact),
        *below("consents", consents.problems(content.consents)),
    ]
    return found, office


def _of_family(told: Family, law: Programme, land: CountryForm, on: date) -> list[Problem]:
    """The law is asked what it still wants to know only where it can read what was said."""
    wrong = [*below("family", family.problems(told, land, on)), *facts.problems(told, law, on)]
    return wrong or facts.open_questions(told, law, on)


def _published(draft: Draft) -> list[Problem]:
    if services.is_published(draft.programme):
        return []
    return [problem("draft", _("This help can no longer be applied for here. Ask your office."))]
