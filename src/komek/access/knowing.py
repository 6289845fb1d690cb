"""What a caller can be asked to show who they are: what is known here, and few others know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from komek.casework import service as casework
from komek.casework.service import CaseLine
from komek.correspondence import service as correspondence
from komek.intake import service as intake
from komek.people import service as people

SHOWN_OF_ACCOUNT = 4


@dataclass(frozen=True)
class Question:
    """`code`: "birth_date", "address", "account", "member", "letter", "applied". `answer`: a day, or words; of a list
    of words any one is right.
    """

    code: str
    answer: date | str | tuple[str, ...]


def known(person: int, lines: Sequence[CaseLine]) -> list[Question]:
    """Every question that can be asked about an applicant with these proceedings, the latest first."""
    return [*_of_person(person), *_of_cases(person, [line.case for line in lines])]


def _of_person(person: int) -> Iterator[Question]:
    record = people.person(person)
    if record.birth_date:
        yield Question("birth_date", record.birth_date)
    if address := record.addresses.get(people.Purpose.CURRENT):
        parts = (address.settlement or address.municipality or address.region, address.street)
        yield Question("address", ", ".join(part for part in parts if part))


def _of_cases(person: int, cases: Sequence[int]) -> Iterator[Question]:
    applications = intake.applications_of(cases)
    if applications:
        yield Question("applied", applications[-1].on)
    accounts = [one.content.account.iban for one in applications if one.content.account and one.content.account.iban]
    if accounts:
        yield Question("account", "".join(accounts[-1].split())[-SHOWN_OF_ACCOUNT:])
    others = [other for other in casework.case(cases[0]).persons if other != person]
    if others:
        yield Question("member", tuple(line.written_name for line in people.lines(others).values()))
    if letters := correspondence.letters_of_cases(cases):
        yield Question("letter", letters[0].on)
