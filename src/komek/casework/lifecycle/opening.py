"""Which proceedings a case can have next, and why not others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .actors import Actor, Role
from .matter import ProceedingType
from .sentences import Sentence, _


@dataclass(frozen=True, slots=True)
class Standing:
    """How a case stands: whether a proceeding is open, an award runs, and what was ever decided in it."""

    open: bool
    runs: bool
    decided: bool
    granted: bool


def why_not_open(kind: ProceedingType, applied: bool, standing: Standing, by: Actor) -> Iterator[Sentence]:
    """Why a proceeding of this type cannot be opened. `applied`: an application came with it."""
    if standing.open:
        yield Sentence.of(_("A proceeding is open in this case. What comes now belongs to it."))
    if kind.applied_for and not applied:
        yield Sentence.of(_("There is no application."))
    if not kind.applied_for and by.role is Role.applicant:
        yield Sentence.of(_("Only the office does this."))
    yield from _unfit(kind, applied, standing)


def _unfit(kind: ProceedingType, applied: bool, standing: Standing) -> Iterator[Sentence]:
    """Why the type does not suit what the case has behind it."""
    if kind is ProceedingType.proactive and applied:
        yield Sentence.of(_("There is an application, so it has to be answered."))
    if kind in (ProceedingType.first, ProceedingType.proactive) and standing.runs:
        yield Sentence.of(_("An award runs in this case. This would be a renewal or a revision."))
    if kind is ProceedingType.renewal and not standing.granted:
        yield Sentence.of(_("Nothing has been granted in this case. This would be a first application."))
    if kind.looks_back and not standing.decided:
        yield Sentence.of(_("Nothing has been decided in this case yet."))
