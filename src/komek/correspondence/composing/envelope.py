"""Who writes to whom, about which proceeding, and in which languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from komek import clock, packs
from komek.casework import service as casework
from komek.correspondence.content import Body, LetterContent
from komek.offices import service as offices
from komek.people import service as people


@dataclass(frozen=True)
class Envelope:
    """A proceeding and the people and office around it."""

    case: casework.CaseRecord
    proceeding: casework.ProceedingRecord
    recipient: people.PersonRecord
    office: offices.Office

    @property
    def state_language(self) -> str:
        """The first language of the country."""
        return packs.country(self.case.country).languages[0]

    @property
    def languages(self) -> tuple[str, ...]:
        """The state's language, in which the letter counts, and the applicant's."""
        wanted = self.proceeding.language or self.recipient.language
        known = packs.country(self.case.country).languages
        return tuple(dict.fromkeys([self.state_language, *([wanted] if wanted in known else [])]))

    def local(self, moment: datetime) -> datetime:
        """A moment in the country's time, to the second: more a PDF does not keep."""
        return moment.astimezone(clock.calendar(self.case.country).zone).replace(microsecond=0)

    def content(
        self,
        body: Body,
        language: str,
        code: str,
        check_at: str,
        at: datetime,
        on: date | None = None,
        number: str = "",
    ) -> LetterContent:
        """The letter around what it says; dated `on`, or the day of the moment."""
        moment = self.local(at)
        applied = self.proceeding.application is not None
        return LetterContent(
            language=language, original=self.state_language, programme=self.case.programme, office=self.office,
            above=offices.superior(self.office), recipient=self.recipient.written_name,
            recipient_address=address_lines(self.recipient), number=number,
            registration_number=self.proceeding.registration_number,
            received_on=self.proceeding.received_on if applied else None,
            on=on or moment.date(), signed_at=moment, code=code, check_at=check_at, body=body,
        )  # fmt: skip


def envelope(case_id: int, number: int) -> Envelope:
    """The envelope of a proceeding, by its number in the case."""
    case = casework.case(case_id)
    proceeding = next(known for known in case.proceedings if known.number == number)
    return Envelope(case, proceeding, people.person(case.applicant), offices.office_by_id(case.office))


def address_lines(person: people.PersonRecord) -> tuple[str, ...]:
    """The address as on an envelope: street, place with its postcode, and what is above it."""
    found: Any = person.addresses.get(people.Purpose.CURRENT) or person.addresses.get(people.Purpose.PERMANENT)
    if found is None:
        return ()
    place = " ".join(part for part in (found.postcode, found.settlement or found.municipality) if part)
    above = [part for part in (found.municipality if found.settlement else "", found.region) if part]
    return tuple(dict.fromkeys(part for part in (found.street, place, ", ".join(above)) if part))
