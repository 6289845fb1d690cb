"""Where a code reaches whoever applies: the telephone before the mailbox, as far as this installation sends there."""

from __future__ import annotations

from collections.abc import Iterator

from komek.delivery import service as delivery
from komek.delivery.service import Way
from komek.intake.content import Contact
from komek.intake.records import Draft
from komek.people.service import ContactKind, PeopleError, form, normalised


def reached(draft: Draft) -> tuple[Way, str] | None:
    """The way and the number or address; None where there is none."""
    for way, kind, value in _told(draft.content.contact or Contact()):
        if value and delivery.can(way) and (to := _whole(kind, value, draft.country)):
            return way, to
    return None


def hidden(to: str) -> str:
    """“•••• 567”, “a•••@example.org”: enough for its owner to know it."""
    name, at, host = to.partition("@")
    return f"{name[:1]}•••@{host}" if at else f"••••\N{NO-BREAK SPACE}{to[-3:]}"


def _told(contact: Contact) -> Iterator[tuple[Way, ContactKind, str]]:
    yield Way.SMS, ContactKind.TELEPHONE, contact.telephone
    yield Way.EMAIL, ContactKind.EMAIL, contact.email


def _whole(kind: ContactKind, value: str, country: str) -> str:
    """In its one form; empty where it cannot be one."""
    try:
        return normalised(kind, value, form(country).dialling)
    except PeopleError:
        return ""
