"""Drafts and cases behind the pages of applying, and clients of those to whom they belong."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.test import Client

from komek.accounts import service as accounts
from komek.clock import FixedClock, site
from komek.clock.time import SystemClock
from komek.intake import service as intake
from komek.intake.service import Content, Submitter
from komek.people import service as people
from komek.portal.apply.holding import hold
from tests.accounts.users import signed_in
from tests.intake.families import AT, IVAN, ON, PENSIONER

PROGRAMME = "bg.monthly_assistance"


@contextmanager
def standing_still(at: datetime = AT) -> Iterator[FixedClock]:
    """The pages' clock shows the day of the worked examples."""
    clock = FixedClock(at)
    site.use(clock)
    try:
        yield clock
    finally:
        site.use(SystemClock())


def begun(content: Content = PENSIONER, person: int | None = None) -> intake.Draft:
    """A draft that is complete, unless another content is named."""
    return intake.draft(PROGRAMME, Submitter(), AT, language="en", content=content, person=person)


def address(draft: intake.Draft, page: str = "") -> str:
    """Where a page of a draft is."""
    return f"/bg/apply/draft/{draft.id}/{page}"


def holding(draft: intake.Draft) -> Client:
    """A client whose browser has the key of a draft."""
    client, response = Client(headers={"accept-language": "en"}), HttpResponse()
    hold(HttpRequest(), response, draft.id)
    client.cookies.update(response.cookies)
    return client


def ivan() -> people.PersonRecord:
    """The applicant of the worked example, known already."""
    assert PENSIONER.contact
    new = people.NewPerson(
        "bg", IVAN.name, "bg", IVAN.born, {"egn": IVAN.number}, {people.Purpose.CURRENT: PENSIONER.contact.address}
    )
    return people.register(new, ON)


def citizen(person: int) -> Client:
    """A client in which this person has signed in."""
    return signed_in(accounts.make_citizen(person), headers={"accept-language": "en"})


def applied(person: int) -> intake.Application:
    """What they have handed in."""
    draft = begun(person=person)
    return intake.submit(draft.id, draft.id.hex, Submitter("user:1", frozenset({person}), "substantial"), AT)


def later(**after: float) -> datetime:
    """So long after the application."""
    return AT + timedelta(**after)
