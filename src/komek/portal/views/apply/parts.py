"""Account, contact, consents: one form each. What was typed is kept even where something is wrong with it."""

from dataclasses import asdict
from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from komek import packs
from komek.intake.service import Account, Consents, Contact
from komek.portal.apply.forms import NO, YES, AccountForm, ConsentsForm, ContactForm
from komek.portal.views.apply.applying import Applying, applying
from komek.portal.views.page import words


@require_http_methods(["GET", "HEAD", "POST"])
@applying
def account(visit: Applying) -> HttpResponse:
    """Where to pay."""
    form = AccountForm(*_sent(visit), payment=packs.payment(visit.draft.programme))
    known = visit.draft.content.account
    form.fill(asdict(known) | {"own": YES if known.own else NO} if known else {"holder": _holder(visit)})
    return _part(visit, "account", form, "account.html")


@require_http_methods(["GET", "HEAD", "POST"])
@applying
def contact(visit: Applying) -> HttpResponse:
    """Address, and how to be reached."""
    form = ContactForm(*_sent(visit), land=visit.land)
    form.fill(asdict(visit.draft.content.contact or Contact(language=words().language)))
    return _part(visit, "contact", form, "contact.html")


@require_http_methods(["GET", "HEAD", "POST"])
@applying
def consents(visit: Applying) -> HttpResponse:
    """What is confirmed."""
    form = ConsentsForm(*_sent(visit))
    said = visit.draft.content.consents or Consents()
    form.fill(asdict(said) | {"registers": {True: YES, False: NO, None: ""}[said.registers]})
    return _part(visit, "consents", form, "consents.html")


def _sent(visit: Applying) -> list[Any]:
    return [visit.request.POST] if visit.request.method == "POST" else []


def _part(visit: Applying, step: str, form: AccountForm | ContactForm | ConsentsForm, template: str) -> HttpResponse:
    if visit.request.method == "POST":
        part = form.part()
        after = visit.save(part) if isinstance(part, Account | Contact | Consents) else visit
        if form.take(after.problems_of(step), words()):
            return visit.to_tasks()
    return visit.show(template, {"form": form})


def _holder(visit: Applying) -> str:
    members = visit.draft.content.family.members
    return visit.land.names.written(members[0].name) if members and members[0].surname else ""
