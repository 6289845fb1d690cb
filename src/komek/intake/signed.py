"""How what was handed in was signed, to tell the office: without reading what stands in it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from komek.intake import models
from komek.intake.confirming import SURE
from komek.intake.signature import Signature, read


@dataclass(frozen=True)
class Signed:
    """`signature`: by a one-time code; None where nobody signed so. `sure`: whoever handed it in had shown who they
    are, by an eID or at the desk, so that no code was asked for (ADR 23).
    """

    signature: Signature | None
    sure: bool


def signed_in_case(case: int) -> dict[UUID, Signed]:
    """By application, how it was signed; one query."""
    rows = models.Application.objects.filter(case=case).values_list("pk", "signature", "assurance")
    return {id: Signed(read(signature), assurance in SURE) for id, signature, assurance in rows}
