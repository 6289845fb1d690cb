"""The call centre: nothing of a person is told before the caller has shown who they are.

1. `find_caller`: the applicant whom a registration number, a national number or a name leads to; nothing of them yet;
2. `identification`: three questions about what is known here; drawn so that asking again draws the same;
3. `identified`: the operator says which answers were right; all three, and the caller is known for half an hour;
4. `call`: their cases; `leave_message`: for the officer; `hang_up`: the caller is a stranger again.

Every step stands in the stream "calls:17" of the person, so that nobody forgets it or takes it back. After three
failures in a day the person is told on the telephone no more that day, by nobody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from django.db import transaction

from komek import clock
from komek.access.doing import may
from komek.access.errors import NotHere
from komek.access.knowing import Question, known
from komek.access.noting import note, refused
from komek.access.purposes import Purpose
from komek.access.standing import Standing
from komek.accounts.service import Role, Viewer
from komek.audit import service as audit
from komek.casework import service as casework
from komek.casework.service import CaseLine, CaseRecord
from komek.clock import site
from komek.people import service as people

QUESTIONS = 3
MOST_FAILURES = 3
KNOWN_FOR = timedelta(minutes=30)
PASSED, FAILED, ENDED = "access.identified", "access.not_identified", "access.call_ended"


@dataclass(frozen=True)
class Caller:
    """Whom the search led to; None where it led to nobody, or to `several`."""

    person: int | None = None
    several: bool = False


@dataclass(frozen=True)
class Identification:
    """What is asked now. `refused`: too much failed today. Fewer than three questions: too little is known."""

    questions: tuple[Question, ...]
    failures: int
    refused: bool

    @property
    def possible(self) -> bool:
        """Whether the caller can show who they are on the telephone."""
        return not self.refused and len(self.questions) == QUESTIONS


@dataclass(frozen=True)
class Call:
    """A caller who has shown who they are, with their cases, the latest first."""

    person: int
    language: str
    cases: tuple[CaseRecord, ...]


def find_caller(viewer: Viewer, country: str, text: str) -> Caller:
    """Nobody is shown, so nobody is noted. NotHere for whom this is not; PeopleError for half a number."""
    _must_answer_calls(viewer)
    typed = text.strip()
    offices = viewer.offices_as(Role.OPERATOR)
    numbered = casework.worklist(offices, filters=casework.Filters(number=typed, answered=True)).items if typed else ()
    found = {one.applicant.id for one in numbered if one.registration_number.casefold() == typed.casefold()}
    if typed and not found:
        named = {line.id for line in people.search(country, typed).people}
        found = {line.applicant for line in casework.cases_of(named) if _reaches(viewer, line)}
    return Caller(next(iter(found))) if len(found) == 1 else Caller(several=bool(found))


def identification(viewer: Viewer, person: int, at: datetime | None = None) -> Identification:
    """What to ask. Noted as a reading, for the answers stand beside the questions. Raises NotHere."""
    lines = _lines(viewer, person, at)
    failures = _failures(person, at)
    if failures >= MOST_FAILURES:
        return Identification((), failures, refused=True)
    drawn = _drawn(person, lines)
    note(viewer, _standing(viewer, Purpose.IDENTIFICATION, lines[0]), [person], at)
    return Identification(drawn, failures, refused=False)


def identified(viewer: Viewer, person: int, right: Mapping[str, bool], at: datetime | None = None) -> bool:
    """Note which answers were right; whether the caller is known now. Raises NotHere."""
    asked = identification(viewer, person, at)
    if not asked.possible:
        return False
    codes = [question.code for question in asked.questions]
    passed = all(right.get(code) for code in codes)
    _record(viewer, person, PASSED if passed else FAILED, at, [code for code in codes if not right.get(code)])
    return passed


def is_known(viewer: Viewer, person: int, at: datetime | None = None) -> bool:
    """Whether this operator has this caller on the line, known since less than half an hour."""
    mine = [event for event in audit.latest(_stream(person)) if event.by == viewer.actor]
    return bool(mine) and mine[0].kind == PASSED and (at or site.now()) - mine[0].at <= KNOWN_FOR


def call(viewer: Viewer, person: int, at: datetime | None = None) -> Call:
    """The caller's cases; noted as read. Raises NotHere for whoever has not shown who they are."""
    lines = _lines(viewer, person, at)
    if not is_known(viewer, person, at):
        refused(viewer, "call", person, at)
        raise NotHere(f"call of {person}")
    cases = tuple(casework.case(id) for id in dict.fromkeys(line.case for line in lines))
    for line in {line.case: line for line in lines}.values():
        note(viewer, _standing(viewer, Purpose.INFORMATION, line), [person], at, case=line.case)
    return Call(person, people.person(person).language, cases)


def leave_message(viewer: Viewer, person: int, case: int, text: str, at: datetime | None = None) -> int:
    """For the officer of one of the caller's cases. Raises NotHere, and NotAllowed without words."""
    if case not in {known.id for known in call(viewer, person, at).cases}:
        raise NotHere(f"case {case}")
    return casework.leave_message(case, text, viewer.actor, at or site.now())


def hang_up(viewer: Viewer, person: int, at: datetime | None = None) -> None:
    """The call is over: whoever calls next has to show who they are."""
    _must_answer_calls(viewer)
    if is_known(viewer, person, at):
        _record(viewer, person, ENDED, at, [])


def _must_answer_calls(viewer: Viewer) -> None:
    if may(viewer, "answer_calls"):
        raise NotHere("calls")


def _lines(viewer: Viewer, person: int, at: datetime | None) -> list[CaseLine]:
    """The applicant's proceedings in reach. Raises NotHere where there are none."""
    _must_answer_calls(viewer)
    lines = [line for line in casework.cases_of([person]) if _reaches(viewer, line)]
    if not lines:
        refused(viewer, "caller", person, at)
        raise NotHere(f"caller {person}")
    return lines


def _reaches(viewer: Viewer, line: CaseLine) -> bool:
    offices = viewer.offices_as(Role.OPERATOR)
    return offices is None or line.office in offices


def _standing(viewer: Viewer, purpose: Purpose, line: CaseLine) -> Standing:
    return Standing(purpose, Role.OPERATOR, line.office)


def _drawn(person: int, lines: list[CaseLine]) -> tuple[Question, ...]:
    """Three of what is known. After each attempt others come first; whoever only looks again gets the same."""
    attempts = sum(event.kind != ENDED for event in audit.latest(_stream(person)))

    def place(question: Question) -> str:
        return sha256(f"{person}:{attempts}:{question.code}".encode()).hexdigest()

    return tuple(sorted(known(person, lines), key=place)[:QUESTIONS])


def _failures(person: int, at: datetime | None) -> int:
    calendar = clock.calendar(people.person(person).country)
    today = calendar.day_of(at or site.now())
    events = audit.latest(_stream(person))
    return sum(event.kind == FAILED and calendar.day_of(event.at) == today for event in events)


def _record(viewer: Viewer, person: int, kind: str, at: datetime | None, wrong: list[str]) -> None:
    with transaction.atomic():
        audit.record(_stream(person), kind, viewer.actor, at or site.now(), {"person": person, "wrong": wrong})


def _stream(person: int) -> str:
    return f"calls:{person}"
