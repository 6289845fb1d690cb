"""What was handed in, to read: applications never change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from komek.accounts import service as accounts
from komek.casework import service as casework
from komek.intake import models
from komek.intake.records import Application, application_in
from komek.rows import Table

APPLICATIONS = Table(models.Application)


def application(application_id: UUID) -> Application | None:
    """The application with this id."""
    row = APPLICATIONS.first("id = %s", application_id)
    return application_in(row) if row else None


def receipt(draft_id: UUID) -> Application | None:
    """What a draft has become; None while it was not submitted."""
    row = APPLICATIONS.first("draft = %s", draft_id)
    return application_in(row) if row else None


@dataclass(frozen=True)
class Standing:
    """How an application stands now: what is due next and by when, and who works on it ("" while nobody does)."""

    step: str = ""
    due: date | None = None
    officer: str = ""


def standing(application: Application) -> Standing:
    """What a receipt tells beside the application itself. The step is a msgid; the officer a name."""
    found = casework.case(application.case).proceedings
    own = next((known for known in found if known.application == application.id), None)
    if own is None:
        return Standing()
    actor = f"user:{own.claimed_by}"
    officer = accounts.names([actor]).get(actor, "") if own.claimed_by else ""
    return Standing(own.next.step.label, own.next.due, officer) if own.next else Standing(officer=officer)


def applications_of(cases: Iterable[int]) -> list[Application]:
    """The applications of some cases, in the order in which they came."""
    return [application_in(row) for row in models.Application.objects.filter(case__in=cases).order_by("received_at")]
