"""What was handed in, to read: applications never change."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from komek.intake import models
from komek.intake.records import Application, application_in


def application(application_id: UUID) -> Application | None:
    """The application with this id."""
    row = models.Application.objects.filter(pk=application_id).first()
    return application_in(row) if row else None


def receipt(draft_id: UUID) -> Application | None:
    """What a draft has become; None while it was not submitted."""
    row = models.Application.objects.filter(draft=draft_id).first()
    return application_in(row) if row else None


def applications_of(cases: Iterable[int]) -> list[Application]:
    """The applications of some cases, in the order in which they came."""
    return [application_in(row) for row in models.Application.objects.filter(case__in=cases).order_by("received_at")]
