"""Cases in the database, brought into their states by the service: a pensioner of Sozopol who lives alone."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

from komek import packs
from komek.casework import service
from komek.casework.lifecycle import Actor, Answer, AppealRight, Reason, Role
from komek.casework.service import CaseRecord, Received
from komek.evidence.service import coded
from komek.law import Fact, decode
from komek.law.procedure import calendar_days
from komek.offices.service import Office, next_number, office
from komek.people.service import NewPerson, Period, PersonName, found_household, register

PROGRAMME = "bg.monthly_assistance"
ON = date(2019, 1, 15)
AT = datetime(2019, 1, 15, 9, 5, tzinfo=UTC)
ANNA, BORIS = "user:12", "user:13"
CITIZEN = "user:34"
IVAN = Actor(Role.applicant, CITIZEN)
APPEAL = AppealRight("Director of the Regional Directorate for Social Assistance", calendar_days(14))
TOO_RICH = Reason("The family's income is not below its differentiated minimum income.", "ППЗСП чл. 9, ал. 1")


def nothing_else(facts: Mapping[str, Fact]) -> dict[str, Any]:
    """Every question answered with no, nothing or none, coded as an application has it."""
    answers = {name: (fact, fact.default_on(ON)) for name, fact in facts.items()}
    return {name: coded(fact, decode(fact, value)) for name, (fact, value) in answers.items() if value is not None}


BULGARIA = packs.country("bg")
SAID = nothing_else(BULGARIA.person.facts) | {"birth_date": "1943-02-01", "relation": "applicant", "pension": 6000}
HOME = nothing_else(BULGARIA.household.facts) | {"rooms": 1}


def moment(**after: float) -> datetime:
    """So long after the application."""
    return AT + timedelta(**after)


def sozopol() -> Office:
    found = office("bg", "СОЗ")
    assert found is not None
    return found


def person(given: str = "Иван") -> int:
    return register(NewPerson("bg", PersonName(given, "Георгиев", "Петров"), "bg"), ON).id


def application(at: datetime = AT, **others: Any) -> Received:
    """What intake hands over: of somebody new, unless a household is named."""
    applicant = others.pop("applicant", None) or person()
    household = others.pop("household", None) or found_household("bg", [applicant], Period(ON))
    facts = others.pop("facts", {})
    known = Received(
        application=uuid4(),
        programme=PROGRAMME,
        channel="desk",
        at=at,
        on=at.date(),
        office=sozopol().id,
        registration_number=next_number(sozopol(), at.year),
        household=household,
        applicant=applicant,
        persons=(applicant,),
        declared={"persons": {applicant: SAID | facts}, "household": HOME},
        language="bg",
    )
    return replace(known, **others)


def received(**others: Any) -> int:
    """A case, just received."""
    return service.receive(application(**others), CITIZEN)


def assessed(**others: Any) -> int:
    case = received(**others)
    service.collect(case, ANNA, moment(hours=1))
    service.assess(case, ANNA, moment(hours=2))
    return case


def proposed(**others: Any) -> int:
    case = assessed(**others)
    service.propose(case, ANNA, moment(hours=3))
    return case


def refusal(case: int, at: datetime, by: str = ANNA) -> None:
    """Propose to refuse, whatever the rules say."""
    service.propose(case, by, at, answer=Answer.refused, reasons=[TOO_RICH], departure="I saw the family.")


def decided(**others: Any) -> int:
    case = proposed(**others)
    service.decide(case, BORIS, moment(days=1))
    return case


def served(**others: Any) -> int:
    case = decided(**others)
    service.serve(case, 0, moment(days=3).date(), ANNA, moment(days=3))
    return case


def now(case: int) -> CaseRecord:
    return service.case(case)
