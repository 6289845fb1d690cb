"""A case, and everything that belongs to it, on one screen and in one reading."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from uuid import UUID

from komek import packs
from komek.access.errors import NotHere
from komek.access.noting import note, refused
from komek.access.purposes import Purpose
from komek.access.standing import Standing, standing
from komek.accounts.service import Viewer
from komek.audit import service as audit
from komek.casework import service as casework
from komek.casework.service import CaseRecord, ProceedingRecord
from komek.correspondence import service as correspondence
from komek.documents import service as documents
from komek.evidence import service as evidence
from komek.intake import service as intake
from komek.people import service as people


@dataclass(frozen=True)
class CaseFile:
    """A case that was opened, and noted as read; its parts are read when they are first asked for.

    `how`: in which capacity. Who looks at their own case does not see the office's drafts and remarks.
    """

    case: CaseRecord
    how: Standing

    @cached_property
    def people(self) -> dict[int, people.PersonLine]:
        """Everybody in the case, by id."""
        return people.lines(self.case.persons)

    @cached_property
    def applications(self) -> list[intake.Application]:
        """What was handed in."""
        return intake.applications_of([self.case.id])

    @cached_property
    def signed(self) -> dict[UUID, intake.Signed]:
        """By application, how it was signed."""
        return intake.signed_in_case(self.case.id)

    @cached_property
    def documents(self) -> list[documents.Stored]:
        """The files that people brought."""
        return documents.of(f"case:{self.case.id}")

    @cached_property
    def letters(self) -> list[correspondence.LetterLine]:
        """The letters, the newest first; each in the languages in which it was written."""
        return correspondence.letters_of(self.case.id)

    @cached_property
    def notices(self) -> list[correspondence.NoticeLine]:
        """Of what the applicant was reminded, the newest first."""
        return correspondence.notices_of_cases([self.case.id])

    @cached_property
    def surveys(self) -> list[evidence.SurveyReport]:
        """Reports of visits."""
        return evidence.surveys(self.case.id)

    @cached_property
    def events(self) -> list[audit.Event]:
        """What happened."""
        return audit.events(f"case:{self.case.id}")

    def facts(self, on: date) -> evidence.Facts:
        """The facts that count on a day. EvidenceError where nothing was declared yet."""
        if on not in self._facts:
            self._facts[on] = evidence.effective(self.case.id, on, self._said)
        return self._facts[on]

    @cached_property
    def _said(self) -> evidence.Said:
        """What the facts are made of, read once."""
        return evidence.said(self.case.id)

    @cached_property
    def _facts(self) -> dict[date, evidence.Facts]:
        """By day, what was read already."""
        return {}

    def snapshot(self, id: int) -> evidence.Snapshot:
        """The facts that a proposal of this case rests on. Raises NotHere for one of another case."""
        found = next((one for one in evidence.snapshots(self.case.id) if one.id == id), None)
        if found is None:
            raise NotHere(f"snapshot {id}")
        return found

    def sides(self, on: date) -> list[evidence.Row]:
        """Every fact with what each source says. EvidenceError where nothing was declared yet."""
        return evidence.sides(self.case.id, on, self._said)

    def checklist(self, on: date) -> list[evidence.Item]:
        """The papers: brought, asked for, missing."""
        open_ = self.case.last.awaited
        asked = [code for kind, _colon, code in (item.partition(":") for item in open_.items)] if open_ else []
        return evidence.checklist(self.case.id, self.case.programme, on, asked, self.facts(on))


def file(viewer: Viewer, id: int, purpose: Purpose | None = None, at: datetime | None = None) -> CaseFile:
    """A case with all of its parts; the reading is noted for everybody in it. Raises NotHere.

    Without a purpose: the one that lies nearest to the viewer's role.
    """
    found, how = _opened(viewer, id, purpose, at)
    note(viewer, how, found.persons, at, case=id)
    return CaseFile(as_applicant_sees(found) if how.purpose is Purpose.OWN else found, how)


def case(viewer: Viewer, id: int, purpose: Purpose | None = None, at: datetime | None = None) -> CaseRecord:
    """A case without its parts. Raises NotHere."""
    return file(viewer, id, purpose, at).case


def as_applicant_sees(case: CaseRecord) -> CaseRecord:
    """The case without what the office does not say yet: proposals, their assessments, remarks.

    Who works on it is told where the country's pack says so; of a proposal that is checked, not by whom.
    """
    named = packs.country(case.country).names_officers
    return replace(case, proceedings=tuple(_told(one, named) for one in case.proceedings), news=())


def _told(one: ProceedingRecord, named: bool) -> ProceedingRecord:
    shown = one.assessments[-1:] if one.decision else ()
    told = replace(one, reviews=(), assessments=shown, claimed_at=None)
    return told if named and one.status != "proposed" else replace(told, claimed_by=None)


def _opened(viewer: Viewer, id: int, purpose: Purpose | None, at: datetime | None) -> tuple[CaseRecord, Standing]:
    try:
        found = casework.case(id)
    except casework.NoCase:
        raise NotHere(f"case {id}") from None
    how = standing(viewer, found.office, found.applicant, purpose)
    if how is None:
        refused(viewer, "case", id, at)
        raise NotHere(f"case {id}")
    return found, how
