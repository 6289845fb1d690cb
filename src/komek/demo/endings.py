"""How far the story takes a case before it begins: the steps of the office, one after the other.

Each step is taken only in the state that it belongs to. A start that was killed half way is therefore simply continued.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from komek import packs
from komek.casework import service as casework
from komek.casework.lifecycle import AppealRight
from komek.casework.service import CaseRecord
from komek.clock import calendar
from komek.evidence import service as evidence
from komek.evidence.service import Source, coded
from komek.law import decode
from komek.law.procedure import calendar_days
from komek.offices import service as offices

A_DAY = timedelta(days=1)
GROUNDS = "Мой доход посчитан не за те месяцы."  # the one in the story who appeals writes in Russian
DAYS_FOR_APPEAL = calendar_days(30)  # what the officer of the story writes where no term was found in the sources
ASKED_FOR = "document:income_documents"


@dataclass(frozen=True)
class Hands:
    """Who acts in a case, as actors, and when the application came."""

    applicant: str
    caseworker: str
    checker: str
    at: datetime


Step = Callable[[CaseRecord, Hands, datetime], object]


def collect(case: CaseRecord, hands: Hands, at: datetime) -> None:
    """A caseworker takes it, and finds what only the office can find: nothing out of the ordinary."""
    casework.claim(case.id, int(hands.caseworker.removeprefix("user:")), at)
    _find(case, hands.caseworker, at)  # before the state changes: who is killed here finds it again
    casework.collect(case.id, hands.caseworker, at)


def ask(case: CaseRecord, hands: Hands, at: datetime) -> None:
    """The applicant is asked for a document."""
    casework.request_correction(case.id, [ASKED_FOR], None, "", hands.caseworker, at)


def assess(case: CaseRecord, hands: Hands, at: datetime) -> None:
    """The rules are applied."""
    casework.assess(case.id, hands.caseworker, at)


def propose(case: CaseRecord, hands: Hands, at: datetime) -> None:
    """The caseworker confirms what the rules say."""
    casework.propose(case.id, hands.caseworker, at, appeal=_appeal_right(case))


def decide(case: CaseRecord, hands: Hands, at: datetime) -> None:
    """A second person agrees."""
    casework.decide(case.id, hands.checker, at)


def serve(case: CaseRecord, hands: Hands, at: datetime) -> None:
    """The applicant has received the letter."""
    day = calendar(case.country).day_of(at)
    casework.serve(case.id, case.last.number, day, hands.caseworker, at)


def appeal(case: CaseRecord, hands: Hands, at: datetime) -> None:
    """The applicant does not agree with the decision."""
    casework.file_appeal(casework.case(case.id).decisions[-1].id, GROUNDS, hands.applicant, at)


_TO_PROPOSAL: tuple[tuple[str, Step], ...] = (("registered", collect), ("collecting", assess), ("assessed", propose))
_TO_SERVICE = (*_TO_PROPOSAL, ("proposed", decide), ("decided", serve))

ENDINGS: Mapping[str, Sequence[tuple[str, Step]]] = {
    "registered": (),
    "collecting": (("registered", collect),),
    "correction": (("registered", collect), ("collecting", ask)),
    "proposed": _TO_PROPOSAL,
    "granted": _TO_SERVICE,
    "refused": _TO_SERVICE,
    "appeal": (*_TO_SERVICE, ("in_effect", appeal)),
}
"""By the ending that the cast names: the states, and what is done in each."""


def bring_on(case_id: int, ending: str, hands: Hands) -> bool:
    """Take the steps of an ending that are still to be taken, one a day; whether there was any.

    Each leads to the state of the next. NotAllowed where somebody else takes them at the same time.
    """
    case, steps = casework.case(case_id), ENDINGS[ending]
    taken = next((place for place, (status, _step) in enumerate(steps) if status == case.last.status), len(steps))
    if case.appeals:
        return False
    for days, (_status, step) in list(enumerate(steps))[taken:]:
        step(case, hands, hands.at + days * A_DAY)
    return taken < len(steps)


def _appeal_right(case: CaseRecord) -> AppealRight | None:
    """Where the sources name no body for appeals an officer has to; in the story it is the agency at the top."""
    if packs.procedure(case.programme, case.last.received_on).appeal.body:
        return None
    place = offices.office_by_id(case.office)
    while above := offices.superior(place):
        place = above
    return AppealRight(place.name(packs.country(case.country).languages[0]), DAYS_FOR_APPEAL)


def _find(case: CaseRecord, by: str, at: datetime) -> None:
    """The facts that are the office's to find, with their usual value."""
    day = calendar(case.country).day_of(at)
    for missing in evidence.assess(case.id, case.programme, day).missing:
        default = missing.fact.default_on(day)
        if default is not None:
            person = int(missing.person.removeprefix("p")) if missing.person else None
            value = coded(missing.fact, decode(missing.fact, default))
            evidence.record(case.id, person, missing.fact.name, value, Source.officer, by, at)
