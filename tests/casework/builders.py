"""People, rules and shortcuts for the tests of casework."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from komek import packs
from komek.casework.lifecycle import (
    SYSTEM,
    Actor,
    Answer,
    AppealRight,
    Assessment,
    Case,
    Cause,
    Change,
    Event,
    Line,
    Lines,
    Matter,
    NotAllowed,
    Proceeding,
    ProceedingType,
    Proposal,
    Reason,
    Role,
)
from komek.casework.lifecycle import events as e
from komek.clock import Month
from komek.law.money import Amount
from komek.law.procedure import calendar_days

IVAN = Actor(Role.applicant, "ivan")
ANNA, BORIS = Actor(Role.officer, "anna"), Actor(Role.officer, "boris")
DAY = date(2019, 1, 15)
JANUARY = Month(2019, 1)

BULGARIA = packs.procedure("bg.monthly_assistance", DAY)
KAZAKHSTAN = packs.procedure("kz.targeted_assistance", date(2024, 1, 15))
AZERBAIJAN = packs.procedure("az.targeted_assistance", date(2020, 2, 10))

APPEAL = AppealRight("Director of the Regional Directorate for Social Assistance", calendar_days(14))
TOO_RICH = Reason("The family's income is not below its differentiated minimum income.", "ППЗСП чл. 9, ал. 1")
FIRST = Matter(type=ProceedingType.first, procedure=BULGARIA, application="an application")
FOUND = Matter(type=ProceedingType.proactive, procedure=AZERBAIJAN, cause=Cause.found)


def lev(minor: int) -> Amount:
    return Amount(minor, "BGN")


def lines(*spans: tuple[str, str | None, int]) -> Lines:
    """Lines from ("2019-01", "2019-03", minor units); None: open at the end."""
    return Lines(tuple(Line(Month.parse(a), Month.parse(b) if b else None, lev(minor)) for a, b, minor in spans))


def grant(*spans: tuple[str, str | None, int]) -> Change:
    """A change that begins with the first line."""
    granted = lines(*spans)
    return Change(next(iter(granted)).first, granted)


AWARD = grant(("2019-01", "2019-12", 6375))
ENTITLED = Assessment(Answer.granted, AWARD)
REFUSED = Assessment(Answer.refused, reasons=(TOO_RICH,))
GRANTED = Proposal(answer=Answer.granted, change=AWARD)
REFUSAL = Proposal(answer=Answer.refused, reasons=(TOO_RICH,), appeal=APPEAL)


def registered(on: date = DAY) -> Event:
    return e.Register(on=on, by=SYSTEM, number="94-К-1")


def to_assessed(assessment: Assessment = ENTITLED, on: date = DAY) -> list[Event]:
    """From receipt to the assessment, all on one day."""
    return [registered(on), e.Collect(on=on, by=ANNA), e.Assess(on=on, by=SYSTEM, assessment=assessment)]


def to_proposed(
    proposal: Proposal = GRANTED, assessment: Assessment = ENTITLED, on: date = DAY, by: Actor = ANNA
) -> list[Event]:
    return [*to_assessed(assessment, on), e.Propose(on=on, by=by, proposal=proposal)]


def to_decided(proposal: Proposal = GRANTED, assessment: Assessment = ENTITLED, on: date = DAY) -> list[Event]:
    return [*to_proposed(proposal, assessment, on), e.Decide(on=on, by=BORIS)]


def to_served(proposal: Proposal = GRANTED, assessment: Assessment = ENTITLED, on: date = DAY) -> list[Event]:
    return [*to_decided(proposal, assessment, on), e.Serve(on=on + timedelta(10), by=SYSTEM)]


def after(happened: Sequence[Event], matter: Matter = FIRST, on: date = DAY) -> Proceeding:
    """A proceeding after these events."""
    proceeding = Proceeding.received(matter, on)
    for event in happened:
        proceeding, _effects = proceeding.handle(event)
    return proceeding


def case_after(happened: Sequence[Event], matter: Matter = FIRST, on: date = DAY, case: Case | None = None) -> Case:
    """A case with one more proceeding, after these events in it."""
    case = (case or Case()).opened(matter, on, ANNA)
    for event in happened:
        case, _effects = case.handle(len(case.proceedings) - 1, event)
    return case


def revision(
    change: Change | None, cause: Cause = Cause.income, answer: Answer = Answer.granted
) -> tuple[Matter, list[Event]]:
    """A revision's matter, and its events up to the decision."""
    matter = replace(FIRST, type=ProceedingType.revision, application=None, cause=cause)
    reasons = () if answer is Answer.granted else (TOO_RICH,)
    proposal = Proposal(answer=answer, change=change, reasons=reasons, appeal=APPEAL)
    return matter, to_decided(proposal, Assessment(answer, change, reasons), DAY + timedelta(60))


def refused(proceeding: Proceeding, event: Event) -> str:
    """What is said when the event is refused; nothing changes then."""
    with pytest.raises(NotAllowed) as told:
        proceeding.handle(event)
    return str(told.value)
