"""Submission: from a draft to an application with its number and its case, all or nothing.

1. the same key, or the same draft, again: the application that it has become;
2. everything is validated on the day of the country;
3. the registration number is drawn, in a short transaction of its own (ADR 12);
4. in one transaction: persons and household, the case with its proceeding, the documents, the application with its
   hash, the audit; the draft is gone. What fails here leaves a gap in the numbers, and the audit says why.
"""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID, uuid4

from django.db import transaction

from komek.audit import service as audit
from komek.casework import service as casework
from komek.clock import calendar
from komek.evidence import service as evidence
from komek.intake import models, signature
from komek.intake.applications import APPLICATIONS
from komek.intake.content import Coded, Contact, Content, Facts
from komek.intake.drafts import claim, find
from komek.intake.enrolling import Enrolled, enrol
from komek.intake.errors import IntakeError, NoDraft, problem
from komek.intake.records import Application, Draft, Submitter, application_in, submitted_now
from komek.intake.sealing import sealed
from komek.intake.signature import digest
from komek.intake.storing import plain
from komek.intake.validating import checked
from komek.languages.problem import _
from komek.offices.service import Office, next_number, steady
from komek.people.service import KnownMeanwhile


def submit(draft: UUID | Draft, key: str, by: Submitter, at: datetime) -> Application:
    """Hand a draft in. Raises IntakeError with all that is wrong, NoDraft where it was given up, NotAllowed where the
    household has an application for the same help that is not answered yet.

    `draft`: its id, or as it was read just now; what was changed since is not handed in. `key`: of the form that was
    sent, the same if it is sent again. Not inside a transaction, because of the number.
    """
    id = draft.id if isinstance(draft, Draft) else draft
    found = draft if isinstance(draft, Draft) else find(id)
    if found is None or not key:
        return _done(id, key)
    with steady():
        return _submitted(found, key, by, at)


def _submitted(draft: Draft, key: str, by: Submitter, at: datetime) -> Application:
    on = calendar(draft.country).day_of(at)
    office = checked(draft, on)
    if by.signature and by.signature.digest != digest(draft.programme, draft.content):
        raise IntakeError([problem("draft", _("The answers were changed just now. Read them again, then submit."))])
    number = next_number(office, on.year)
    try:
        try:
            return _stored(draft, key, by, at, on, office, number)
        except KnownMeanwhile:  # of another application at the same moment: now they are found
            return _stored(draft, key, by, at, on, office, number)
    except Exception as failure:
        _explain_gap(number, office, failure, by, at)
        if done := submitted(draft.id, key):  # the same form was sent twice at once
            return done
        raise


def _done(draft_id: UUID, key: str) -> Application:
    """What the draft, which is there no more, has become."""
    done = submitted(draft_id, key)
    if done is None:
        raise NoDraft(draft_id)
    return done


def submitted(draft_id: UUID, key: str) -> Application | None:
    """What has become of a draft, or of a form, that was submitted already."""
    if not key:
        raise ValueError("a submission needs the key of its form")
    row = APPLICATIONS.first("key = %s OR draft = %s", key, draft_id)
    return application_in(row) if row else None


def _stored(draft: Draft, key: str, by: Submitter, at: datetime, on: date, office: Office, number: str) -> Application:
    with transaction.atomic(), audit.together():
        _claim(draft)
        enrolled = enrol(draft.country, draft.content, by.persons, on)
        row = _application(draft, key, by, at, on, office, number, enrolled)
        row.case = casework.receive(_received(row, draft), by.actor)
        _bring(row.case, draft.content, by, at)
        row.sha256 = sealed(row)
        APPLICATIONS.insert(row)
        data = {"application": str(row.pk), "number": number, "sha256": row.sha256}
        audit.record(f"case:{row.case}", "intake.submitted", by.actor, at, data)
        return submitted_now(row, draft.content)


def _claim(draft: Draft) -> None:
    """Take the draft away, so that it is handed in once; what fails later puts it back."""
    if not claim(draft):
        if not models.Draft.objects.filter(pk=draft.id).exists():
            raise NoDraft(draft.id)
        raise IntakeError([problem("draft", _("The answers were changed just now. Read them again, then submit."))])


def _application(
    draft: Draft, key: str, by: Submitter, at: datetime, on: date, office: Office, number: str, enrolled: Enrolled
) -> models.Application:
    """The row, still without its case and its hash."""
    contact = draft.content.contact or Contact()
    return models.Application(
        id=uuid4(), draft=draft.id, key=key, country=draft.country, programme=draft.programme, channel=draft.channel,
        registration_number=number, received_at=at, on=on, office_id=office.id, household=enrolled.household,
        applicant_id=enrolled.persons[0], persons=list(enrolled.persons), language=contact.language, by=by.actor,
        assurance=by.assurance, content=plain(draft.content), signature=signature.kept(by.signature),
    )  # fmt: skip


def _received(application: models.Application, draft: Draft) -> casework.Received:
    family = draft.content.family
    persons = {person: _known(member.facts) for person, member in zip(application.persons, family.members, strict=True)}
    return casework.Received(
        application=application.pk,
        programme=draft.programme,
        channel=draft.channel,
        at=application.received_at,
        on=application.on,
        office=application.office_id,
        registration_number=application.registration_number,
        household=application.household,
        applicant=application.applicant_id,
        persons=tuple(application.persons),
        declared={"persons": persons, "household": _known(family.household)},
        language=application.language,
        documents=draft.owner,
    )


def _known(facts: Facts) -> dict[str, Coded]:
    """What was answered with anything but "I do not know"."""
    return {name: value for name, value in facts.items() if value is not None}


def _bring(case: int, content: Content, by: Submitter, at: datetime) -> None:
    """Note on the case's list of papers which were brought."""
    for file, code in content.papers.files.items():
        evidence.bring(case, code, by.actor, at, UUID(file))


def _explain_gap(number: str, office: Office, failure: Exception, by: Submitter, at: datetime) -> None:
    """A number that was drawn and not used: an auditor who finds the gap finds the reason."""
    data = {"number": number, "why": type(failure).__name__}
    with transaction.atomic():
        audit.record(f"office:{office.id}", "intake.number_unused", by.actor, at, data)
